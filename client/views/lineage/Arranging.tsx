import type { ReactNode } from 'react'
import ui from '../../ui/ui.module.css'
import styles from './lineage.module.css'

/** Said while a big lineage is arranged, with the way to keep what there is. */
export const Arranging = ({ entries, stop }: { readonly entries: number; readonly stop: () => void }): ReactNode => (
  <div className={styles.arranging} role="status">
    <p>Arranging {entries.toLocaleString('en')} entries</p>
    <button type="button" className={ui.button} onClick={stop}>Stop and keep this</button>
  </div>
)
