import { Fragment, type ReactNode } from 'react'
import { WaysDocument, type WaysQuery, type WaysQueryVariables } from '../../api/generated.ts'
import { selected, withKey } from '../../state/edits.ts'
import { askedAgain, isNarrowed, stepsAllowed, STEPS, widened, type Way } from '../../state/paths.ts'
import { counted, plural, shortWords } from '../../state/words.ts'
import { usePlaces } from '../../state/places.ts'
import { useQuery } from '../../state/queries.ts'
import { wayCounts } from '../../state/way-words.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import type { Place, ViewProps } from '../view.ts'
import styles from './paths.module.css'

type Answer = NonNullable<WaysQuery['paths']>
interface NoWayProps extends ViewProps { readonly answer: Answer; readonly question: WaysQueryVariables }

const stepsOf = (count: number): string => counted(count, 'step')

/** What a way goes through, from end to end, each a link to what is known of it. */
const Stops = ({ way, place }: { readonly way: Way; readonly place: Place }): ReactNode => {
  const stops = [...way.steps.slice(0, 1).map(step => step.from), ...way.steps.map(step => step.to)]
  return stops.map((stop, index) => <Fragment key={stop.id}>{index > 0 && ' → '}<PlaceLink to={selected(place, stop.id)}>{shortWords(stop)}</PlaceLink></Fragment>)
}

/** No way in so many steps: said, with the nearest that there is and the next thing to try. A search that stopped at its bound does not say that there is none. */
export function NoWay({ place, go, answer, question }: NoWayProps): ReactNode {
  const { undo, canUndo } = usePlaces()
  const narrowed = isNarrowed(place)
  const { data } = useQuery(WaysDocument, narrowed ? { ...question, kinds: null, relations: null } : null)
  const hidden = data?.paths?.paths.length ?? 0
  const { nearest, truncated, explored } = answer
  const most = question.maxLength
  const next = nearest === null ? (most < 6 ? 6 : STEPS.most) : nearest.length
  const year = place.keys['asof']
  const undated = useQuery(WaysDocument, year === undefined ? null : { ...question, asOf: null })
  const today = undated.data?.paths?.paths.length ?? 0
  const waiting = year !== undefined && undated.status === 'loading'
  return (
    <div className={styles.none} role="status">
      {hidden > 0
        ? <><h2>Your filters hide every way</h2><p>Without them there {plural(hidden, 'is one', `are ${hidden}${hidden === question.first ? ' or more' : ''}`)} in at most {stepsOf(most)}.</p></>
        : today > 0 ? <h2>By {year} {truncated ? 'no way was found' : nearest === null ? 'nothing joined them' : `no way of at most ${stepsOf(most)} joined them`}; today there {plural(today, 'is', 'are')} {today === question.first ? 'at least ' : ''}{counted(today, 'way')}</h2>
        : <h2>{truncated ? 'No way was found' : 'No way'} between these two in {stepsOf(most)}{year === undefined ? '' : `, as of ${year}`}</h2>}
      {nearest !== null && <p>{narrowed ? 'The nearest that your filters leave' : 'The nearest there is'}: <Stops way={nearest} place={place} />; {wayCounts(nearest)}.</p>}
      {truncated && <p>The search stopped at its bound after looking at {explored.toLocaleString('en')} entries; a {nearest === null ? '' : 'shorter '}way may exist. Fewer kinds or relations make it go deeper.</p>}
      {!truncated && nearest === null && hidden === 0 && today === 0 && !waiting && <p>Nothing in this corpus joins the two ends{year === undefined ? '' : `, by ${year} or today,`}{narrowed ? ' through what the filters leave' : ''} in {STEPS.most} steps, the most that is looked for. That may be a gap in the field, or in the corpus.</p>}
      <div className={styles.buttons}>
        {hidden > 0 && <button type="button" className={ui.filled} onClick={() => go(widened(place))}>Show all</button>}
        {hidden > 0 && <button type="button" className={ui.button} disabled={!canUndo} onClick={undo}>Undo last filter</button>}
        {today > 0 && hidden === 0 && <button type="button" className={ui.filled} onClick={() => go(askedAgain(withKey(place, 'asof', null)))}>Show what joins them today</button>}
        {most < STEPS.most && (nearest !== null || truncated) && <button type="button" className={hidden > 0 || today > 0 ? ui.button : ui.filled} onClick={() => go(stepsAllowed(next)(place))}>Allow {next} steps</button>}
        {narrowed && hidden === 0 && <button type="button" className={ui.button} onClick={() => go(widened(place))}>Through anything</button>}
        {year !== undefined && (today === 0 || hidden > 0) && <button type="button" className={ui.button} onClick={() => go(askedAgain(withKey(place, 'asof', null)))}>Whatever the year</button>}
      </div>
    </div>
  )
}
