/**
 * Steps through the graph, batched: what every neighbourhood, lineage and path is made of. A relation is listed with its types, so that bookkeeping is
 * never met and the far end needs no label; what a node costs is its degree, known before it is read, so no statement is without a bound.
 */
import type { Transaction } from '../engine/engine.ts'
import type { Kind } from '../model/kinds.ts'
import { RELATION_TYPES, type RelationType } from '../model/relations.ts'
import type { Floors } from './floors.ts'
import { allOf, assembled, fill, Parameters, relationPattern } from './filter-text.ts'
import { statements } from './statements.generated.ts'

/** Above so many relations an entity's neighbours are ordered only down to where the answer ended the last time. */
const HUB_WORK = 5000
/** Most relations that one question reads through to find what is nearest: about 50 ms on two cores. */
export const WORK = 250_000

/** An entity on the way, and how many relations it has. */
export interface Stop { readonly id: string; readonly degree: number }
/** Which relations are followed. Undefined is: all. `asOf` leaves out what is dated later; what is undated stays. */
export interface StepFilter {
  readonly types?: readonly RelationType[] | undefined
  readonly direction?: 'OUT' | 'IN' | 'BOTH'
  /** Kinds of the far end; `always` are let through whatever their kind. */
  readonly kinds?: readonly Kind[] | undefined
  readonly always?: readonly string[]
  readonly asOf?: number | undefined
}

/** Order of ids, by code unit: they are plain ASCII. */
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
/** Best connected first, then by id: the order in which neighbours are shown. */
export const byDegree = (a: Stop, b: Stop): number => b.degree - a.degree || compare(a.id, b.id)

/** Conditions on the relation r and the far end m. */
export function conditions({ kinds, always = [], asOf }: StepFilter, parameters: Parameters): string[] {
  const found: string[] = []
  if (kinds !== undefined) {
    const names = parameters.add(kinds)
    found.push(always.length === 0 ? fill('step/kind', { kinds: names }) : fill('step/kind-or-id', { kinds: names, ids: parameters.add(always) }))
  }
  if (asOf !== undefined) {
    const year = parameters.add(asOf)
    found.push(fill('step/relation-as-of', { year }), fill('step/end-as-of', { year }))
  }
  return found
}
/** The conditions as a clause; empty for none. */
export const where = (found: readonly string[]): string => (found.length === 0 ? '' : fill('step/where', { conditions: allOf(found) }))
/** The relations that a filter follows, as a pattern from the start; a type each, so that bookkeeping is never met. */
export const pattern = ({ types = RELATION_TYPES, direction = 'BOTH' }: StepFilter): string => relationPattern(types, direction, 'r')
/** No statement can be made of no type, and none would answer: callers return early. */
export const followsNothing = ({ types, kinds }: StepFilter): boolean => types?.length === 0 || kinds?.length === 0

/**
 * The best connected neighbours of `from` that are not in `known`, at most `take`, with those in `known` that were met on the way.
 * `cut` says that `from` has more relations than may be read through: the least connected of `from` were followed, of a single one a part.
 */
export async function nearest(
  tx: Transaction, from: readonly Stop[], filter: StepFilter, known: ReadonlySet<string>, take: number, floors: Floors,
): Promise<{ readonly fresh: Stop[]; readonly met: Stop[]; readonly cut: boolean }> {
  const { kept, left } = withinWork(from)
  const whole = kept.length > 0 ? await readNearest(tx, kept, filter, known, take, fill('step/nearest-first', {}), floors) : { fresh: [], met: [] }
  if (kept.length > 0 || left.length === 0) return { ...whole, cut: left.length > 0 }
  return { ...await readNearest(tx, left.slice(0, 1), filter, known, take, '', floors), cut: true }
}

/** Those of `from` that are read through within WORK, the least connected first. */
export function withinWork(from: readonly Stop[], work: number = WORK): { readonly kept: readonly Stop[]; readonly left: readonly Stop[] } {
  const sorted = [...from].sort((a, b) => a.degree - b.degree || compare(a.id, b.id))
  let sum = 0
  const end = sorted.findIndex(stop => (sum += stop.degree) > work)
  return end === -1 ? { kept: sorted, left: [] } : { kept: sorted.slice(0, end), left: sorted.slice(end) }
}

