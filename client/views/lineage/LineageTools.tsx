import type { ReactNode } from 'react'
import { announce } from '../../state/announce.ts'
import { withKey } from '../../state/edits.ts'
import { foldToggled, stagesToggled, type Drawn } from '../../state/lineage.ts'
import type { LineOfDescent } from '../../state/lineage-reach.ts'
import { counted, plural } from '../../state/words.ts'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import { FoldedMenu } from './FoldedMenu.tsx'
import styles from './lineage.module.css'

interface ToolsProps extends ViewProps {
  readonly drawn: Drawn | null
  readonly line: LineOfDescent | null
  /** What would be put away with the selected theory. */
  readonly branch: readonly string[]
}

/** Words of a button, and fewer where a panel leaves little room; the name of the button is always the whole. */
const Words = ({ long, short }: { readonly long: string; readonly short: string }): ReactNode => <><span className={styles.long}>{long}</span><span className={styles.short} aria-hidden="true">{short}</span></>

/** What one can do with the picture as a whole, and with what is selected. Always of one height, so that selecting moves nothing. */
export function LineageTools({ place, go, drawn, line, branch }: ToolsProps): ReactNode {
  const sel = place.keys['sel']
  const theory = drawn?.nodes.find(node => node.id === sel)
  const relation = drawn?.relations.find(one => one.id === sel)
  const papers = place.keys['papers'] === '1'
  const unfoldedStages = theory !== undefined && (place.keys['stages'] ?? '').split(',').includes(theory.id)
  const step = (next: ViewProps['place'], said: string): void => {
    go(next)
    announce(said)
  }
  const idle = theory === undefined && relation === undefined && line === null && (drawn?.folded.size ?? 0) === 0
  const stages = counted(theory?.stages.length ?? 0, 'stage')
  return (
    <div className={styles.toolsRoom}>
      <div className={styles.actions} role="group" aria-label="What the picture shows">
        <button type="button" className={ui.button} aria-label="Papers behind" aria-pressed={papers} onClick={() => step(withKey(place, 'papers', papers ? null : '1'), papers ? 'Papers put away.' : 'Papers behind the lines and theories shown.')}>
          <Icon name="page" size={16} /><Words long="Papers behind" short="Papers" />
        </button>
        {line === null && sel !== undefined && (theory !== undefined || relation !== undefined) && (
          <button type="button" className={ui.button} aria-label="Focus this line" onClick={() => step(withKey(place, 'line', sel), 'Only what descends through the selection is full.')}>
            <Icon name="lineage" size={16} /><Words long="Focus this line" short="Focus" />
          </button>
        )}
        {line !== null && (
          <button type="button" className={ui.button} aria-label="Show all lines" onClick={() => step(withKey(place, 'line', null), 'All lines are shown again.')}>
            <Icon name="close" size={16} /><Words long="Show all lines" short="All lines" />
          </button>
        )}
        {theory !== undefined && branch.length > 0 && drawn?.folded.has(theory.id) !== true && (
          <button
            type="button" className={ui.button} aria-label={`Fold ${branch.length} that ${plural(branch.length, 'hangs', 'hang')} on it`}
            onClick={() => step(foldToggled(theory.id)(place), `Folded ${counted(branch.length, 'theory', 'theories')} that ${plural(branch.length, 'hangs', 'hang')} on ${theory.name}.`)}
          ><Words long={`Fold ${branch.length} that ${plural(branch.length, 'hangs', 'hang')} on it`} short={`Fold ${branch.length}`} /></button>
        )}
        {theory !== undefined && theory.stages.length > 0 && (
          <button
            type="button" className={ui.button} aria-expanded={unfoldedStages} aria-label={`${unfoldedStages ? 'Fold' : 'Unfold'} its ${stages}`}
            onClick={() => step(stagesToggled(theory.id)(place), unfoldedStages ? 'Stages folded.' : `Stages: ${theory.stages.map(stage => stage.construct.name).join(', ')}.`)}
          ><Words long={`${unfoldedStages ? 'Fold' : 'Unfold'} its ${stages}`} short={`${stages} ${unfoldedStages ? '−' : '+'}`} /></button>
        )}
        <FoldedMenu place={place} drawn={drawn} step={step} />
        {idle && <p>Select a theory or a line to focus its descent, to fold what hangs on it, or to unfold its stages.</p>}
      </div>
    </div>
  )
}
