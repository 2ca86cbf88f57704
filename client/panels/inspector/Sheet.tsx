import { useRef, useState, type PointerEvent, type ReactNode } from 'react'
import styles from './inspector.module.css'

/** How much of a sheet shows: a glance, half of the window, or all but its top. */
export type SheetStop = 'peek' | 'half' | 'full'
const STOPS: readonly SheetStop[] = ['peek', 'half', 'full']
const PEEK = 172
const TOP = 56
/** A shorter stroke is a tap, in pixels. */
const TAP = 6

const heightOf = (stop: SheetStop, room: number): number => (stop === 'peek' ? Math.min(PEEK, room) : stop === 'half' ? Math.round(room / 2) : room - TOP)

/** Where a sheet let go at a height comes to rest; null: it was drawn down to close. */
export function restAt(height: number, room: number): SheetStop | null {
  if (height < PEEK / 2) return null
  const off = (stop: SheetStop): number => Math.abs(heightOf(stop, room) - height)
  return [...STOPS].sort((a, b) => off(a) - off(b))[0] ?? 'peek'
}

/** The inspector from below: draw or tap its handle; the canvas stays in use above it. */
export function Sheet({ close, tools, children }: { readonly close: () => void; readonly tools: ReactNode; readonly children: ReactNode }): ReactNode {
  const [stop, setStop] = useState<SheetStop>('peek')
  const [drawn, setDrawn] = useState<number | null>(null)
  const start = useRef<{ readonly y: number; readonly height: number } | null>(null)
  const sheet = useRef<HTMLElement>(null)
  const room = (): number => sheet.current?.parentElement?.parentElement?.clientHeight ?? window.innerHeight
  const step = (by: number): void => {
    const next = STOPS[STOPS.indexOf(stop) + by]
    if (next !== undefined) setStop(next)
    else if (by < 0) close()
  }
  const down = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { y: event.clientY, height: sheet.current?.clientHeight ?? PEEK }
  }
  const move = (event: PointerEvent): void => {
    if (start.current !== null) setDrawn(Math.max(40, Math.min(room() - TOP, start.current.height + start.current.y - event.clientY)))
  }
  const up = (event: PointerEvent): void => {
    const from = start.current
    start.current = null
    setDrawn(null)
    if (from === null || Math.abs(event.clientY - from.y) < TAP) return
    const rest = restAt(from.height + from.y - event.clientY, room())
    if (rest === null) close()
    else setStop(rest)
  }
  return (
    <aside ref={sheet} className={styles.sheet} data-stop={stop} data-drawn={drawn !== null} aria-label="Selection" style={drawn === null ? undefined : { height: drawn }}>
      <button
        type="button" className={styles.handle} aria-label={stop === 'full' ? 'Show less of the selection' : 'Show more of the selection'} aria-expanded={stop !== 'peek'}
        onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up} onClick={() => { if (stop === 'full') setStop('peek'); else step(1) }}
        onKeyDown={event => {
          if (event.key === 'ArrowUp') step(1)
          else if (event.key === 'ArrowDown') step(-1)
          else return
          event.preventDefault()
        }}
      ><span /></button>
      {tools}
      <div className={styles.scroll}>{children}</div>
    </aside>
  )
}