async function readNearest(
  tx: Transaction, from: readonly Stop[], filter: StepFilter, known: ReadonlySet<string>, wanted: number, order: string, floors: Floors,
): Promise<{ fresh: Stop[]; met: Stop[] }> {
  if (followsNothing(filter)) return { fresh: [], met: [] }
  const parameters = new Parameters()
  const [only, ...others] = from.map(stop => stop.id)
  const asked = others.length === 0 ? { one: only ?? '' } : { ids: from.map(stop => stop.id) }
  const place = others.length === 0 ? { start: '', one: '$one' } : { start: fill('step/from-each', {}), one: 'one' }
  const most = from.reduce((sum, stop) => sum + stop.degree, 0)
  const found = conditions(filter, parameters)
  const hub = others.length === 0 && most > HUB_WORK && order !== ''
  const text = fill('traverse-neighbors', { ...place, pattern: pattern(filter), where: where(hub ? [...found, fill('step/above-floor', {})] : found), order })
  const statement = assembled<Stop>('traverse/neighbors', text, hub ? ['take', 'floor'] : ['take'])
  const read = (take: number, floor: number) => tx.run(statement, { ...parameters.values, ...asked, take, ...(hub ? { floor } : {}) })
  // A neighbour comes once a relation and known ones come too: ask for more until there are enough or no more.
  for (let take = wanted + Math.min(known.size, most); ; take = Math.min(take * 4, most)) {
    const key = `${only} ${take} ${JSON.stringify(parameters.values)} ${pattern(filter)}`
    const rows = hub ? await floors.above(key, take, floor => read(take, floor)) : await read(take, 0)
    const distinct = [...new Map(rows.map(row => [row.id, row])).values()]
    const fresh = distinct.filter(row => !known.has(row.id)).sort(byDegree)
    if (fresh.length >= wanted || rows.length < take || take >= most) {
      return { fresh: fresh.slice(0, wanted), met: distinct.filter(row => known.has(row.id)) }
    }
  }
}

/** A relation met on the way: `other` is the far end, seen from `one`. */
export interface Step {
  readonly one: string
  readonly relation: string
  readonly type: RelationType
  readonly other: string
  readonly degree: number
  readonly forward: boolean
}

/** A step along a relation seen from one of its ends. Its id, FROM~TYPE~TO with or without a qualifier, is not split: a search takes thousands of steps. */
function stepOf(one: string, relation: string, degree: number): Step {
  const first = relation.indexOf('~')
  const second = relation.indexOf('~', first + 1)
  const third = relation.indexOf('~', second + 1)
  const from = relation.slice(0, first)
  const forward = from === one
  return {
    one, relation, degree, forward, type: relation.slice(first + 1, second) as RelationType,
    other: forward ? relation.slice(second + 1, third === -1 ? undefined : third) : from,
  }
}

/**
 * Relations of entities, all of them: one frontier of a search in one statement. Those with more than `limitPerId` relations are not read but
 * come back in `truncatedIds`. The order of rows is the engine's: sort before it matters.
 */
export async function neighboursOf(
  tx: Transaction, from: readonly Stop[], filter: StepFilter & { readonly limitPerId?: number },
): Promise<{ readonly rows: Step[]; readonly truncatedIds: string[] }> {
  const limit = filter.limitPerId ?? Number.POSITIVE_INFINITY
  const ids = from.filter(stop => stop.degree <= limit).map(stop => stop.id)
  const truncatedIds = from.filter(stop => stop.degree > limit).map(stop => stop.id)
  if (ids.length === 0 || followsNothing(filter)) return { rows: [], truncatedIds }
  const parameters = new Parameters()
  const text = fill('traverse-ends', { pattern: pattern(filter), where: where(conditions(filter, parameters)) })
  const statement = assembled<{ id: string; relations: readonly string[]; degrees: readonly number[] }>('traverse/ends', text)
  const rows: Step[] = []
  for (const { id, relations, degrees } of await tx.run(statement, { ...parameters.values, ids })) {
    for (const [index, relation] of relations.entries()) rows.push(stepOf(id, relation, degrees[index] ?? 0))
  }
  return { rows, truncatedIds }
}

/** How many relations entities have; ids that name nothing are absent. */
export async function degreesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.run(statements['traverse/degrees'], { ids })
  return new Map(rows.map(row => [row.id, row.degree]))
}
