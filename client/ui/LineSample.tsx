import type { ReactNode } from 'react'
import type { RelationFamily, RelationType } from '../api/generated.ts'
import { lineOf, type LineStyle } from './kinds.ts'

const HEIGHT = 12
const MIDDLE = HEIGHT / 2

function end({ end: form, colour }: LineStyle, x: number): ReactNode {
  const stroke = `var(--${colour})`
  switch (form) {
    case 'triangle': return <path d={`M${x - 8} ${MIDDLE - 4}L${x} ${MIDDLE}l-8 4Z`} fill={stroke} />
    case 'hollow': return <path d={`M${x - 9} ${MIDDLE - 4}L${x - 1} ${MIDDLE}l-8 4Z`} fill="var(--surface)" stroke={stroke} strokeWidth="1.4" />
    case 'diamond': return <path d={`M${x - 12} ${MIDDLE}l6-4.5L${x} ${MIDDLE}l-6 4.5Z`} fill={stroke} />
    case 'bar': return <path d={`M${x - 2} ${MIDDLE - 5}v10`} stroke={stroke} strokeWidth="3" />
    case 'open': return <path d={`M${x - 6} ${MIDDLE - 4}L${x - 1} ${MIDDLE}l-5 4`} fill="none" stroke={stroke} strokeWidth="1.4" />
    case 'disc': return <circle cx={x - 3} cy={MIDDLE} r="3" fill={stroke} />
    case 'none': return null
  }
}

/** How long before the tip the line stops, so that a mark at its end is clean. */
export const LINE_GAP: Readonly<Record<LineStyle['end'], number>> = { triangle: 7, hollow: 9, diamond: 11, bar: 3, open: 2, disc: 6, none: 0 }

/** The ring where a line begins whose receipts are general attributions alone. */
const Ring = ({ stroke }: { readonly stroke: string }): ReactNode => <circle cx={RING} cy={MIDDLE} r={RING - 0.7} fill="var(--surface)" stroke={stroke} strokeWidth="1.4" />
const RING = 3.8

/** The end of a line at a point of a picture, and its ring where it begins; `angle` 0 points to the right, in degrees. */
export const LineEnd = ({ line, x, y, angle }: { readonly line: LineStyle; readonly x: number; readonly y: number; readonly angle: number }): ReactNode => (
  <g transform={`translate(${x} ${y}) rotate(${angle}) translate(0 ${-MIDDLE})`}>{end(line, 0)}</g>
)
export const LineRing = ({ line, x, y }: { readonly line: LineStyle; readonly x: number; readonly y: number }): ReactNode => (
  <g transform={`translate(${x - RING} ${y - MIDDLE})`}><Ring stroke={`var(--${line.colour})`} /></g>
)

/** A line of any meaning. */
const ANY: LineStyle = { colour: 'text-3', width: 1.5, end: 'none' }
/** Legend of that ring, and of a line without it. */
export const GeneralSample = ({ width = 32 }: { readonly width?: number }): ReactNode => <Sample line={ANY} general width={width} />
export const PlainSample = (): ReactNode => <Sample line={ANY} general={false} width={32} />

interface LineSampleProps {
  readonly family: RelationFamily
  readonly type?: RelationType
  /** Whether no passage was read for it. */
  readonly general?: boolean
  readonly width?: number
}

/** A sample of a line as a picture draws it. */
export const LineMark = ({ line }: { readonly line: LineStyle }): ReactNode => <Sample line={line} general={false} width={32} />

/** A sample of a line, beside the word that names it. With `type` the line of that type, else that of the family. */
export const LineSample = ({ family, type, general = false, width = 32 }: LineSampleProps): ReactNode => <Sample line={lineOf(family, type)} general={general} width={width} />

function Sample({ line, general, width }: { readonly line: LineStyle; readonly general: boolean; readonly width: number }): ReactNode {
  const path = { x1: general ? 2 * RING : line.end === 'disc' ? 6 : 0, y1: MIDDLE, x2: width - LINE_GAP[line.end], y2: MIDDLE, stroke: `var(--${line.colour})` }
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" focusable="false" style={{ flex: 'none', verticalAlign: 'middle' }}>
      {line.double === true
        ? <><line {...path} strokeWidth={5} /><line {...path} stroke="var(--surface)" strokeWidth={2.2} /></>
        : <line {...path} strokeWidth={line.width} strokeDasharray={line.dash} strokeLinecap={line.dash === '0.1 5' ? 'round' : 'butt'} />}
      {end(line, width)}
      {line.end === 'disc' && end(line, 6)}
      {general && <Ring stroke={`var(--${line.colour})`} />}
    </svg>
  )
}
