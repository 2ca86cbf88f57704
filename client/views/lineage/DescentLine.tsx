import type { ReactNode } from 'react'
import type { RelationType } from '../../api/generated.ts'
import { lineOf, type LineStyle } from '../../ui/kinds.ts'
import type { Point } from '../../canvas/layout/geometry.ts'
import type { Edge, Route } from './arrange/types.ts'
import { OUT } from './arrange/shapes.ts'
import { Pressed } from './Pressed.tsx'
import styles from './lineage.module.css'

const TURN: Readonly<Record<Edge, number>> = { right: 180, left: 0, top: 90, bottom: -90 }
/** How long the end of a line is: the line itself stops before it. */
const LENGTH: Readonly<Record<LineStyle['end'], number>> = { triangle: 10, hollow: 11, diamond: 14, bar: 4, disc: 7, open: 2, none: 0 }

/** Size of the ring of a general attribution. */
const RING = 8.4

/** The end of a line at a side of a plate, pointing at it. */
function End({ form, colour, at, edge }: { readonly form: LineStyle['end']; readonly colour: string; readonly at: Point; readonly edge: Edge }): ReactNode {
  const stroke = `var(--${colour})`
  const shape: Readonly<Record<LineStyle['end'], ReactNode>> = {
    triangle: <path d="M-2 0l-9-5v10Z" fill={stroke} />,
    hollow: <path d="M-2 0l-10-5.2v10.4Z" fill="var(--lane)" stroke={stroke} strokeWidth="1.4" strokeLinejoin="round" />,
    diamond: <path d="M-1 0l-6.5-6.5L-14 0l6.5 6.5Z" fill={stroke} />,
    bar: <path d="M-5 -5.2v10.4" stroke={stroke} strokeWidth="3.2" />,
    disc: <circle cx="-4.5" cy="0" r="3.6" fill={stroke} />,
    open: <path d="M-8 -4.5L-2 0l-6 4.5" fill="none" stroke={stroke} strokeWidth="1.4" />,
    none: null,
  }
  return <g transform={`translate(${at.x} ${at.y}) rotate(${TURN[edge]})`}>{shape[form]}</g>
}

interface DescentLineProps {
  readonly route: Route
  readonly type: RelationType
  readonly sentence: string
  readonly word: string
  /** Whether it rests on general attributions alone: a ring stands where it begins. */
  readonly general: boolean
  readonly selected: boolean
  /** Off the line of descent that is focused. */
  readonly dimmed: boolean
  /** The stop of Tab among the lines. */
  readonly focusable: boolean
  readonly onSelect: () => void
  /** Any other key: to another line, to a plate, or a command of the canvas. */
  readonly onOther: (event: globalThis.KeyboardEvent) => void
}

/** One descent: drawn by its meaning, pressed to read its receipts. */
export function DescentLine({ route, type, sentence, word, general, selected, dimmed, focusable, onSelect, onOther }: DescentLineProps): ReactNode {
  const line = lineOf('DESCENT', type)
  const stroke = `var(--${line.colour})`
  const dash = line.dash === undefined ? {} : { strokeDasharray: line.dash, strokeLinecap: line.dash === '0.1 5' ? 'round' as const : 'butt' as const }
  const trimmed = trim(route, LENGTH[line.end], general ? RING : line.end === 'disc' ? LENGTH.disc : 0)
  return (
    <Pressed label={sentence} className={`${styles.descent} ${dimmed ? styles.dimmed : ''} ${selected ? styles.chosen : ''}`} pressed={selected} focusable={focusable} line={route.id} onPress={onSelect} onOther={onOther}>
      <path d={route.path} className={styles.reach} />
      {selected && <path d={route.path} className={styles.marker} />}
      {line.double === true
        ? <><path className={styles.line} d={trimmed} stroke={stroke} strokeWidth={5.4} /><path className={styles.line} d={trimmed} stroke="var(--lane)" strokeWidth={2.2} /></>
        : <path className={styles.line} d={trimmed} stroke={stroke} strokeWidth={line.width} {...dash} />}
      <End form={line.end} colour={line.colour} at={route.end} edge={route.endEdge} />
      {general && <circle data-general="" cx={RING / 2} r={RING / 2 - 0.7} transform={`translate(${route.start.x} ${route.start.y}) rotate(${TURN[route.startEdge] + 180})`} className={styles.ring} stroke={stroke} strokeWidth="1.4" />}
      {!general && line.end === 'disc' && <End form="disc" colour={line.colour} at={route.start} edge={route.startEdge} />}
      <g className={styles.word} transform={`translate(${route.middle.x} ${route.middle.y})`}>
        <rect x={-(word.length * 3.4 + 7)} y={-10} width={word.length * 6.8 + 14} height={20} rx={3} />
        <text y={4.4} textAnchor="middle">{word}</text>
      </g>
    </Pressed>
  )
}

/** The path with its ends drawn back from the plates, by moving its first and last point outward. */
function trim({ path, start, end, startEdge, endEdge }: Route, atEnd: number, atStart: number): string {
  const [sx, sy] = OUT[startEdge]
  const [ex, ey] = OUT[endEdge]
  return path
    .replace(/^M\S+ [^CLQ]+/, `M${start.x + sx * atStart} ${start.y + sy * atStart}`)
    .replace(/(-?[\d.]+) (-?[\d.]+)$/, `${end.x + ex * atEnd} ${end.y + ey * atEnd}`)
}
