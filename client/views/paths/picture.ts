import { asChosen, measured, type Measured } from '../../canvas/bodies.ts'
import type { Measure } from '../../canvas/measure.ts'
import type { Scene } from '../../canvas/scene.ts'
import { pushApart, type Moving } from '../../canvas/layout/apart.ts'
import type { Side, Spot, Spots } from '../../canvas/layout/body.ts'
import { sceneLine } from '../network/scene.ts'
import type { Way } from '../../state/paths.ts'
import { shortWords, signOf } from '../../state/words.ts'
import { placeRows, widthInLine } from './rows.ts'

/** All ways as one scene; what several ways share is drawn once. */
export function sceneOfWays(ways: readonly Way[]): Scene {
  const steps = ways.flatMap(way => way.steps)
  const entries = new Map(steps.flatMap(step => [step.from, step.to]).map(entry => [entry.id, entry]))
  const lines = new Map(steps.map(step => [step.relation.id, sceneLine(step.relation)]))
  return {
    marks: [...entries.values()].map(entry => ({ id: entry.id, kind: entry.kind, words: shortWords(entry), sign: signOf(entry), hidden: 0, general: false })),
    lines: [...lines.values()],
  }
}

const between = (way: Way): readonly string[] => way.steps.slice(0, -1).map(step => step.to.id)

/** Rows of the ways beside the open one, above (below 0) and below: on the emptier side, or where a way stands that it shares an entry with, so that its lines do not cross the others. */
function rowsOf(others: readonly Way[]): readonly number[] {
  const sides = { above: new Set<string>(), below: new Set<string>() }
  const counts = { above: 0, below: 0 }
  return others.map(way => {
    const near = (['above', 'below'] as const).find(side => between(way).some(id => sides[side].has(id)))
    const side = near ?? (counts.above <= counts.below ? 'above' : 'below')
    counts[side] += 1
    for (const id of between(way)) sides[side].add(id)
    return side === 'above' ? -counts.above : counts.below
  })
}
const ROW = 132

/**
 * Places the ways between their two ends: the open one straight through the middle, the others above and below it, the shorter ones nearer. An entry of several ways stands where
 * the first of them has it.
 */
export function placeWays(ways: readonly Way[], open: string, bodies: readonly Measured[], width: number, height: number): Spots {
  const spots = new Map<string, Spot>()
  const bodyOf = new Map(bodies.map(body => [body.id, body]))
  const main = ways.find(way => way.id === open) ?? ways[0]
  if (main === undefined) return spots
  const sideOf = (id: string, wished: Side): Side => (bodyOf.get(id)?.words == null ? 'inside' : wished)
  const put = (id: string, x: number, y: number, side: Side): void => {
    if (!spots.has(id)) spots.set(id, { x, y, side: sideOf(id, side) })
  }
  const plates = main.steps.reduce((sum, step) => sum + (bodyOf.get(step.to.id)?.width ?? 0), bodyOf.get(main.steps[0]?.from.id ?? '')?.width ?? 0)
  // Room on each line of the open way for its number and its word.
  const reach = Math.max(width, plates + main.length * 118)
  // The longer a way, the further out: its lines go round the shorter ones and not through them.
  const others = ways.filter(way => way.id !== main.id).sort((a, b) => a.length - b.length)
  const rows = rowsOf(others)
  const outer = Math.max(0, ...rows.map(Math.abs))
  const row = Math.min(ROW * 1.3, Math.max(96, height / (outer * 2 + 1.4)))
  const from = main.steps[0]?.from.id ?? ''
  const to = main.steps.at(-1)?.to.id ?? ''
  put(from, 0, 0, 'left')
  put(to, reach, 0, 'right')
  main.steps.slice(0, -1).forEach((step, index) => put(step.to.id, (reach * (index + 1)) / main.length, 0, 'below'))
  others.forEach((way, place) => {
    const y = (rows[place] ?? 1) * row
    way.steps.slice(0, -1).forEach((step, index) => put(step.to.id, reach * (0.06 + (0.88 * (index + 1)) / way.length), y, y < 0 ? 'above' : 'below'))
  })
  const fixed = new Set([from, to, ...main.steps.map(step => step.to.id)])
  const marks = bodies.flatMap((body): Moving[] => {
    const spot = spots.get(body.id)
    return spot === undefined ? [] : [{ body, spot, fixed: fixed.has(body.id) }]
  })
  for (let turn = 0; turn < 60 && !pushApart(marks, 16); turn += 1);
  return new Map(marks.map(mark => [mark.body.id, mark.spot]))
}

/** Ways that are drawn beside the open one at most: more would be too small to read, and the list has them all. */
const BESIDE = 4

/** The ways that are drawn: the open one and the most telling of the others, in their order. */
export function drawnOf(ways: readonly Way[], open: Way): readonly Way[] {
  const beside = new Set(ways.filter(way => way.id !== open.id).slice(0, BESIDE))
  return ways.filter(way => way.id === open.id || beside.has(way))
}

/** "way 2" on a line of each other way that no earlier way has. */
export function captionsOf(ways: readonly Way[], open: string, drawn: readonly Way[] = ways): ReadonlyMap<string, string> {
  const taken = new Set(ways.find(way => way.id === open)?.steps.map(step => step.relation.id))
  const captions = new Map<string, string>()
  ways.forEach((way, index) => {
    if (way.id === open || !drawn.includes(way)) return
    const own = way.steps.find(step => !taken.has(step.relation.id))
    if (own !== undefined) captions.set(own.relation.id, `way ${index + 1}`)
    for (const step of way.steps) taken.add(step.relation.id)
  })
  return captions
}

/** What is drawn of the ways, and where. `rows`: the open way is too long for one line; it stands alone, in rows. */
export interface DrawnWays { readonly scene: Scene; readonly bodies: readonly Measured[]; readonly spots: Spots; readonly rows: boolean }

/** How much smaller than life a drawing of all the ways may get before the open one is drawn alone. */
const SMALLER = 1.3

/** Draws the ways into a room: all of them where their words stay legible, else the open one alone in rows. */
export function drawWays(ways: readonly Way[], open: Way, measure: Measure, room: { readonly width: number; readonly height: number }): DrawnWays {
  const sized = (scene: Scene): Measured[] => measured(scene.marks, measure)
  const onWay = new Set(open.steps.flatMap(step => [step.from.id, step.to.id]))
  const alone = sceneOfWays([open])
  const chosen = new Map(sized(alone).map(body => [body.id, asChosen(body)]))
  if (widthInLine(open, chosen) > room.width * SMALLER) return { scene: alone, bodies: sized(alone), spots: placeRows(open, chosen, room), rows: true }
  const scene = sceneOfWays(ways)
  const bodies = sized(scene)
  const spots = placeWays(ways, open.id, bodies.map(body => (onWay.has(body.id) ? asChosen(body) : body)), Math.max(380, room.width * 0.74), room.height)
  return { scene, bodies, spots, rows: false }
}
