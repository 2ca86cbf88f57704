/** Small lineages, and what must hold of any picture of one. */
import { plainMeasure } from '../../client/canvas/measure.ts'
import type { Descents } from '../../client/state/lineage.ts'
import { hits } from '../../client/views/lineage/arrange/bands.ts'
import type { Arrangement, Names, Plate, Question, Route } from '../../client/views/lineage/arrange/types.ts'
import { memberOf, plateText } from '../../client/views/lineage/texts.ts'

export type Node = Descents['nodes'][number]
export type Relation = Descents['relations'][number]

export const node = (id: string, year: number | null, family: string): Node => ({
  id, name: `Theory of ${id}`, year, family, proposedBy: [{ id: 'paper:p', citation: `Author & Other ${year ?? 2000}`, year: year ?? 2000 }], counts: { constructs: 1, tests: 0, critiques: 2 }, stages: [],
})
export const descent = (from: string, to: string, type: Relation['type'] = 'BUILDS_ON'): Relation =>
  ({ id: `${from}~${type}~${to}`, type, from: { id: from }, to: { id: to }, reading: 'builds on', sentence: '', basis: 'PASSAGE', receiptCount: 1 })

const BESIDE: Names = { left: 148, above: 0 }

/** What the view would ask its worker, each letter half as wide as high. Theories of `unfolded` show their stages. */
export const questionOf = ({ nodes, relations }: Descents, width: number, height = 620, unfolded: readonly string[] = [], names = BESIDE): Question => ({
  members: nodes.map(one => memberOf(one, plateText(one, unfolded.includes(one.id), plainMeasure))), descents: relations.map(({ id, from, to }) => ({ id, from: from.id, to: to.id })), families: [], width, height, names,
})

/** Plates that do not stand at their year: on the other side of a named year, or beside their own though nothing in their row moves them. Those at an end of the picture are moved inward. */
export const besideTheirYear = ({ placement: { plates }, ticks, names, width }: Arrangement): string[] => plates.flatMap(plate => {
  const { id, year, x } = plate
  if (year === null || x - plate.width / 2 < names.left + 5 || x + plate.width / 2 > width - 17) return []
  const passed = ticks.find(tick => (tick.year < year && tick.x >= x) || (tick.year > year && tick.x <= x))
  const alone = plates.every(other => other === plate || other.family !== plate.family || Math.abs(other.y - plate.y) > 1)
  const own = ticks.find(tick => tick.year === year)
  if (passed !== undefined) return [`${id} of ${year} at ${x}, past ${passed.year} at ${passed.x}`]
  return alone && own !== undefined && Math.abs(own.x - x) > 0.5 ? [`${id} of ${year} at ${x}, alone beside ${own.x}`] : []
})

/** Lines that pass behind a plate that is not at one of their ends. */
export const behindPlates = (routes: readonly Route[], plates: readonly Plate[], endsOf: (route: Route) => readonly string[]): string[] =>
  routes.flatMap(route => plates.filter(plate => !endsOf(route).includes(plate.id) && hits(route.points, plate, 0)).map(plate => `${route.id} behind ${plate.id}`))
