import type { ReactNode } from 'react'
import { announce } from '../../state/announce.ts'
import { withKey } from '../../state/edits.ts'
import { foldToggled, stagesToggled, type Drawn } from '../../state/lineage.ts'
import type { LineOfDescent } from '../../state/lineage-reach.ts'
import { counted } from '../../state/words.ts'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import styles from './lineage.module.css'

interface ToolsProps extends ViewProps {
  readonly drawn: Drawn | null
  readonly line: LineOfDescent | null
  /** What would be put away with the selected theory. */
  readonly branch: readonly string[]
}

/** What one can do with the picture as a whole, and with what is selected. Always of one height, so that selecting moves nothing. */
export function LineageTools({ place, go, drawn, line, branch }: ToolsProps): ReactNode {
  const sel = place.keys['sel']
  const theory = drawn?.nodes.find(node => node.id === sel)
  const relation = drawn?.relations.find(one => one.id === sel)
  const papers = place.keys['papers'] === '1'
  const folded = [...(drawn?.folded.values() ?? [])].reduce((sum, one) => sum + one.length, 0)
  const unfoldedStages = theory !== undefined && (place.keys['stages'] ?? '').split(',').includes(theory.id)
  const isFolded = theory !== undefined && drawn?.folded.has(theory.id) === true
  const step = (next: ViewProps['place'], said: string): void => {
    go(next)
    announce(said)
  }
  const idle = theory === undefined && relation === undefined && line === null && folded === 0
  return (
    <div className={styles.actions} role="group" aria-label="What the picture shows">
      <button type="button" className={ui.button} aria-pressed={papers} onClick={() => step(withKey(place, 'papers', papers ? null : '1'), papers ? 'Papers put away.' : 'Papers behind the lines and theories shown.')}><Icon name="page" size={16} />Papers behind</button>
      {line === null && sel !== undefined && (theory !== undefined || relation !== undefined) && (
        <button type="button" className={ui.button} onClick={() => step(withKey(place, 'line', sel), 'Only what descends through the selection is full.')}><Icon name="lineage" size={16} />Focus this line</button>
      )}
      {line !== null && <button type="button" className={ui.button} onClick={() => step(withKey(place, 'line', null), 'All lines are shown again.')}><Icon name="close" size={16} />Show all lines</button>}
      {theory !== undefined && (branch.length > 0 || isFolded) && (
        <button type="button" className={ui.button} aria-expanded={!isFolded} onClick={() => step(foldToggled(theory.id)(place), isFolded ? `Unfolded what hangs on ${theory.name}.` : `Folded ${counted(branch.length, 'theory', 'theories')} that ${branch.length === 1 ? 'hangs' : 'hang'} on ${theory.name}.`)}>
          {isFolded ? 'Unfold what hangs on it' : `Fold ${branch.length} that ${branch.length === 1 ? 'hangs' : 'hang'} on it`}
        </button>
      )}
      {theory !== undefined && theory.stages.length > 0 && (
        <button type="button" className={ui.button} aria-expanded={unfoldedStages} onClick={() => step(stagesToggled(theory.id)(place), unfoldedStages ? 'Stages folded.' : `Stages: ${theory.stages.map(stage => stage.construct.name).join(', ')}.`)}>
          {unfoldedStages ? 'Fold its stages' : `Unfold its ${theory.stages.length} stages`}
        </button>
      )}
      {(isFolded ? (drawn?.folded.size ?? 0) > 1 : folded > 0) && <button type="button" className={ui.button} onClick={() => step(withKey(place, 'fold', null), 'All is unfolded.')}>Unfold all {folded}</button>}
      {idle && <p>Select a theory or a line to focus its descent, to fold what hangs on it, or to unfold its stages.</p>}
    </div>
  )
}
