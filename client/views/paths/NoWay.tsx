import type { ReactNode } from 'react'
import type { WaysQuery } from '../../api/generated.ts'
import { stepsAllowed, STEPS, wayCounts } from '../../state/paths.ts'
import { withKey } from '../../state/edits.ts'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import styles from './paths.module.css'
import { throughWords } from './through.ts'

type Answer = NonNullable<WaysQuery['paths']>

/** No way in so many steps: said, with the nearest that there is and the next thing to try. */
export function NoWay({ place, go, answer }: ViewProps & { readonly answer: Answer }): ReactNode {
  const most = Number(place.keys['max'] ?? STEPS.usual)
  const { nearest, truncated, explored } = answer
  const next = nearest === null ? (most < 6 ? 6 : STEPS.most) : nearest.length
  const filtered = place.keys['kinds'] !== undefined || place.keys['relations'] !== undefined
  return (
    <div className={styles.none}>
      <h2>No way between these two in {most} {most === 1 ? 'step' : 'steps'}</h2>
      {nearest !== null && <p>The nearest there is: {throughWords(nearest).replace(/^T/, 't')}; {wayCounts(nearest)}.</p>}
      {truncated
        ? <p>The search stopped at its bound after looking at {explored.toLocaleString('en')} entries, so there may be one.</p>
        : nearest === null && <p>Nothing in this corpus joins the two ends{filtered ? ' through the kinds chosen' : ''}. That may be a gap in the field, or in the corpus.</p>}
      <div className={styles.buttons}>
        {most < STEPS.most && <button type="button" className={ui.filled} onClick={() => go(stepsAllowed(next)(place))}>Allow {next} steps</button>}
        {filtered && <button type="button" className={ui.button} onClick={() => go(withKey(withKey(place, 'kinds', null), 'relations', null))}>Through all kinds</button>}
      </div>
    </div>
  )
}
