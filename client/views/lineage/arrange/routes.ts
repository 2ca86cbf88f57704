import { bandsOf, hits, type Bands } from './bands.ts'
import { choicesFor, between } from './choose.ts'
import { allCrossings, crossingsWith } from './crossings.ts'
import { besides, detour, type Beside } from './detour.ts'
import { type Choice, type Ends, groupsOf, type PortGroup, spread } from './ports.ts'
import { across, cornered, lengthOf, pointAlong, type Shape, shapeOf, straight } from './shapes.ts'
import type { Descent, Plate, Route } from './types.ts'

/** What a crossing of two lines costs, in pixels of length. */
const CROSSING = 120
/** Most rounds in which lines are chosen again, and ends on a side exchanged, to cross less. */
const ROUNDS = 3
/** Up to so many lines ends are exchanged and all rounds are gone; up to so many lines are chosen once again; beyond it each is the shortest. */
const FEW = 80
const SOME = 400

/** Draws descents between plates: no line passes behind a plate that is not its own, few cross, lines that share a side or a way run beside one another. */
export function routesOf(descents: readonly Descent[], plates: readonly Plate[]): readonly Route[] {
  const picture = bandsOf(plates)
  const choices = chosen(descents, plates, picture)
  const groups = groupsOf(choices)
  if (descents.length <= FEW) exchangeEnds(choices, groups, plates, picture)
  return drawn(choices, groups, plates, picture, besides())
}

/** What a drawing costs: length, bends and crossings. Lower is better. */
export const costOfRoutes = (routes: readonly Route[]): number =>
  routes.reduce((sum, { points }) => sum + lengthOf(points) + Math.min(points.length, 5) * 20, 0) + CROSSING * allCrossings(routes)

/** One line a descent: first each the shortest, then again by what they cross. */
function chosen(descents: readonly Descent[], plates: readonly Plate[], picture: Bands): readonly Choice[] {
  const byId = new Map(plates.map(plate => [plate.id, plate]))
  const all = descents.flatMap(descent => {
    const [from, to] = [byId.get(descent.from), byId.get(descent.to)]
    const choices = from === undefined || to === undefined ? [] : choicesFor(descent, from, to, plates, picture)
    return choices[0] === undefined ? [] : [{ choices, now: choices[0] }]
  })
  const rounds = all.length <= FEW ? ROUNDS : all.length <= SOME ? 1 : 0
  for (let round = 0; round < rounds; round += 1) {
    let better = false
    const now = all.map(one => one.now)
    for (const [index, one] of all.entries()) {
      const others = now.toSpliced(index, 1)
      let least = one.now.cost + CROSSING * crossingsWith(one.now, others)
      for (const choice of one.choices) {
        if (choice === one.now || choice.cost >= least) continue
        const cost = choice.cost + CROSSING * crossingsWith(choice, others)
        if (cost >= least) continue
        least = cost
        one.now = choice
        now[index] = choice
        better = true
      }
    }
    if (!better) break
  }
  return all.map(one => one.now)
}

function drawn(choices: readonly Choice[], groups: ReadonlyMap<string, PortGroup>, plates: readonly Plate[], picture: Bands, beside?: Beside): Route[] {
  const ports = spread(choices, groups)
  const heights = inChannels(choices, ports, plates)
  return choices.map(choice => {
    const ends = ports.get(choice.descent.id) as Ends
    return routeOf(choice, ends, lineOf(choice, ends, heights.get(choice.descent.id) ?? null, plates, picture, beside))
  })
}

/** Exchanges neighbouring ends on the sides of plates while that makes fewer lines cross. */
function exchangeEnds(choices: readonly Choice[], groups: ReadonlyMap<string, PortGroup>, plates: readonly Plate[], picture: Bands): void {
  let lines = new Map(drawn(choices, groups, plates, picture).map(route => [route.id, route]))
  const byId = new Map(choices.map(choice => [choice.descent.id, choice]))
  const crossed = (ids: readonly string[], among: ReadonlyMap<string, Route>): number => ids.reduce((sum, id) => sum + crossingsWith(among.get(id) as Route, among.values()), 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    let better = false
    for (const { ends } of groups.values()) {
      if (ends.length < 2) continue
      for (let at = 1; at < ends.length; at += 1) {
        const ids = ends.map(end => end.id)
        const before = crossed(ids, lines)
        if (before === 0) break
        const [a, b] = [ends[at - 1], ends[at]] as [PortGroup['ends'][number], PortGroup['ends'][number]]
        ends.splice(at - 1, 2, b, a)
        const ports = spread(choices, groups)
        const heights = inChannels(choices, ports, plates)
        const next = new Map(lines)
        for (const id of ids) {
          const choice = byId.get(id) as Choice
          const own = ports.get(id) as Ends
          next.set(id, routeOf(choice, own, lineOf(choice, own, heights.get(id) ?? null, plates, picture)))
        }
        if (crossed(ids, next) < before) {
          lines = next
          better = true
        } else ends.splice(at - 1, 2, a, b)
      }
    }
    if (!better) break
  }
}

/** The line of a choice between its ends. Where spreading the ends has led it behind a plate, it goes round. */
function lineOf({ from, to, startEdge, endEdge }: Choice, { start, end }: Ends, channel: number | null, plates: readonly Plate[], picture: Bands, beside?: Beside): Shape {
  const shape = shapeOf(start, startEdge, end, endEdge, channel)
  if (shape !== null && !between(from, to, plates).some(plate => hits(shape.points, plate))) return shape
  const points = detour(from, startEdge, start, to, endEdge, end, picture, beside)
  return points === null ? shape ?? straight(start, end) : cornered(points)
}

const routeOf = ({ descent, startEdge, endEdge }: Choice, { start, end }: Ends, shape: Shape): Route =>
  ({ id: descent.id, path: shape.path, points: shape.points, start, end, startEdge, endEdge, middle: pointAlong(shape.points, 0.5) })

/** Lines that run in one channel side by side there, not on one another: each gets a height of its own, in the order of their middles. */
function inChannels(choices: readonly Choice[], ports: ReadonlyMap<string, Ends>, plates: readonly Plate[]): Map<string, number> {
  const heights = new Map<string, number>()
  const groups = new Map<number, Choice[]>()
  for (const choice of choices) {
    const port = ports.get(choice.descent.id)
    // A line without a channel that bends between two rows runs half way: there it shares the room too.
    const upright = !across(choice.startEdge) && !across(choice.endEdge) && choice.startEdge !== choice.endEdge
    const y = choice.channel ?? (upright && port !== undefined && Math.abs(port.start.x - port.end.x) >= 1 ? Math.round((port.start.y + port.end.y) / 2) : null)
    if (y !== null) groups.set(y, [...(groups.get(y) ?? []), choice])
  }
  for (const [y, group] of groups) {
    const free = Math.min(...plates.flatMap(plate => (Math.abs(plate.y - y) < plate.height / 2 ? [] : [Math.abs(Math.abs(plate.y - y) - plate.height / 2)])), 60)
    const step = group.length < 2 ? 0 : Math.min(9, (Math.max(4, free - 3) * 2) / (group.length - 1))
    const middleX = (choice: Choice): number => (choice.from.x + choice.to.x) / 2
    const sorted = [...group].sort((a, b) => middleX(a) - middleX(b))
    sorted.forEach((choice, index) => heights.set(choice.descent.id, y + (index - (group.length - 1) / 2) * step))
  }
  return heights
}
