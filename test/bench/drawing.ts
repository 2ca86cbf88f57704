/** A drawing of a set size for the page, as its question about a neighbourhood is answered: from the generated graph, around its best connected entities. */
import type { LineFragment, MarkFragment, NeighborhoodQuery } from '../../client/api/generated.ts'
import type { Kind } from '../../server/model/kinds.ts'
import { RELATIONS } from '../../server/model/relations.ts'
import { type BenchGraph, type BenchSize, generateGraph } from './graph.ts'

/** Enough for a drawing of 500, with about as many lines among them as a network of the shipped corpus has. */
const SMALL: BenchSize = { seed: 42, nodes: 2000, relations: 5000, hub: 60 }
/** Of every ten entries that are drawn, so many are of each kind: about a network of the shipped corpus. */
const MIX: readonly (readonly [Kind, number])[] = [['THEORY', 2], ['CONSTRUCT', 3], ['PAPER', 2], ['AUTHOR', 1], ['CASE', 1], ['FINDING', 1]]

const generated: () => BenchGraph = (() => {
  let made: BenchGraph | undefined
  return () => (made ??= generateGraph(SMALL))
})()

function mark({ id, kind, name, year }: BenchGraph['entities'][number]): MarkFragment {
  const common = { id, name, kind, since: year }
  if (kind === 'THEORY') return { ...common, abbreviation: null }
  if (kind === 'PAPER') return { ...common, citation: `${name.split(' ')[0] ?? name} ${year ?? ''}` }
  if (kind !== 'FINDING') return common
  return { ...common, findingForm: 'EFFECT', sign: 'POSITIVE', year: null, yearTo: null, measure: null, value: null, valueText: null, unit: null, causes: [], effects: [], reportedBy: [] }
}

/** The answer to a question about a neighbourhood, with `marks` entries, each with a pill, and all lines among them. */
export function drawingOf(marks: number): NeighborhoodQuery {
  const { entities, relations } = generated()
  const degree = new Map<number, number>()
  for (const { from, to } of relations) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1)
  const ranked = [...entities.keys()].sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || a - b)
  const chosen = new Set<number>()
  for (const [kind, share] of MIX) for (const at of ranked.filter(one => entities[one]?.kind === kind).slice(0, Math.round((marks * share) / 10))) chosen.add(at)
  for (const at of ranked) if (chosen.size < marks) chosen.add(at)
  const nodes = [...chosen].flatMap(at => entities[at] ?? [])
  const lines = relations.flatMap(({ id, type, from, to }): LineFragment[] => {
    const [start, end] = [entities[from], entities[to]]
    if (!chosen.has(from) || !chosen.has(to) || start === undefined || end === undefined) return []
    const { family, reading, inverse } = RELATIONS[type]
    return [{ id, type, family, from: { id: start.id }, to: { id: end.id }, reading, inverseReading: inverse, sentence: '', since: null, receiptCount: 1, basis: 'PASSAGE' }]
  })
  return { neighborhood: { nodes: nodes.map(mark), relations: lines, truncated: false, hidden: nodes.map(({ id }) => ({ id, kind: 'PAPER' as const, count: 7 })), unknown: [] } }
}
