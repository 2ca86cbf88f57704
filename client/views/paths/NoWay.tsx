import type { ReactNode } from 'react'
import { WaysDocument, type WaysQuery, type WaysQueryVariables } from '../../api/generated.ts'
import { withKey } from '../../state/edits.ts'
import { askedAgain, isNarrowed, stepsAllowed, STEPS, widened } from '../../state/paths.ts'
import { counted, plural } from '../../state/words.ts'
import { usePlaces } from '../../state/places.ts'
import { useQuery } from '../../state/queries.ts'
import { wayCounts } from '../../state/way-words.ts'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import styles from './paths.module.css'
import { throughWords } from './through.ts'

type Answer = NonNullable<WaysQuery['paths']>
interface NoWayProps extends ViewProps { readonly answer: Answer; readonly question: WaysQueryVariables }

const stepsOf = (count: number): string => counted(count, 'step')

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
  return (
    <div className={styles.none} role="status">
      {hidden > 0
        ? <><h2>Your filters hide every way</h2><p>Without them there {plural(hidden, 'is one', `are ${hidden}${hidden === question.first ? ' or more' : ''}`)} in at most {stepsOf(most)}.</p></>
        : <h2>{truncated ? 'No way was found' : 'No way'} between these two in {stepsOf(most)}{year === undefined ? '' : `, as of ${year}`}</h2>}
      {nearest !== null && <p>{narrowed ? 'The nearest that your filters leave' : 'The nearest there is'}: {throughWords(nearest).replace(/^[TD]/, letter => letter.toLowerCase())}; {wayCounts(nearest)}.</p>}
      {truncated && <p>The search stopped at its bound after looking at {explored.toLocaleString('en')} entries; a {nearest === null ? '' : 'shorter '}way may exist. Fewer kinds or relations make it go deeper.</p>}
      {!truncated && nearest === null && hidden === 0 && <p>Nothing in this corpus joins the two ends{narrowed ? ' through what the filters leave' : ''} in {STEPS.most} steps, the most that is looked for. That may be a gap in the field, or in the corpus.</p>}
      <div className={styles.buttons}>
        {hidden > 0 && <button type="button" className={ui.filled} onClick={() => go(widened(place))}>Show all</button>}
        {hidden > 0 && <button type="button" className={ui.button} disabled={!canUndo} onClick={undo}>Undo last filter</button>}
        {most < STEPS.most && (nearest !== null || truncated) && <button type="button" className={hidden > 0 ? ui.button : ui.filled} onClick={() => go(stepsAllowed(next)(place))}>Allow {next} steps</button>}
        {narrowed && hidden === 0 && <button type="button" className={ui.button} onClick={() => go(widened(place))}>Through anything</button>}
        {year !== undefined && <button type="button" className={ui.button} onClick={() => go(askedAgain(withKey(place, 'asof', null)))}>Whatever the year</button>}
      </div>
    </div>
  )
}
