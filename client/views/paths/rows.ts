import type { Measured } from '../../canvas/bodies.ts'
import { wholeBox, type Side, type Spot, type Spots } from '../../canvas/layout/body.ts'
import type { Way } from '../../state/paths.ts'

/** A way that is too long for one line, in rows that turn back and forth, so that it stays legible. Pure. */

/** Room on a line between two marks for its number and word, and between the words of two marks. */
const LINE = 118
const WORDS = 14
/** Room between two rows for the line that leads down, with its number and word: at least, and at most. */
const TURN = { least: 46, most: 130 } as const

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

interface Row { readonly marks: readonly { readonly id: string; readonly x: number; readonly side: Side }[]; readonly above: number; readonly below: number }

/** A row with the sides of its words, and how far it reaches above and below its line. */
function rowOf(own: readonly Placed[], last: boolean): Row {
  const marks = own.map((one, index) => {
    // The line to the next row leaves downwards from the last mark of a row.
    const side: Side = one.body.words === null ? 'inside' : index === own.length - 1 && !last ? 'above' : 'below'
    return { id: one.body.id, x: one.x, side, box: wholeBox(one.body, { x: one.x, y: 0, side }) }
  })
  return { marks, above: Math.max(...marks.map(({ box }) => box.height / 2 - box.y)), below: Math.max(...marks.map(({ box }) => box.height / 2 + box.y)) }
}

/** Places a way in rows no wider than the room, as far as two marks fit beside one another, and as far apart as it has height. Words stand where no line leads. */
export function placeRows(way: Way, bodies: ReadonlyMap<string, Measured>, room: { readonly width: number; readonly height: number }): Spots {
  const placed = fill(stopsOf(way).flatMap(id => bodies.get(id) ?? []), room.width)
  const count = (placed.at(-1)?.row ?? 0) + 1
  const rows = Array.from({ length: count }, (_, row) => rowOf(placed.filter(one => one.row === row), row === count - 1))
  const free = room.height - rows.reduce((sum, row) => sum + row.above + row.below, 0)
  const turn = Math.min(TURN.most, Math.max(TURN.least, free / Math.max(1, count - 1)))
  const spots = new Map<string, Spot>()
  let top = 0
  for (const row of rows) {
    const y = top + row.above
    for (const { id, x, side } of row.marks) spots.set(id, { x, y, side })
    top = y + row.below + turn
  }
  return spots
}
