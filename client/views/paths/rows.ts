import type { Measured } from '../../canvas/bodies.ts'
import { wholeBox, type Side, type Spot, type Spots } from '../../canvas/layout/body.ts'
import type { Way } from '../../state/paths.ts'

/** A way that is too long for one line, in rows that turn back and forth, so that it stays legible. Pure. */

/** Room on a line between two marks for its number and word, and between the words of two marks. */
const LINE = 118
const WORDS = 14
/** Room between two rows for the line that leads down, with its number and word. */
const TURN = 46

const half = (body: Measured): number => Math.max(body.width, body.words?.width ?? 0) / 2

/** Least distance of the middles of two marks that follow one another in a row. */
const apart = (one: Measured, next: Measured): number => Math.max((one.width + next.width) / 2 + LINE, half(one) + half(next) + WORDS)

const stopsOf = (way: Way): readonly string[] => [way.steps[0]?.from.id ?? '', ...way.steps.map(step => step.to.id)]

/** Width that a way takes in one line, with the words of its ends. */
export function widthInLine(way: Way, bodies: ReadonlyMap<string, Measured>): number {
  const stops = stopsOf(way).flatMap(id => bodies.get(id) ?? [])
  const ends = [stops[0], stops.at(-1)].reduce((sum, body) => sum + (body === undefined ? 0 : half(body)), 0)
  return stops.slice(1).reduce((sum, body, index) => sum + apart(stops[index] ?? body, body), ends)
}

interface Placed { readonly body: Measured; readonly x: number; readonly row: number }

/** Fills rows from left to right and back: the first of a row stands below the last of the row before. */
function fill(stops: readonly Measured[], width: number): Placed[] {
  const placed: Placed[] = []
  let [x, row, ahead] = [0, 0, 1]
  stops.forEach((body, index) => {
    const before = stops[index - 1]
    if (before !== undefined) {
      const next = x + ahead * apart(before, body)
      const fits = ahead > 0 ? next + half(body) <= width : next - half(body) >= 0
      if (fits) x = next
      else [row, ahead] = [row + 1, -ahead]
    } else x = half(body)
    placed.push({ body, x, row })
  })
  return placed
}

/** Places a way in rows no wider than `width`, as far as two marks fit beside one another. Words stand where no line leads. */
export function placeRows(way: Way, bodies: ReadonlyMap<string, Measured>, width: number): Spots {
  const placed = fill(stopsOf(way).flatMap(id => bodies.get(id) ?? []), width)
  const spots = new Map<string, Spot>()
  let bottom = 0
  for (let row = 0; row <= (placed.at(-1)?.row ?? 0); row += 1) {
    const own = placed.filter(one => one.row === row)
    const sides = own.map(({ body }): Side => {
      if (body.words === null) return 'inside'
      // The line to the next row leaves downwards from the last mark of a row.
      return body === own.at(-1)?.body && row < (placed.at(-1)?.row ?? 0) ? 'above' : 'below'
    })
    const boxes = own.map((one, index) => wholeBox(one.body, { x: one.x, y: 0, side: sides[index] ?? 'inside' }))
    const above = Math.max(...boxes.map(box => box.height / 2 - box.y))
    const y = row === 0 ? 0 : bottom + TURN + above
    own.forEach((one, index) => spots.set(one.body.id, { x: one.x, y, side: sides[index] ?? 'inside' }))
    bottom = y + Math.max(...boxes.map(box => box.height / 2 + box.y))
  }
  return spots
}
