import type { Point } from '../../../canvas/layout/geometry.ts'

/** On which side of the line from a to b a point lies: positive, negative, or 0 on it. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

/** Whether two stretches cross in the inside of both; touching ends, and lying on one another, do not count. */
const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** A line as points. */
export interface Line { readonly points: readonly Point[] }

const boxes = new WeakMap<readonly Point[], readonly [left: number, right: number, top: number, bottom: number]>()
/** The box around a line, reckoned once. */
export function boxOf(points: readonly Point[]): readonly [number, number, number, number] {
  const known = boxes.get(points)
  if (known !== undefined) return known
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const box = [left, right, top, bottom] as const
  boxes.set(points, box)
  return box
}

/** How often two lines cross. */
export function crossingsOf({ points: a }: Line, { points: b }: Line): number {
  const [one, other] = [boxOf(a), boxOf(b)]
  if (one[0] > other[1] || other[0] > one[1] || one[2] > other[3] || other[2] > one[3]) return 0
  let sum = 0
  for (let i = 1; i < a.length; i += 1) {
    for (let j = 1; j < b.length; j += 1) if (cross(a[i - 1] as Point, a[i] as Point, b[j - 1] as Point, b[j] as Point)) sum += 1
  }
  return sum
}

/** How often a line crosses others. */
export const crossingsWith = (line: Line, others: Iterable<Line>): number => {
  let sum = 0
  for (const other of others) if (other !== line) sum += crossingsOf(line, other)
  return sum
}

/** How often the lines of a picture cross one another. */
export const allCrossings = (lines: readonly Line[]): number => lines.reduce((sum, line, index) => sum + crossingsWith(line, lines.slice(index + 1)), 0)
