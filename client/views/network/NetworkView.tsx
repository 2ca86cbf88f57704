import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { CanvasControl } from '../../canvas/open.ts'
import { CanvasButtons, Arranging, canvasFrame, CanvasLoading, OutsideView } from '../../canvas/CanvasParts.tsx'
import { GraphCanvas } from '../../canvas/GraphCanvas.tsx'
import { PLAIN_LOOK, type Look } from '../../canvas/scene.ts'
import { useArrangement } from '../../canvas/useArrangement.ts'
import type { Insets } from '../../canvas/control/viewport.ts'
import { useStable } from '../../canvas/useStable.ts'
import { Rail } from '../../panels/rail/Rail.tsx'
import { TimePanel } from '../../panels/time/TimePanel.tsx'
import { selected } from '../../state/edits.ts'
import { filterKeys, filtersOf, isFiltered, networkQuestion, visible, type Loaded } from '../../state/network.ts'
import { shortWords, wordsApart } from '../../state/words.ts'
import { asOfOf, yearsWith } from '../../state/years.ts'
import { ErrorState } from '../../ui/states.tsx'
import type { ViewProps } from '../view.ts'
import { Caption } from './Caption.tsx'
import { Chooser } from './Chooser.tsx'
import { ConnectBar } from './ConnectBar.tsx'
import { Empty, FiltersHideAll, Notes, Unknown } from './Empty.tsx'
import styles from './network.module.css'
import { countsOf, kindsOf, sceneOf, titleOf } from './scene.ts'
import { Foot } from './Foot.tsx'
import { Twin } from './Twin.tsx'
import { useCanvasActs } from './useCanvasActs.ts'
import { useConnect } from './useConnect.ts'
import { useField } from '../../state/field.ts'
import { useFolded } from './useFolded.ts'
import { useNetwork } from './useNetwork.ts'
import { useRestored, useStepped } from './usePlacesOnCanvas.ts'

const NOTHING: Loaded = { marks: [], lines: [], hidden: [], truncated: false }
const INSETS = { top: 92, right: 28, bottom: 64, left: 28 } as const
const NARROW_INSETS = { top: 76, right: 14, bottom: 112, left: 14 } as const

