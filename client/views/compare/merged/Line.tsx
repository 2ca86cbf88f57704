import type { ReactNode } from 'react'
import type { Point } from '../../../canvas/layout/geometry.ts'
import { LINE_GAP, LineEnd, LineRing } from '../../../ui/LineSample.tsx'
import { styleOf } from './lines.ts'
import styles from './merged.module.css'
import type { Stroke } from './types.ts'

/** The path drawn back from its end, so that the end is clean. */
function clean({ path, end, angle, pointed }: Stroke, by: number): string {
  if (!pointed) return path
  const turn = angle === 180 ? 1 : -1
  if (angle === 90) return path.replace(/V-?[\d.]+$/u, `V${end.y - by}`)
  return path.includes('C') ? path.replace(/-?[\d.]+ (-?[\d.]+)$/u, `${end.x + turn * by} $1`) : path.replace(/H-?[\d.]+$/u, `H${end.x + turn * by}`)
}

/** Where the ring of a general attribution stands: on the line, clear of what it begins at. */
const ringAt = ({ start, end, angle }: Stroke): Point => (angle === 90 ? { x: start.x, y: start.y - 5 } : { x: start.x + Math.sign(end.x - start.x) * 5, y: start.y })

/** A relation, drawn by its meaning, with its word where it has one. */
export function Line({ stroke, word, chosen }: { readonly stroke: Stroke; readonly word: string; readonly chosen: boolean }): ReactNode {
  const line = styleOf(stroke)
  const path = clean(stroke, LINE_GAP[line.end])
  const look = { d: path, fill: 'none', stroke: `var(--${line.colour})` }
  return (
    <>
      <path d={stroke.path} className={styles.reach} />
      {chosen && <path d={stroke.path} className={styles.marker} />}
      {line.double === true
        ? <><path {...look} strokeWidth={5.4} /><path {...look} stroke="var(--canvas)" strokeWidth={2.2} /></>
        : <path {...look} strokeWidth={line.width} strokeDasharray={line.dash} strokeLinecap={line.dash === '0.1 5' ? 'round' : 'butt'} />}
      {stroke.pointed && <LineEnd line={line} x={stroke.end.x} y={stroke.end.y} angle={stroke.angle} />}
      {line.end === 'disc' && <LineEnd line={line} x={stroke.start.x} y={stroke.start.y} angle={stroke.angle === 90 ? 90 : stroke.angle + 180} />}
      {stroke.general && <LineRing line={line} {...ringAt(stroke)} />}
      {stroke.worded && (
        <g className={styles.word} data-chosen={chosen} transform={`translate(${stroke.middle.x} ${stroke.middle.y})`}>
          <rect x={-(word.length * 3.2 + 6)} y={-9} width={word.length * 6.4 + 12} height={18} rx={3} />
          <text y={4.2} textAnchor="middle">{word}</text>
        </g>
      )}
    </>
  )
}
