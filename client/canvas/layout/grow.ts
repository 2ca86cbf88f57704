import { OUTSIDE, wholeBox, wordsBox, bodyBox, type Body, type Side, type Spot, type Spots } from './body.ts'
import { lengthInside, sharedArea, type Box, type Point } from './geometry.ts'
import { outward } from './words.ts'

/** New marks beside placed ones. `from` is the mark they grow out of. */
export interface Growth {
  readonly placed: Spots
  readonly bodies: ReadonlyMap<string, Body>
  readonly fresh: readonly Body[]
  readonly links: readonly (readonly [string, string])[]
  readonly from: string | null
}

const RING = 34
const RINGS = 26
const TURNS = 20

/**
 * Finds free places for new marks as near as possible to the one they grow out of; nothing placed moves. Deterministic.
 * Marks with many placed neighbours choose first.
 */
export function grow({ placed, bodies, fresh, links, from }: Growth): Spots {
  const spots = new Map(placed)
  const beside = new Map<string, string[]>()
  for (const [a, b] of links) {
    beside.set(a, [...(beside.get(a) ?? []), b])
    beside.set(b, [...(beside.get(b) ?? []), a])
  }
  const boxes: Box[] = [...placed].flatMap(([id, spot]) => {
    const body = bodies.get(id)
    return body === undefined ? [] : [wholeBox(body, spot)]
  })
  const middle = meanOf([...placed.values()]) ?? { x: 0, y: 0 }
  const waiting = [...fresh].sort((a, b) => known(beside.get(b.id), spots) - known(beside.get(a.id), spots))
  for (const body of waiting) {
    const neighbours = (beside.get(body.id) ?? []).flatMap(id => spots.get(id) ?? [])
    const origin = (from === null ? undefined : spots.get(from)) ?? meanOf(neighbours) ?? middle
    const spot = freeSpot(body, origin, neighbours, boxes, middle, linesOf(links, spots))
    spots.set(body.id, spot)
    boxes.push(wholeBox(body, spot))
  }
  return spots
}

const known = (ids: readonly string[] = [], spots: Spots): number => ids.filter(id => spots.has(id)).length

const meanOf = (points: readonly Point[]): Point | null =>
  points.length === 0 ? null : { x: points.reduce((sum, point) => sum + point.x, 0) / points.length, y: points.reduce((sum, point) => sum + point.y, 0) / points.length }

const linesOf = (links: Growth['links'], spots: Spots): readonly (readonly [Point, Point])[] => links.flatMap(([a, b]) => {
  const start = spots.get(a)
  const end = spots.get(b)
  return start === undefined || end === undefined ? [] : [[start, end] as const]
})

function freeSpot(body: Body, origin: Point, neighbours: readonly Point[], boxes: readonly Box[], middle: Point, lines: readonly (readonly [Point, Point])[]): Spot {
  const away = Math.atan2(origin.y - middle.y, origin.x - middle.x)
  let best: Spot = { ...origin, side: body.words === null ? 'inside' : 'below' }
  let least = Infinity
  let found = -1
  for (let ring = 2; ring < RINGS && (found < 0 || ring <= found + 2); ring += 1) {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const angle = away + ((turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * 2 * Math.PI) / TURNS
      const at = { x: origin.x + ring * RING * 1.15 * Math.cos(angle), y: origin.y + ring * RING * 0.9 * Math.sin(angle) }
      for (const side of sidesOf(body, at, neighbours)) {
        const spot = { ...at, side }
        const box = wholeBox(body, spot)
        const overlap = boxes.reduce((sum, other) => sum + sharedArea(box, other, 14), 0)
        const under = lines.reduce((sum, [a, b]) => sum + lengthInside(a, b, wordsBox(body, spot) ?? bodyBox(body, spot)), 0)
        const reach = neighbours.reduce((sum, point) => sum + Math.hypot(point.x - at.x, point.y - at.y), 0) / Math.max(1, neighbours.length)
        const cost = overlap * 20 + under * 1.5 + reach + ring * 6 + Math.ceil(turn / 2) * 4
        if (overlap === 0 && found < 0) found = ring
        if (cost < least) {
          least = cost
          best = spot
        }
      }
    }
  }
  return best
}

/** Words look away from the neighbours; when that side is taken, below or above. */
function sidesOf(body: Body, at: Point, neighbours: readonly Point[]): readonly Side[] {
  if (body.words === null) return ['inside']
  const first = outward(at, neighbours)
  return [first, ...OUTSIDE.filter(side => side !== first && (side === 'below' || side === 'above'))]
}
