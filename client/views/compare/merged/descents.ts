import type { Between } from '../sections.ts'
import type { Plate, Room, Stroke } from './types.ts'

/** Height of a line's own lane above the plates, and distance of two lines at one plate. */
export const LANE = 24
const BESIDE = 18

type Kept = Pick<Stroke, 'id' | 'type' | 'family' | 'general' | 'sentence' | 'role' | 'worded' | 'pointed'>
const keptOf = ({ first, edge, second }: Between): Kept => ({
  id: edge.node.id, type: edge.node.type, family: edge.node.family, general: edge.node.basis === 'GENERAL', role: 'descent', worded: true, pointed: true,
  sentence: `${first.name} ${edge.reading} ${second.name}`,
})

/** Lines of descent among the plates: straight between two that stand apart, else each in a lane above them, the farthest on top. Pure. */
export function descentsOf(between: readonly Between[], plates: readonly Plate[], room: Room): Stroke[] {
  const plateOf = (id: string): Plate | undefined => plates.find(plate => plate.id === id)
  const ends = between.flatMap(one => {
    const [a, b] = [plateOf(one.first.id), plateOf(one.second.id)]
    if (a === undefined || b === undefined) return []
    return [{ kept: keptOf(one), from: one.turned ? b : a, to: one.turned ? a : b }]
  }).sort((one, other) => Math.abs(other.from.x - other.to.x) - Math.abs(one.from.x - one.to.x))
  const used = new Map<string, number>()
  const port = (plate: Plate, toward: Plate): number => {
    const taken = used.get(plate.id) ?? 0
    used.set(plate.id, taken + 1)
    return plate.x + Math.sign(toward.x - plate.x) * Math.max(0, plate.width / 2 - 22 - taken * BESIDE)
  }
  return ends.map(({ kept, from, to }, index): Stroke => {
    const right = Math.sign(to.x - from.x)
    if (room.form === 'sides') {
      const y = from.y + (index - (ends.length - 1) / 2) * BESIDE
      const [start, end] = [{ x: from.x + right * from.width / 2, y }, { x: to.x - right * to.width / 2, y }]
      return { ...kept, start, end, angle: right > 0 ? 0 : 180, path: `M${start.x} ${y}H${end.x}`, middle: { x: (start.x + end.x) / 2, y } }
    }
    const y = 12 + index * LANE
    const [start, end] = [{ x: port(from, to), y: from.y - from.height / 2 }, { x: port(to, from), y: to.y - to.height / 2 }]
    return { ...kept, start, end, angle: 90, path: `M${start.x} ${start.y}V${y}H${end.x}V${end.y}`, middle: { x: (start.x + end.x) / 2, y } }
  })
}
