import type { ReactNode } from 'react'
import type { CanvasControl } from './open.ts'
import { ZOOM_STEP } from './zoom.ts'
import { counted } from '../state/words.ts'
import ui from '../ui/ui.module.css'
import styles from './canvas.module.css'

const Sign = ({ path }: { readonly path: string }): ReactNode => (
  <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true"><path d={path} /></svg>
)

/** Closer, farther, all; and, where entries can be moved, all in place again. */
export function CanvasButtons({ control, onAgain }: { readonly control: CanvasControl | null; readonly onAgain?: () => void }): ReactNode {
  return (
    <div className={styles.buttons} role="group" aria-label="View of the canvas">
      {onAgain !== undefined && (
        <button type="button" aria-label="Arrange again; pinned entries stay" title="Arrange again" onClick={onAgain}><Sign path="M16 8A6.3 6.3 0 0 0 4.7 6.7L3.5 8M4 12a6.3 6.3 0 0 0 11.3 1.3l1.2-1.3M3.5 4v4h4M16.5 16v-4h-4" /></button>
      )}
      <button type="button" aria-label="Closer" title="Closer (+)" onClick={() => control?.zoom(ZOOM_STEP)}><Sign path="M10 4v12M4 10h12" /></button>
      <button type="button" aria-label="Farther" title="Farther (-)" onClick={() => control?.zoom(1 / ZOOM_STEP)}><Sign path="M4 10h12" /></button>
      <button type="button" aria-label="Show all" title="Show all (F)" onClick={() => control?.fit(true, true)}><Sign path="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" /></button>
    </div>
  )
}

/** How many of the entries added last lie outside of the view, and the way to see them. */
export function OutsideView({ count, control }: { readonly count: number; readonly control: CanvasControl | null }): ReactNode {
  const show = (): void => {
    control?.fit(true, true)
    // The button goes with what it was for.
    document.querySelector<HTMLElement>('[role="application"]')?.focus()
  }
  return (
    <p className={styles.outside} role="status">
      {count > 0 && <>{counted(count, 'new entry', 'new entries')} outside the view · <button type="button" className={ui.link} onClick={show}>Show all</button></>}
    </p>
  )
}

const PLACES = [[12, 12, 16], [38, 8, 20], [63, 17, 15], [22, 33, 19], [49, 30, 15], [32, 48, 15], [66, 42, 20], [14, 60, 17], [46, 64, 22], [70, 70, 15]] as const

/** Grey plates where marks will stand. */
export const CanvasLoading = (): ReactNode => (
  <div className={styles.loading} aria-hidden="true">
    {PLACES.map(([left, top, width]) => <span key={`${left} ${top}`} style={{ left: `${left}%`, top: `${top + 8}%`, width: `${width}%` }} />)}
  </div>
)

/** How far a big drawing is arranged, and the way to stop and keep it. */
export function Arranging({ entries, progress, stop }: { readonly entries: number; readonly progress: number; readonly stop: () => void }): ReactNode {
  const percent = Math.round(progress * 100)
  return (
    <div className={styles.arranging} role="status">
      <p>Arranging {entries.toLocaleString('en')} entries<span>{percent}%</span></p>
      <div className={styles.bar} role="progressbar" aria-label="Arranged" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}><i style={{ width: `${percent}%` }} /></div>
      <button type="button" className={ui.button} onClick={stop}>Stop and keep this</button>
    </div>
  )
}

export const canvasFrame: string = styles.frame ?? ''
