import type { ReactNode } from 'react'
import canvas from '../../canvas/canvas.module.css'
import styles from './lineage.module.css'

const Sign = ({ path }: { readonly path: string }): ReactNode => (
  <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true"><path d={path} /></svg>
)

/** Closer, farther, all: for pictures that scroll. `over`: they lie over the picture, where the head has no room for them. */
export function ZoomButtons({ over, closer, farther, all }: { readonly over: boolean; readonly closer: () => void; readonly farther: () => void; readonly all: () => void }): ReactNode {
  return (
    <div className={`${canvas.buttons} ${over ? styles.overTools : styles.tools}`} role="group" aria-label="View of the picture">
      <button type="button" aria-label="Closer" onClick={closer}><Sign path="M10 4v12M4 10h12" /></button>
      <button type="button" aria-label="Farther" onClick={farther}><Sign path="M4 10h12" /></button>
      <button type="button" aria-label="Show all" onClick={all}><Sign path="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" /></button>
    </div>
  )
}
