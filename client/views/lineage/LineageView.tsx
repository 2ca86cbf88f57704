import { useMediaQuery } from '@mantine/hooks'
import { useMemo, type ReactNode } from 'react'
import { CanvasLoading } from '../../canvas/CanvasParts.tsx'
import { ZOOM_STEP } from '../../canvas/zoom.ts'
import { TimePanel } from '../../panels/time/TimePanel.tsx'
import { useCommands } from '../../state/commands.ts'
import { insteadIn, selected, withKey } from '../../state/edits.ts'
import { LINEAGE_STEPS } from '../../state/keys.ts'
import { foldToggled, stagesToggled, strangeIn } from '../../state/lineage.ts'
import { usePlaces } from '../../state/places.ts'
import { useSpoken } from '../../state/subjects.ts'
import { counted } from '../../state/words.ts'
import { asOfOf, asOfSet, yearsOf } from '../../state/years.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import { UnknownIds } from '../../ui/UnknownIds.tsx'
import type { ViewProps } from '../view.ts'
import { Arranging } from './Arranging.tsx'
import { LineageHead } from './LineageHead.tsx'
import { LineageNotes, THEORIES_ONLY } from './LineageNotes.tsx'
import { LineagePicture } from './LineagePicture.tsx'
import { LineageTools } from './LineageTools.tsx'
import { NoDescent } from './NoDescent.tsx'
import { NoTheory, NotYet } from './NoTheory.tsx'
import { useAppeared, useAsOf } from './useAsOf.ts'
import { useLegend } from './useLegend.ts'
import { useLineage } from './useLineage.ts'
import { useScroller } from './useScroller.ts'
import { ZoomButtons } from './ZoomButtons.tsx'
import styles from './lineage.module.css'

/** How theories descend from one another: in time, in lanes by family, every line by its meaning. */
export default function LineageView({ place, go }: ViewProps): ReactNode {
  // Everything has its place in the picture of all years; a year shows a part of it.
  const whole = useMemo(() => asOfSet(null)(place), [place])
  const { question, asked, answer, drawn: all, labels, arranged, done, sheets, papersFailed, line, branch, subjects } = useLineage(whole)
  const asOf = asOfOf(place)
  const { past, fresh, part } = useAsOf(question, asOf)
  const drawn = all === null ? null : part(all)
  const legend = useLegend(question, asOf, drawn)
  // Years before the theories asked for would show nothing of the question.
  const years = useMemo(() => {
    const since = (id: string): number => answer?.nodes.find(node => node.id === id)?.year ?? -Infinity
    const first = Math.min(...subjects.map(since))
    return yearsOf((answer?.nodes ?? []).filter(node => node.year === null || node.year >= first).map(node => ({ since: node.year })))
  }, [answer, subjects])
  const narrow = useMediaQuery('(max-width: 699px)', undefined, { getInitialValueInEffect: false })
  const { canUndo, undo } = usePlaces()
  const called = useSpoken()
  const sel = place.keys['sel'] ?? null
  const { ref, beyond, level, zoom, fit } = useScroller(done?.arrangement ?? null, done?.told.key ?? null, subjects[0] ?? null, sel, asOf !== null, useAppeared(drawn, asOf))
  useCommands([
    { id: 'lineage-line', label: 'Show all lines of descent', keys: ['Escape'], scope: 'page', enabled: line !== null && sel === null, run: () => go(withKey(place, 'line', null)) },
    { id: 'lineage-fit', label: 'Show all of the lineage', keys: ['F'], scope: 'canvas', run: fit },
  ])

  if (question === null) return <NoTheory place={place} />
  if (asked.data === null && asked.error !== null) return <ErrorState error={asked.error} retry={asked.retry} />
  if (answer !== null && answer.nodes.length === 0 && answer.unknown.length > 0) return <UnknownIds unknown={answer.unknown} instead={insteadIn(place)} kinds={THEORIES_ONLY} />
  if (answer?.nodes.length === 0 || past?.nodes.length === 0) return <NotYet place={place} year={place.keys['asof'] ?? ''} />
  const hides = [...legend.counts.values()].reduce((sum, count) => sum + count, 0)
  const empty = answer === null || drawn === null || drawn.relations.length > 0 || drawn.folded.size > 0 || asOf !== null || !legend.whole ? null
    : hides === 0 ? <NoDescent place={place} theories={answer.nodes.map(({ id }) => ({ id, name: called(id) }))} />
      : (
        <EmptyState
          title={`Your filters hide all ${hides} relations`}
          actions={<><PlaceLink className={ui.button} to={withKey(place, 'relations', null)}>Show all</PlaceLink>{canUndo && <button type="button" className={ui.button} onClick={undo}>Undo last step</button>}</>}
        />
      )
  const time = drawn !== null && asOf === null && years.length < 2 ? <p className={styles.noYears}>{years[0] === undefined ? 'No year is recorded' : `All of it stands by ${years[0]}`}</p> : drawn !== null && <TimePanel place={place} go={go} years={years} shown={`${counted(drawn.nodes.length, 'theory', 'theories')}, ${counted(drawn.relations.length, 'relation')}`} ready={fresh} />
  const buttons = <ZoomButtons over={narrow} closer={() => zoom(level * ZOOM_STEP)} farther={() => zoom(level / ZOOM_STEP)} all={fit} />
  return (
    <div className={styles.view}>
      <LineageHead
        place={place} go={go} answer={past ?? answer} drawn={drawn} legend={legend.counts} line={line}
        tools={<>{asOf === null && time}{!narrow && buttons}</>}
        notes={<><LineageNotes place={place} unknown={answer?.unknown ?? []} strange={all === null ? [] : strangeIn(place, all)} />{papersFailed !== null && <p className={styles.notes}>The papers behind did not come: {papersFailed.message}</p>}</>}
      >
        <LineageTools place={place} go={go} drawn={drawn} line={line} branch={branch} />
      </LineageHead>
      <div className={styles.stage} data-beyond={done === null ? '' : beyond}>
        <div ref={ref} className={styles.scroller} data-answer="" tabIndex={-1}>
          {arranged.failed && <EmptyState title="This lineage could not be arranged" actions={<button type="button" className={ui.button} onClick={arranged.retry}>Try again</button>}>What arranges it was not loaded.</EmptyState>}
          {done === null
            ? !arranged.failed && <CanvasLoading />
            : (
              <LineagePicture
                arrangement={done.arrangement} drawn={part(done.told.drawn)} texts={done.told.texts} hidden={(past ?? answer)?.hidden ?? []} labels={labels} subjects={subjects} line={line} sheets={sheets} selected={sel} zoom={level}
                onSelect={id => go(selected(place, id), 'replace')} onMore={() => go(deeper(place))} onFold={id => go(foldToggled(id)(place))} onStages={id => go(stagesToggled(id)(place))}
              />
            )}
        </div>
        {narrow && buttons}
        {empty !== null && <div className={styles.over}>{empty}</div>}
        {arranged.slow && <Arranging entries={drawn?.nodes.length ?? 0} stop={arranged.stop} />}
      </div>
      {asOf !== null && <div className={styles.time}>{time}</div>}
    </div>
  )
}

/** The same lineage, one step farther. */
const deeper = (place: ViewProps['place']): ViewProps['place'] => withKey(place, 'depth', String(Math.min(LINEAGE_STEPS.most, Number(place.keys['depth'] ?? LINEAGE_STEPS.usual) + 1)))
