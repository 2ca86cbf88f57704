import { useMemo, useState, type ReactNode } from 'react'
import { filtersOf, histogram, yearsSet, type Loaded } from '../../state/network.ts'
import type { ViewProps } from '../../views/view.ts'
import styles from './rail.module.css'

/** Years of what is loaded, with two handles. Undated entries stay whatever is chosen. */
export function Years({ place, go, loaded }: ViewProps & { readonly loaded: Loaded }): ReactNode {
  const years = useMemo(() => loaded.marks.flatMap(mark => mark.since ?? []), [loaded])
  const bars = useMemo(() => histogram(years), [years])
  const { from, to } = filtersOf(place)
  const [moving, setMoving] = useState<{ readonly from: number; readonly to: number } | null>(null)
  if (bars.length < 2) return null
  const first = bars[0]?.from ?? 0
  const last = bars.at(-1)?.to ?? 0
  const now = moving ?? { from: Math.max(first, from ?? first), to: Math.min(last, to ?? last) }
  const most = Math.max(...bars.map(bar => bar.count))
  const settle = (): void => {
    if (moving === null) return
    setMoving(null)
    go(yearsSet(moving.from <= first ? null : moving.from, moving.to >= last ? null : moving.to)(place))
  }
  const share = (year: number): number => ((year - first) / Math.max(1, last - first)) * 100
  const handle = (which: 'from' | 'to', label: string): ReactNode => (
    <input
      type="range" min={first} max={last} value={now[which]} aria-label={label} aria-valuetext={String(now[which])}
      onChange={event => {
        const year = Number(event.currentTarget.value)
        setMoving(which === 'from' ? { ...now, from: Math.min(year, now.to) } : { ...now, to: Math.max(year, now.from) })
      }}
      onPointerUp={settle} onKeyUp={settle} onBlur={settle}
    />
  )
  return (
    <section aria-label="Years">
      <h2>Years<small>{now.from} – {now.to}</small></h2>
      <div className={styles.bars} role="img" aria-label={`Entries by year: ${bars.filter(bar => bar.count > 0).map(bar => `${bar.from} to ${bar.to} ${bar.count}`).join(', ')}`}>
        {bars.map(bar => <i key={bar.from} data-out={bar.to < now.from || bar.from > now.to} style={{ height: bar.count === 0 ? 0 : `${Math.max(6, (bar.count / most) * 100)}%` }} />)}
      </div>
      <div className={styles.range}>
        <span className={styles.track} /><span className={styles.kept} style={{ left: `${share(now.from)}%`, right: `${100 - share(now.to)}%` }} />
        {handle('from', 'First year')}{handle('to', 'Last year')}
      </div>
      <div className={styles.ends} aria-hidden="true"><span>{first}</span><span>{Math.round((first + last) / 2)}</span><span>{last}</span></div>
    </section>
  )
}
