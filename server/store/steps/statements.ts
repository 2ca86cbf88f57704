/** Steps by statements: batched, a relation listed with its types, so that bookkeeping is never met and the far end needs no label. */
import type { Transaction } from '../../engine/engine.ts'
import type { Kind } from '../../model/kinds.ts'
import { RELATION_TYPES, type RelationType } from '../../model/relations.ts'
import type { ValueMap } from '../decode.ts'
import { allOf, assembled, fill, Parameters, relationPattern } from '../filter-text.ts'
import type { RelationRow } from '../rows.ts'
import { statements } from '../statements.generated.ts'
import { createFloors, type Floors } from './floors.ts'
import { inModelOrder, relationOf, relationsById } from './relations.ts'
import { followsNothing, type Step, type StepFilter, type Stop } from './step.ts'
import { type Ends, type EndsQuery, enough, type KindCounts, type Steps } from './steps.ts'

/** Above so many relations an entity's neighbours are ordered only down to where the answer ended the last time. */
const HUB_WORK = 5000
/** Above this many ids, far ends are compared here and not by the engine, whose lists are read through for every row. */
const SHORT_LIST = 512

/** Conditions on the relation r and the far end m. */
function conditions({ kinds, always = [], asOf }: StepFilter, parameters: Parameters): string[] {
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
const where = (found: readonly string[]): string => (found.length === 0 ? '' : fill('step/where', { conditions: allOf(found) }))
/** The relations that a filter follows, as a pattern from the start; a type each, so that bookkeeping is never met. */
const pattern = ({ types = RELATION_TYPES, direction = 'BOTH' }: StepFilter): string => relationPattern(types, direction, 'r')

async function readEnds(tx: Transaction, floors: Floors, from: readonly Stop[], query: EndsQuery): Promise<Ends> {
  const { filter, ordered } = query
  if (followsNothing(filter)) return { fresh: [], met: [] }
  const parameters = new Parameters()
  const [only, ...others] = from.map(stop => stop.id)
  const asked = others.length === 0 ? { one: only ?? '' } : { ids: from.map(stop => stop.id) }
  const place = others.length === 0 ? { start: '', one: '$one' } : { start: fill('step/from-each', {}), one: 'one' }
  const most = from.reduce((sum, stop) => sum + stop.degree, 0)
  const found = conditions(filter, parameters)
  const hub = others.length === 0 && most > HUB_WORK && ordered
  const order = ordered ? fill('step/nearest-first', {}) : ''
  const text = fill('traverse-neighbors', { ...place, pattern: pattern(filter), where: where(hub ? [...found, fill('step/above-floor', {})] : found), order })
  const statement = assembled<Stop>('traverse/neighbors', text, hub ? ['take', 'floor'] : ['take'])
  const read = (take: number, floor: number) => tx.run(statement, { ...parameters.values, ...asked, take, ...(hub ? { floor } : {}) })
  const key = (take: number) => `${only} ${take} ${JSON.stringify(parameters.values)} ${pattern(filter)}`
  return enough(take => (hub ? floors.above(key(take), take, floor => read(take, floor)) : read(take, 0)), query, most)
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

async function readRelations(tx: Transaction, from: readonly Stop[], filter: StepFilter): Promise<Step[]> {
  if (from.length === 0 || followsNothing(filter)) return []
  const parameters = new Parameters()
  const text = fill('traverse-ends', { pattern: pattern(filter), where: where(conditions(filter, parameters)) })
  const statement = assembled<{ id: string; relations: readonly string[]; degrees: readonly number[] }>('traverse/ends', text)
  const steps: Step[] = []
  for (const { id, relations, degrees } of await tx.run(statement, { ...parameters.values, ids: from.map(stop => stop.id) })) {
    for (const [index, relation] of relations.entries()) steps.push(stepOf(id, relation, degrees[index] ?? 0))
  }
  return steps
}

async function betweenMany(tx: Transaction, from: readonly Stop[], to: ReadonlySet<string>, filter: StepFilter): Promise<RelationRow[]> {
  const steps = await readRelations(tx, from, { ...filter, direction: 'OUT' })
  return relationsById(tx, steps.filter(step => to.has(step.other)).map(step => step.relation))
}

async function betweenFew(tx: Transaction, from: readonly Stop[], to: readonly string[], filter: StepFilter): Promise<RelationRow[]> {
  const parameters = new Parameters()
  const dated = conditions({ asOf: filter.asOf }, parameters)
  const and = dated.length === 0 ? '' : fill('step/and', { conditions: allOf(dated) })
  const text = fill('traverse-among', { pattern: pattern({ ...filter, direction: 'OUT' }), and })
  const statement = assembled<{ relation: ValueMap }>('traverse/among', text)
  const rows = await tx.run(statement, { ...parameters.values, ids: from.map(stop => stop.id), among: to })
  return rows.map(row => relationOf(row.relation)).sort(inModelOrder)
}

async function readCounts(tx: Transaction, from: readonly Stop[], filter: StepFilter): Promise<KindCounts> {
  const counts = new Map<string, Map<Kind, number>>()
  if (from.length === 0 || followsNothing(filter)) return counts
  const parameters = new Parameters()
  const text = fill('traverse-counts', { pattern: pattern(filter), where: where(conditions(filter, parameters)) })
  const statement = assembled<{ id: string; kind: Kind; count: number }>('traverse/counts', text)
  for (const { id, kind, count } of await tx.run(statement, { ...parameters.values, ids: from.map(stop => stop.id) })) {
    counts.set(id, (counts.get(id) ?? new Map<Kind, number>()).set(kind, count))
  }
  return counts
}

/** Steps by statements in a transaction. Works at any size. */
export const statementSteps = (tx: Transaction, floors: Floors = createFloors()): Steps => ({
  tx,
  ends: (from, query) => readEnds(tx, floors, from, query),
  relations: (from, filter) => readRelations(tx, from, filter),
  between: (from, to, filter) => (to.length > SHORT_LIST ? betweenMany(tx, from, new Set(to), filter) : betweenFew(tx, from, to, filter)),
  counts: (from, filter) => readCounts(tx, from, filter),
  async degrees(ids) {
    const rows = await tx.run(statements['traverse/degrees'], { ids })
    return new Map(rows.map(row => [row.id, row.degree]))
  },
})
