import { useEffect, useRef, useState, type ReactNode } from 'react'
import { announce } from '../../state/announce.ts'
import { useCommands } from '../../state/commands.ts'
import { asOfOf, asOfSet, placeIn } from '../../state/years.ts'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../../views/view.ts'
import styles from './time.module.css'

/** How long a year stays on show while the years play, in milliseconds. */
const STAY = 900

interface TimePanelProps extends ViewProps {
  /** Years in which something of the drawing appears, in order. */
  readonly years: readonly number[]
  /** What is there as of the year on show, in words: "12 theories, 30 papers". */
  readonly shown: string
  /** Whether what is drawn is already that of the year; playing waits for it. */
  readonly ready: boolean
}

/** The field as of a year: a slider over the years in which something appears, steps, and play. The year is the address's key `asof`. */
export function TimePanel({ place, go, years, shown, ready }: TimePanelProps): ReactNode {
  const asOf = asOfOf(place)
  const [playing, setPlaying] = useState(false)
  /** Whether the next change belongs to one that undo takes back already: a slide, or a play. */
  const within = useRef(false)
  /** The year that the play has set: any other was set from without, and the play ends. */
  const played = useRef<number | null>(null)
  const first = years[0]
  const last = years.at(-1)
  const at = placeIn(years, asOf)
  const show = (year: number | null): void => {
    go(asOfSet(year)(place), within.current ? 'replace' : 'push')
    if (year !== null) within.current = true
  }
  const step = (by: 1 | -1): void => {
    setPlaying(false)
    within.current = false
    const next = years[at + by]
    if (next !== undefined) go(asOfSet(next)(place))
  }
  const latest = useRef({ show, at })
  latest.current = { show, at }

  useEffect(() => {
    if (!playing || asOf === played.current) return
    setPlaying(false)
    within.current = false
  }, [playing, asOf])
  useEffect(() => {
    if (!playing || !ready || asOf === null) return
    const timer = setTimeout(() => {
      const next = years[latest.current.at + 1]
      if (next === undefined) {
        setPlaying(false)
        within.current = false
        announce(`Played to ${asOf}.`)
      } else {
        played.current = next
        latest.current.show(next)
      }
    }, STAY)
    return () => clearTimeout(timer)
  }, [playing, ready, asOf, years])
  useEffect(() => { if (ready && asOf !== null && !playing) announce(`As of ${asOf}: ${shown}.`) }, [ready, asOf, playing, shown])

  const play = (): void => {
    if (playing) {
      setPlaying(false)
      within.current = false
      return
    }
    within.current = false
    // The first year is a step of its own, those after it replace it: undo takes a play back whole.
    const again = at >= years.length - 1
    played.current = again ? first ?? null : asOf
    if (again) show(first ?? null)
    setPlaying(true)
  }
  const open = (): void => {
    if (last === undefined) return
    go(asOfSet(last)(place))
    // The slider may come in another place than the button that called for it.
    setTimeout(() => document.querySelector<HTMLElement>('[data-years]')?.focus(), 0)
  }
  const leave = (): void => {
    setPlaying(false)
    within.current = false
    go(asOfSet(null)(place))
  }
  useCommands([{ id: 'years', label: asOf === null ? 'Show the field as of a year' : 'Show all years', keys: [], scope: 'page', enabled: years.length > 1, run: asOf === null ? open : leave }])

  if (first === undefined || last === undefined || years.length < 2) return null
  if (asOf === null) return <button type="button" className={`${ui.button} ${styles.open}`} onClick={open}><Icon name="clock" />As of a year</button>
  return (
    <div className={styles.panel} role="group" aria-label="As of a year">
      <div className={styles.buttons}>
        <button type="button" aria-label="One year back" disabled={at <= 0} onClick={() => step(-1)}><Icon name="back" /></button>
        <button type="button" aria-label={playing ? 'Pause' : 'Play the years'} onClick={play}><Icon name={playing ? 'pause' : 'play'} /></button>
        <button type="button" aria-label="One year on" disabled={at >= years.length - 1} onClick={() => step(1)}><Icon name="forward" /></button>
      </div>
      <input
        data-years="" type="range" min={0} max={years.length - 1} step={1} value={at} aria-label="Year" aria-valuetext={`${asOf}: ${shown}`}
        onChange={event => {
          setPlaying(false)
          show(years[Number(event.currentTarget.value)] ?? null)
        }}
        onPointerUp={() => { within.current = false }} onKeyUp={() => { within.current = false }} onBlur={() => { if (!playing) within.current = false }}
      />
      <output className={styles.year} aria-live="off">{asOf}</output>
      <button type="button" className={`${ui.quiet} ${styles.all}`} onClick={leave}>All years</button>
      <p>As of {asOf}: {shown}</p>
    </div>
  )
}
