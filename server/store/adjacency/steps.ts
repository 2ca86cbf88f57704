/** Steps in memory, answered as the statements answer them. */
import type { Transaction } from '../../engine/engine.ts'
import { type Kind, KIND_NAMES } from '../../model/kinds.ts'
import { RELATION_TYPES } from '../../model/relations.ts'
import { relationsById } from '../steps/relations.ts'
import { followsNothing, type Step, type StepFilter, type Stop } from '../steps/step.ts'
import { enough, type Steps } from '../steps/steps.ts'
import { type Adjacency, relationIdAt, type Rows, typeAt } from './adjacency.ts'

/** A filter as the places that it lets through. */
interface Admits {
  readonly rows: readonly Rows[]
  /** Whether a relation at a spot of rows is followed. */
  readonly spot: (rows: Rows, spot: number) => boolean
}

/** By place in a closed list: whether it is among those asked. */
const chosen = <T>(all: readonly T[], asked: readonly T[] | undefined): readonly boolean[] => all.map(one => asked?.includes(one) ?? true)

function admits(adjacency: Adjacency, filter: StepFilter): Admits {
  const { types, direction = 'BOTH', kinds, always = [], asOf } = filter
  if (followsNothing(filter)) return { rows: [], spot: () => false }
  const followed = [...(direction === 'IN' ? [] : [adjacency.out]), ...(direction === 'OUT' ? [] : [adjacency.in])]
  if (types === undefined && kinds === undefined && asOf === undefined) return { rows: followed, spot: () => true }
  const [byType, byKind, year] = [chosen(RELATION_TYPES, types), chosen(KIND_NAMES, kinds), asOf ?? Number.POSITIVE_INFINITY]
  const anyway = new Set(always.flatMap(id => adjacency.placeOf.get(id) ?? []))
  return {
    rows: followed,
    spot(rows, spot) {
      const other = rows.others[spot] ?? 0
      return byType[rows.types[spot] ?? 0] === true && (byKind[adjacency.kinds[other] ?? 0] === true || anyway.has(other))
        && (rows.since[spot] ?? 0) <= year && (adjacency.since[other] ?? 0) <= year
    },
  }
}

/**
 * Visits the relations of some entities that a filter lets through: the rows it is in, the place it is seen from, its spot. Of each list of an entity, out or
 * in, at most `take` are visited: those to the best connected, since lists are in order of places.
 */
function visit(
  adjacency: Adjacency, from: readonly Stop[], { rows: followed, spot: admitted }: Admits, at: (rows: Rows, place: number, spot: number) => void,
  take: number = Number.POSITIVE_INFINITY,
): void {
  for (const { id } of from) {
    const place = adjacency.placeOf.get(id)
    if (place === undefined) continue
    for (const rows of followed) {
      const end = rows.starts[place + 1] ?? 0
      for (let spot = rows.starts[place] ?? 0, left = take; spot < end && left > 0; spot += 1) {
        if (!admitted(rows, spot)) continue
        at(rows, place, spot)
        left -= 1
      }
    }
  }
}

/** Places of the far ends, the best connected first, each as often as relations lead to it; at most `take`. */
function farEnds(adjacency: Adjacency, from: readonly Stop[], filter: StepFilter, take: number): Int32Array {
  const places: number[] = []
  visit(adjacency, from, admits(adjacency, filter), (rows, _, spot) => places.push(rows.others[spot] ?? 0), take)
  return Int32Array.from(places).sort().subarray(0, take)
}

function stepsFrom(adjacency: Adjacency, from: readonly Stop[], filter: StepFilter): Step[] {
  const steps: Step[] = []
  visit(adjacency, from, admits(adjacency, filter), (rows, place, spot) => {
    const other = rows.others[spot] ?? 0
    steps.push({
      one: adjacency.ids[place] ?? '', other: adjacency.ids[other] ?? '', degree: adjacency.degrees[other] ?? 0,
      type: typeAt(rows, spot), forward: rows === adjacency.out, relation: relationIdAt(adjacency, rows, place, spot),
    })
  })
  return steps
}

function idsBetween(adjacency: Adjacency, from: readonly Stop[], to: readonly string[], { types, asOf }: Pick<StepFilter, 'types' | 'asOf'>): string[] {
  const inside = new Set(to.map(id => adjacency.placeOf.get(id)))
  const ids: string[] = []
  visit(adjacency, from, admits(adjacency, { types, asOf, direction: 'OUT' }), (rows, place, spot) => {
    if (inside.has(rows.others[spot])) ids.push(relationIdAt(adjacency, rows, place, spot))
  })
  return ids
}

function countsOf(adjacency: Adjacency, from: readonly Stop[], filter: StepFilter): Map<string, Map<Kind, number>> {
  const counts = new Map<string, Map<Kind, number>>()
  const admitted = admits(adjacency, filter)
  for (const stop of from) {
    adjacency.marks.begin()
    const found: number[] = KIND_NAMES.map(() => 0)
    visit(adjacency, [stop], admitted, (rows, _, spot) => {
      const other = rows.others[spot] ?? 0
      if (!adjacency.marks.first(other)) return
      const kind = adjacency.kinds[other] ?? 0
      found[kind] = (found[kind] ?? 0) + 1
    })
    const row = KIND_NAMES.flatMap((kind, place): [Kind, number][] => ((found[place] ?? 0) > 0 ? [[kind, found[place] ?? 0]] : []))
    if (row.length > 0) counts.set(stop.id, new Map(row))
  }
  return counts
}

/** Steps in the adjacency of the version that a transaction reads; only what is recorded of the relations found is read from the graph. */
export const memorySteps = (adjacency: Adjacency, tx: Transaction): Steps => ({
  tx,
  ends(from, query) {
    const stop = (place: number): Stop => ({ id: adjacency.ids[place] ?? '', degree: adjacency.degrees[place] ?? 0 })
    return enough(take => Array.from(farEnds(adjacency, from, query.filter, take), stop), query, from.reduce((sum, { degree }) => sum + degree, 0))
  },
  relations: (from, filter) => stepsFrom(adjacency, from, filter),
  between: (from, to, filter) => relationsById(tx, idsBetween(adjacency, from, to, filter)),
  counts: (from, filter) => countsOf(adjacency, from, filter),
  degrees: ids => new Map(ids.flatMap(id => {
    const place = adjacency.placeOf.get(id)
    return place === undefined ? [] : [[id, adjacency.degrees[place] ?? 0]]
  })),
})
