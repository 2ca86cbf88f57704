import type { ReactNode } from 'react'
import type { Plate } from './arrange/types.ts'
import { Pressed } from './Pressed.tsx'
import type { PlateText } from './texts.ts'
import styles from './lineage.module.css'

interface StagesProps {
  readonly plate: Plate
  readonly text: PlateText
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOther: (event: globalThis.KeyboardEvent) => void
}

/** The stages of a theory, unfolded below its plate in their order: a disc with the number, the name beside it. */
export function Stages({ plate, text, selected, onSelect, onOther }: StagesProps): ReactNode {
  const top = plate.y - plate.height / 2
  const left = plate.x - plate.width / 2 + 20
  const at = (stage: PlateText['stages'][number]): number => top + stage.top + 7.5
  return (
    <g role="group" aria-label="Stages, in order">
      {text.stages.slice(1).map((stage, index) => <path key={stage.id} className={styles.stageLine} d={`M${left} ${at(text.stages[index] as typeof stage) + 9}V${at(stage) - 9}`} />)}
      {text.stages.map((stage, index) => (
        <Pressed key={stage.id} label={`Stage ${stage.number} ${stage.name}`} className={styles.stage} pressed={selected === stage.id} onPress={() => onSelect(stage.id)} onOther={onOther}>
          <g className={styles.stageBody} style={{ animationDelay: `${index * 90}ms` }} data-selected={selected === stage.id}>
            <rect className={styles.stageBox} x={left - 14} y={top + stage.top - 3} width={plate.width - 12} height={stage.height + 6} rx={4} />
            <circle cx={left} cy={at(stage)} r={8.5} />
            <text className={styles.stageNumber} x={left} y={at(stage) + 4} textAnchor="middle">{`${stage.number} `}</text>
            {stage.lines.map((line, row) => <text key={line} className={styles.stageName} x={left + 15} y={at(stage) + 4.2 + row * 15}>{`${line} `}</text>)}
          </g>
        </Pressed>
      ))}
      {text.more > 0 && <text className={styles.stageName} x={left + 15} y={top + plate.height - 8}>and {text.more} more</text>}
    </g>
  )
}
