import type { KeyboardEvent, ReactNode } from 'react'
import type { Plate } from './arrange/types.ts'
import { Pill } from './Pressed.tsx'
import { baselineOf, detailBaseline, type PlateText } from './texts.ts'
import styles from './lineage.module.css'

interface TheoryPlateProps {
  readonly plate: Plate
  readonly text: PlateText
  /** What stands behind it, as of the year on show: never more than its plate was measured for. */
  readonly counts: string
  readonly selected: boolean
  /** One of those that the lineage is about. */
  readonly subject: boolean
  /** Filled: selected, an end of the selected descent, or a subject while nothing is selected. */
  readonly inverted: boolean
  /** The line of descent in focus is its. */
  readonly focused: boolean
  /** Off the line of descent that is focused. */
  readonly dimmed: boolean
  /** Theories beyond the cut. */
  readonly hidden: number
  readonly label: string
  readonly focusable: boolean
  readonly onSelect: () => void
  readonly onMore: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** A theory on the lineage: its name, its year, who proposed it, and how much stands behind it. */
export function TheoryPlate({ plate, text, counts, selected, subject, focused, inverted, dimmed, hidden, label, focusable, onSelect, onMore, onKey }: TheoryPlateProps): ReactNode {
  const { x, y, width, height } = plate
  const [left, top] = [x - width / 2, y - height / 2]
  return (
    <g
      className={styles.plate} role="button" tabIndex={focusable ? 0 : -1} aria-label={label} aria-pressed={selected} data-selected={selected} data-subject={subject} data-inverted={inverted} data-focused={focused} data-dimmed={dimmed} data-plate={plate.id}
      onClick={onSelect} onDoubleClick={onMore} onKeyDown={onKey}
    >
      {text.stages.length > 0 && <rect className={styles.stagesBox} x={left} y={top} width={width} height={height} rx={6} />}
      <rect className={styles.body} x={left} y={top} width={width} height={text.head} rx={6} />
      {text.lines.map((line, index) => <text key={line} className={styles.name} x={x} y={top + baselineOf(text, index)} textAnchor="middle">{`${line} `}</text>)}
      <text className={styles.detail} x={x} y={top + detailBaseline(text, 0)} textAnchor="middle">{`${text.detail} `}</text>
      {counts !== '' && <text className={styles.counts} x={x} y={top + detailBaseline(text, 1)} textAnchor="middle">{counts}</text>}
      {hidden > 0 && <g aria-hidden="true"><Pill x={x + width / 2 - 6} y={top} words={`+${hidden}`} /></g>}
    </g>
  )
}
