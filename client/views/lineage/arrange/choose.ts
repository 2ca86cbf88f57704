import { type Bands, hits } from './bands.ts'
import { detour } from './detour.ts'
import { type Choice, facing } from './ports.ts'
import { across, lengthOf, shapeOf } from './shapes.ts'
import type { Descent, Edge, Plate } from './types.ts'

const SIDES: readonly Edge[] = ['left', 'right', 'top', 'bottom']

/** What a pair of sides costs beside its length: lines go from the left side to the right one where they can. */
const costOfSides = (startEdge: Edge, endEdge: Edge): number => (startEdge === 'left' && endEdge === 'right' ? 0 : 30) + (across(endEdge) ? 0 : 10)

/** Plates that stand between two others, or just beside them: what a line of few bends may meet. */
export function between(from: Plate, to: Plate, plates: readonly Plate[]): Plate[] {
  const left = Math.min(from.x - from.width / 2, to.x - to.width / 2) - 8
  const right = Math.max(from.x + from.width / 2, to.x + to.width / 2) + 8
  return plates.filter(plate => plate.id !== from.id && plate.id !== to.id && plate.x + plate.width / 2 > left && plate.x - plate.width / 2 < right)
}

/** From so many plates, and so many rows, on fewer lines are tried for each descent: the picture is then read by its parts. */
const MANY = 60
const MANY_ROWS = 16
/** Most lines that are weighed for one descent, and how much longer than the best one may be. */
const MOST_CHOICES = 6
const WORTH = 260

/** The lines that a descent may take, best first: none behind a plate, short, of few bends. Where no simple form passes the plates, lines that go round them. */
export function choicesFor(descent: Descent, from: Plate, to: Plate, plates: readonly Plate[], picture: Bands): readonly Choice[] {
  const others = between(from, to, plates)
  const channels = channelsFor(from, to, picture)
  const simple: Choice[] = []
  for (const startEdge of SIDES) {
    for (const endEdge of SIDES) {
      const upright = !across(startEdge) && !across(endEdge)
      const { start, end } = facing(from, startEdge, to, endEdge)
      for (const channel of upright ? [null, ...channels] : [null]) {
        const shape = shapeOf(start, startEdge, end, endEdge, channel)
        if (shape === null || others.some(plate => hits(shape.points, plate, 4))) continue
        simple.push({ descent, from, to, startEdge, endEdge, channel, points: shape.points, cost: lengthOf(shape.points) + shape.bends * 40 + costOfSides(startEdge, endEdge) })
      }
    }
  }
  return best(simple.length > 0 ? simple : round(descent, from, to, picture, plates.length > MANY))
}

function best(choices: readonly Choice[]): readonly Choice[] {
  const sorted = [...choices].sort((a, b) => a.cost - b.cost)
  return sorted.filter((choice, index) => index < MOST_CHOICES && choice.cost <= (sorted[0]?.cost ?? 0) + WORTH)
}

/** Free ways that a line may run in: those about both plates; in a picture of many only the ones next to either. */
function channelsFor(from: Plate, to: Plate, { ways, bandOf, bands }: Bands): readonly number[] {
  const [low, high] = [Math.max(4, Math.min(from.y, to.y) - 120), Math.max(from.y, to.y) + 120]
  const next = new Set([from, to].flatMap(plate => [bandOf.get(plate.id) ?? 0, (bandOf.get(plate.id) ?? 0) + 1]))
  return ways.flatMap(({ y }, index) => (y > low && y < high && (bands.length < MANY_ROWS || next.has(index)) ? [y] : []))
}

/** The shortest ways round the plates, by the sides that they leave from and come to; of many plates only the sides that face. */
function round(descent: Descent, from: Plate, to: Plate, picture: Bands, facingOnly: boolean): Choice[] {
  const down = to.y > from.y
  const starts: readonly Edge[] = facingOnly ? [to.x < from.x ? 'left' : 'right', down ? 'bottom' : 'top'] : SIDES
  const ends: readonly Edge[] = facingOnly ? [to.x < from.x ? 'right' : 'left', down ? 'top' : 'bottom'] : SIDES
  return starts.flatMap(startEdge => ends.flatMap((endEdge): Choice[] => {
    const { start, end } = facing(from, startEdge, to, endEdge)
    const points = detour(from, startEdge, start, to, endEdge, end, picture)
    return points === null ? [] : [{ descent, from, to, startEdge, endEdge, channel: null, points, cost: lengthOf(points) + points.length * 40 + costOfSides(startEdge, endEdge) }]
  }))
}