/** What surrounds some entries, drawn: kinds by shape, relations by line, and how many neighbours are not drawn yet. */
export default function NetworkView({ place, go }: ViewProps): ReactNode {
  const { loaded, today, whole, about, fresh, status, error, unknown, retry } = useNetwork(place)
  const asOf = asOfOf(place)
  const field = useField(asOf)
  const filtering = useStable(filterKeys(place))
  const filters = useMemo(() => filtersOf(filtering), [filtering])
  const subjects = useStable(place.subjects)
  const seen = useMemo(() => (loaded === null ? NOTHING : visible(loaded, filters, subjects)), [loaded, filters, subjects])
  const narrow = useMediaQuery('(max-width: 699px)', undefined, { getInitialValueInEffect: false })
  const around = useMemo(() => (today === null ? NOTHING : visible(today, filters, subjects)), [today, filters, subjects])
  const folds = useFolded(place, narrow, [around, seen], seen)
  // Everything has its place in the drawing of all years, and what a year has beside it, beside that.
  const words = useMemo(() => new Map([whole, today].flatMap(all => (all === null ? [] : [...wordsApart(visible(all, filters, subjects).marks)]))), [whole, today, filters, subjects])
  const scene = useMemo(() => (whole === null ? EMPTY : sceneOf(folds.part(visible(whole, filters, subjects)), narrow, words)), [folds, whole, filters, subjects, narrow, words])
  const part = useMemo(() => (asOf === null ? null : sceneOf(folds.part(seen), narrow, words)), [folds, asOf, seen, narrow, words])
  const written = useRef<string | null>(null)
  const restored = useRestored(place.canvas, written)
  const [control, setControl] = useState<CanvasControl | null>(null)
  const growing = useRef<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  // The room that is arranged for is the same for every year, so that everything has one place.
  const edges = narrow ? NARROW_INSETS : INSETS
  const insets = withFoot(unknown.length === 0 ? edges : { ...edges, top: edges.top + (narrow ? 60 : 24) }, asOf === null ? 0 : narrow ? 108 : place.keys['sel'] === undefined ? 44 : 92)
  const { arranged, progress, stop, moved, anew } = useArrangement({
    scene: restored === undefined || loaded === null ? EMPTY : scene, first: today?.marks ?? NOTHING.marks, middles: subjects, room: () => roomOf(frame.current, edges, narrow), restored: restored ?? null, narrow: false,
    growing: () => {
      const from = growing.current
      growing.current = null
      return from
    },
  })
  const pictured = useMemo(() => (arranged === null || part === null ? arranged : { ...arranged, part }), [arranged, part])
  const nameOf = (id: string): string => {
    const mark = whole?.marks.find(one => one.id === id)
    return mark === undefined ? id : shortWords(mark)
  }
  const connect = useConnect({ place, go, whole }, nameOf)
  const acts = useCanvasActs({ place, go, loaded, today, arranged, restored, moved, written, growing, connect })
  // What is folded here alone comes first, without a question.
  const events = useMemo(() => ({ ...acts.events, onExpand: (id: string, asks?: boolean) => { folds.unfold(); acts.events.onExpand(id, asks) } }), [acts.events, folds])
  useStepped(place.canvas, written, moved)
  const [list, setList] = useState(false)
  const [rail, setRail] = useState(false)
  const sel = place.keys['sel'] ?? null
  const look = useMemo<Look>(() => ({ ...PLAIN_LOOK, selected: sel, also: connect.from ?? connect.also, pinned: acts.pins, about: subjects }), [sel, connect.from, connect.also, acts.pins, subjects])
  const named = titleOf(place, about, unknown)
  const title = named === null ? null : `${named}${asOf === null ? '' : `, as of ${asOf}`}`
  const years = useMemo(() => (today === null ? [] : yearsWith(subjects, today)), [subjects, today])
  const all = field === null ? null : { marks: sum(field.stats.nodes), lines: sum(field.stats.relations) }
  const counts = loaded === null ? null : countsOf({ marks: seen.marks.length, lines: seen.lines.length }, all, seen.lines.filter(line => line.basis === 'GENERAL').length)
  const chosen = acts.choosing === null ? undefined : loaded?.marks.find(mark => mark.id === acts.choosing)
  const dated = asOf !== null
  // Moves what the years' panel would stand on.
  useEffect(() => control?.clear(), [control, dated])
  useEffect(() => control?.choose(sel === null || sel.includes('~') ? null : sel, sel !== null), [control, sel])

  if (networkQuestion(place) === null) return <Empty />
  if (loaded === null && error !== null) return <ErrorState error={error} retry={retry} />
  if (whole !== null && whole.marks.length === 0) return <Unknown place={place} unknown={unknown} />
  const notes = <Notes place={place} unknown={unknown} />
  return (
    <div className={styles.view}>
      <Rail place={place} go={go} whole={whole ?? NOTHING} loaded={loaded} seen={seen} field={field} open={rail} onOpen={setRail} />
      <div ref={frame} className={`${canvasFrame} ${styles.canvas} ${list ? styles.listed : ''}`}>
        <Caption title={title} counts={counts} list={list} onList={() => setList(!list)} onFilters={() => setRail(true)} filtered={isFiltered(place)} notes={!list && notes} />
        {(loaded === null || (arranged === null && seen.marks.length > 0)) && <CanvasLoading />}
        <GraphCanvas answer={!list} arranged={pictured} look={look} events={events} insets={insets} focus={subjects} label={`${title ?? 'Loading'}. ${counts === null ? '' : `${counts.join(', ')}. `}Arrow keys walk, Enter selects, Shift Enter expands.`} onOpen={setControl} />
        {progress !== null && <Arranging entries={scene.marks.length} progress={progress} stop={stop} />}
        {loaded !== null && loaded.marks.length > 0 && seen.marks.length === 0 && <FiltersHideAll place={place} go={go} entries={loaded.marks.length} />}
        {list && <Twin loaded={seen} selected={sel} notes={notes} onSelect={id => go(selected(place, id), 'replace')} />}
        <ConnectBar connect={connect} selected={sel} nameOf={nameOf} />
        {chosen !== undefined && loaded !== null && (
          <Chooser key={chosen.id} place={place} entry={chosen} name={shortWords(chosen)} loaded={loaded} asOf={asOf} onAdd={acts.add} onCancel={acts.cancel} />
        )}
        {progress === null && (
          <Foot place={place} go={go} today={today ?? NOTHING} loaded={loaded ?? NOTHING} acts={acts} stale={status === 'offline'} folds={folds}>
            <TimePanel place={place} go={go} years={years} shown={kindsOf(seen.marks)} ready={fresh} />
          </Foot>
        )}
        {!list && <OutsideView count={acts.outside} control={control} />}
        {!list && <CanvasButtons control={control} onAgain={() => anew(acts.pins)} />}
      </div>
    </div>
  )
}

const EMPTY = { marks: [], lines: [] } as const
const withFoot = (insets: Insets, more: number): Insets => ({ ...insets, bottom: insets.bottom + more })

/** Room for the drawing. A narrow screen has few entries, which fit; a window that is small for more is better panned than not read. */
const roomOf = (frame: HTMLElement | null, insets: Insets, narrow: boolean): { readonly width: number; readonly height: number } => ({
  width: Math.max(narrow ? 280 : 460, (frame?.clientWidth ?? 900) - insets.left - insets.right), height: Math.max(420, (frame?.clientHeight ?? 760) - insets.top - insets.bottom),
})
const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, row) => total + row.count, 0)
