/**
 * Steps through the graph at one version: what every neighbourhood, lineage and path is made of. They are taken by statements, or in memory where the
 * adjacency of the version is there; both answer alike, and what a node costs is its degree, known before it is gone through, so nothing is without a bound.
 */
import type { Transaction } from '../../engine/engine.ts'
import type { Kind } from '../../model/kinds.ts'
import type { RelationRow } from '../rows.ts'
import { byDegree, type Step, type StepFilter, type Stop, withinWork } from './step.ts'

/** Far ends that are new, the best connected first, and those known already that were met on the way. */
export interface Ends { readonly fresh: Stop[]; readonly met: Stop[] }

/** What is asked of the neighbours of entities. */
export interface EndsQuery {
  readonly filter: StepFilter
  readonly known: ReadonlySet<string>
  /** Most that are new. */
  readonly wanted: number
  /** Whether the best connected come first; else any, which reads less of an entity that is too much to be read through. */
  readonly ordered: boolean
}

/** Counts by kind of the far end, of each entity; one that has none is absent. */
export type KindCounts = ReadonlyMap<string, ReadonlyMap<Kind, number>>

/** Takes steps. */
export interface Steps {
  /** The transaction in which the facts of what was met are read. */
  readonly tx: Transaction
  /** Neighbours of entities. */
  ends(from: readonly Stop[], query: EndsQuery): Ends | Promise<Ends>
  /** Relations of entities, all that a filter lets through: one frontier of a search. In no order: sort before it matters. */
  relations(from: readonly Stop[], filter: StepFilter): Step[] | Promise<Step[]>
  /** Relations that lead from some entities to some, in the model's order. */
  between(from: readonly Stop[], to: readonly string[], filter: Pick<StepFilter, 'types' | 'asOf'>): Promise<RelationRow[]>
  /** How many neighbours entities have by what a filter lets through, by kind. */
  counts(from: readonly Stop[], filter: StepFilter): KindCounts | Promise<KindCounts>
  /** How many relations entities have; ids that name nothing are absent. */
  degrees(ids: readonly string[]): ReadonlyMap<string, number> | Promise<ReadonlyMap<string, number>>
}

/** How steps are taken in a transaction that is open. */
export type StepsIn = (tx: Transaction) => Promise<Steps>

/**
 * The best connected neighbours of `from` that are not in `known`, at most `take`, with those in `known` that were met on the way.
 * `cut` says that `from` has more relations than may be read through: the least connected of `from` were followed, of a single one a part.
 */
export async function nearest(
  steps: Steps, from: readonly Stop[], filter: StepFilter, known: ReadonlySet<string>, take: number,
): Promise<Ends & { readonly cut: boolean }> {
  const { kept, left } = withinWork(from)
  const query = { filter, known, wanted: take }
  const whole = kept.length > 0 ? await steps.ends(kept, { ...query, ordered: true }) : { fresh: [], met: [] }
  if (kept.length > 0 || left.length === 0) return { ...whole, cut: left.length > 0 }
  return { ...await steps.ends(left.slice(0, 1), { ...query, ordered: false }), cut: true }
}

/**
 * How many rows are read to find `wanted` new ones: a neighbour comes once a relation and known ones come too, so more are asked for until there are
 * enough or no more.
 * @param read the first rows, as many as told @param most rows there can be
 */
export async function enough(read: (take: number) => readonly Stop[] | Promise<readonly Stop[]>, { known, wanted }: EndsQuery, most: number): Promise<Ends> {
  for (let take = wanted + Math.min(known.size, most); ; take = Math.min(take * 4, most)) {
    const rows = await read(take)
    const distinct = [...new Map(rows.map(row => [row.id, row])).values()]
    const fresh = distinct.filter(row => !known.has(row.id)).sort(byDegree)
    if (fresh.length >= wanted || rows.length < take || take >= most) {
      return { fresh: fresh.slice(0, wanted), met: distinct.filter(row => known.has(row.id)) }
    }
  }
}
