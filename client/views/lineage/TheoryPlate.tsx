import type { KeyboardEvent, ReactNode } from 'react'
import type { Plate } from './plates.ts'
import type { PlateText } from './useLineagePicture.ts'
import styles from './lineage.module.css'

interface TheoryPlateProps {
  readonly plate: Plate
  readonly text: PlateText
  readonly selected: boolean
  /** End of the selected descent. */
  readonly inverted: boolean
  /** Theories beyond the cut. */
  readonly hidden: number
  readonly label: string
  readonly focusable: boolean
  readonly onSelect: () => void
  readonly onMore: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** A theory on the lineage: its name, its year and who proposed it. */
export function TheoryPlate({ plate, text, selected, inverted, hidden, label, focusable, onSelect, onMore, onKey }: TheoryPlateProps): ReactNode {
  const { x, y, width, height } = plate
  const top = y - height / 2
  return (
    <g
      className={styles.plate} role="button" tabIndex={focusable ? 0 : -1} aria-label={label} aria-pressed={selected} data-selected={selected} data-inverted={inverted || selected} data-plate={plate.id}
      onClick={onSelect} onDoubleClick={onMore} onKeyDown={onKey}
    >
      {selected && <rect className={styles.underlay} x={x - width / 2 - 6} y={top - 6} width={width + 12} height={height + 12} rx={10} />}
      <rect className={styles.body} x={x - width / 2} y={top} width={width} height={height} rx={6} />
      {text.lines.map((line, index) => <text key={line} className={styles.name} x={x} y={top + 15.5 + index * 16.5} textAnchor="middle">{`${line} `}</text>)}
      <text className={styles.detail} x={x} y={top + height - 7} textAnchor="middle">{text.detail}</text>
      {hidden > 0 && (
        <g className={styles.pill} aria-hidden="true" transform={`translate(${x + width / 2 - 6} ${top})`}>
          <rect x={-8 - String(hidden).length * 3.2} y={-8} width={16 + String(hidden).length * 6.4} height={16} rx={8} />
          <text y={4} textAnchor="middle">+{hidden}</text>
        </g>
      )}
    </g>
  )
}
