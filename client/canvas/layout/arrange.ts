import type { Body, Spot, Spots } from './body.ts'
import { closeGaps } from './gaps.ts'
import { around } from './geometry.ts'
import { netOf, type Net } from './distances.ts'
import { startingPoints } from './start.ts'
import { relax } from './stress.ts'
import { untangle } from './untangle.ts'
import { pushApart, stepOffLines, type Moving } from './apart.ts'
import { tighten } from './tighten.ts'
import { chooseSides, chooseSidesAfter, outward } from './words.ts'

/** What is to be arranged. `middles` are the entries asked for; `room` is what the canvas has, in pixels. */
export interface Arrangement {
  readonly bodies: readonly Body[]
  readonly links: readonly (readonly [string, string])[]
  readonly middles: readonly string[]
  readonly room: { readonly width: number; readonly height: number }
  /** Marks that a reader put somewhere: they stay. */
  readonly pinned: Spots
}

/** How far an arrangement is (0 to 1), with the spots as they are then: a reader may stop and keep them. */
export interface Progress { readonly done: number; readonly spots: Spots }

/**
 * Arranges marks so that neighbours are near, nothing overlaps and words stand free. The same input gives the same picture.
 * A generator: each step is short, the caller decides how many to take in a frame. The last value is the finished arrangement.
 */
export function* arrange(input: Arrangement): Generator<Progress> {
  const ids = input.bodies.map(body => body.id)
  const net = netOf(ids, input.links)
  const middles = input.middles.map(id => ids.indexOf(id)).filter(index => index >= 0)
  const { x, y } = startingPoints(input.bodies, net, middles.length > 0 ? middles : hub(net))
  const rounds = net.size > 200 ? 40 : 120
  const marks: Moving[] = input.bodies.map(body => ({ body, spot: { x: 0, y: 0, side: body.words === null ? 'inside' : 'below' }, fixed: false }))
  for (const done of relax(net, x, y, rounds, new Set(middles.length === 1 ? middles : []))) {
    if (net.size > 120) yield { done: done * 0.6, spots: spread(marks, net, x, y, input) }
  }
  const still = new Set(middles.length === 1 ? middles : [])
  untangle(net, x, y, still)
  for (const _ of relax(net, x, y, 12, still));
  spread(marks, net, x, y, input)
  const turns = net.size > 200 ? 30 : 90
  for (let turn = 0; turn < turns; turn += 1) {
    const offLines = net.size > 200 || turn > turns * 0.7 || stepOffLines(marks, net.links)
    const clear = pushApart(marks)
    if (turn % 12 === 11) chooseSides(marks, net.links)
    if (net.size > 120) yield { done: 0.6 + (0.4 * turn) / turns, spots: spotsOf(marks) }
    if (clear && offLines && turn > 24) break
  }
  if (net.size <= 120) tighten(marks, net.links, input.room)
  for (let turn = 0; turn < 60 && !pushApart(marks, 8); turn += 1);
  closeGaps(marks)
  yield { done: 1, spots: spotsOf(marks) }
}

/** The finished arrangement at once: for small drawings and for tests. */
export function arrangeAtOnce(input: Arrangement): Spots {
  let spots: Spots = new Map()
  for (const step of arrange(input)) spots = step.spots
  return spots
}

/** Without an entry that was asked for, the best connected mark stands in the middle. */
function hub(net: Net): readonly number[] {
  if (net.size === 0) return []
  return [net.beside.reduce((best, others, index) => (others.length > (net.beside[best]?.length ?? 0) ? index : best), 0)]
}

/** From steps to pixels: the drawing gets the room that its boxes need, in the shape of the canvas. */
function spread(marks: readonly Moving[], net: Net, x: Float64Array, y: Float64Array, input: Arrangement): Spots {
  const area = input.bodies.reduce((sum, body) => sum + (body.width + 24 + (body.words?.width ?? 0) * 0.7) * (body.height + 24 + (body.words?.height ?? 0)), 0)
  const aspect = Math.min(2.2, Math.max(0.5, input.room.width / Math.max(1, input.room.height)))
  const height = Math.sqrt((area * 1.55) / aspect)
  const extent = around([...x].map((value, index) => ({ x: value, y: y[index] as number, width: 0, height: 0 })))
  const scaleX = (height * aspect) / Math.max(extent.width, 0.5)
  const scaleY = height / Math.max(extent.height, 0.5)
  marks.forEach((mark, index) => {
    mark.spot = { ...mark.spot, x: ((x[index] as number) - extent.x) * scaleX, y: ((y[index] as number) - extent.y) * scaleY }
  })
  marks.forEach((mark, index) => {
    if (mark.body.words === null) return
    mark.spot = { ...mark.spot, side: outward(mark.spot, (net.beside[index] ?? []).map(other => (marks[other] as Moving).spot)) }
  })
  pin(marks, input.pinned)
  return spotsOf(marks)
}

function pin(marks: readonly Moving[], pinned: Spots): void {
  marks.forEach((mark, index) => {
    const spot = pinned.get(mark.body.id)
    if (spot !== undefined) (marks as Moving[])[index] = { ...mark, spot: { ...mark.spot, x: spot.x, y: spot.y }, fixed: true }
  })
}

const spotsOf = (marks: readonly Moving[]): Spots => new Map(marks.map((mark): [string, Spot] => [mark.body.id, mark.spot]))

/** Gives the words of marks that were placed by hand the sides where they stand free; with `moved`, only where the marks that were moved just now ask for it. */
export function withSides(bodies: readonly Body[], spots: Spots, links: Arrangement['links'], moved?: ReadonlySet<string>): Spots {
  const marks = bodies.flatMap((body): Moving[] => {
    const spot = spots.get(body.id)
    return spot === undefined ? [] : [{ body, spot, fixed: true }]
  })
  const net = netOf(marks.map(mark => mark.body.id), links)
  if (moved === undefined) chooseSides(marks, net.links)
  else chooseSidesAfter(marks, net.links, new Set(marks.flatMap((mark, index) => (moved.has(mark.body.id) ? [index] : []))))
  return spotsOf(marks)
}
