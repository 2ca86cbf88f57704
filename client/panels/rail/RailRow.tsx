import type { ReactNode } from 'react'
import styles from './rail.module.css'

interface RailRowProps {
  readonly on: boolean
  readonly label: string
  readonly mark?: ReactNode
  readonly shown: number
  readonly all?: number
  readonly onToggle: () => void
}

/** A row of the legend: mark, name, how many are shown; pressing it shows or hides them. */
export function RailRow({ on, label, mark, shown, all, onToggle }: RailRowProps): ReactNode {
  return (
    <li>
      <button type="button" className={styles.row} aria-pressed={on} data-none={shown === 0} onClick={onToggle}>
        {mark !== undefined && <span className={styles.mark}>{mark}</span>}
        <span className={styles.label}>{label}</span>
        <span className={styles.count}><b>{shown.toLocaleString('en')}</b>{all !== undefined && ` / ${all.toLocaleString('en')}`}</span>
      </button>
    </li>
  )
}
