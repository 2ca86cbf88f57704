/** Relations between what was found, and how many there are: what follows the steps. */
import type { Transaction } from '../engine/engine.ts'
import type { Kind } from '../model/kinds.ts'
import { RELATION_TYPES } from '../model/relations.ts'
import { entitiesIn } from './asked.ts'
import { decodeRelation, type ValueMap } from './decode.ts'
import { groupBy } from './decode-group.ts'
import { allOf, assembled, fill, Parameters } from './filter-text.ts'
import type { EntityRow, RelationRow } from './rows.ts'
import { statements } from './statements.generated.ts'
import { compare, conditions, followsNothing, neighboursOf, pattern, type StepFilter, type Stop, where, withinWork, WORK } from './steps.ts'

/** Above this many ids, far ends are compared here and not by the engine, whose lists are read through for every row. */
const SHORT_LIST = 512

const rank = new Map(RELATION_TYPES.map((type, index) => [type, index]))
/** By type as in the model, then by id. */
export const inModelOrder = (a: RelationRow, b: RelationRow): number => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || compare(a.id, b.id)

/** A relation from its properties: its id says the rest. */
function relationOf(map: ValueMap): RelationRow {
  const [from = '', type = '', to = ''] = String(map['id']).split('~')
  return decodeRelation(type, from, to, map)
}

/** What looking for relations from entities costs: those of the types asked that start there, as the apply counted them. */
export const outward = (rows: readonly EntityRow[], { types }: StepFilter): Stop[] => rows.map(({ id, neighborCounts }) => ({
  id, degree: neighborCounts.reduce((sum, row) => sum + (row.direction === 'OUT' && (types?.includes(row.relation) ?? true) ? row.count : 0), 0),
}))

/** Relations between some entities, in the model's order. `cut` says that more than `work` start at them: from where most start they were not looked for. */
export interface Among { readonly relations: RelationRow[]; readonly cut: boolean }

/**
 * All relations between some entities. They are looked for from where they start: hubs are what many relations point at, so a hub is
 * not read through, and each relation is met once. The degree of each in `between` is how many may start there.
 */
export async function relationsAmong(tx: Transaction, between: readonly Stop[], filter: Pick<StepFilter, 'types' | 'asOf'>, work: number = WORK): Promise<Among> {
  if (between.length < 2 || followsNothing(filter)) return { relations: [], cut: false }
  const { kept, left } = withinWork(between, work)
  const [starts, ids] = [kept.map(stop => stop.id), between.map(stop => stop.id)]
  const relations = ids.length > SHORT_LIST ? await amongMany(tx, kept, new Set(ids), filter) : await amongFew(tx, starts, ids, filter)
  return { relations, cut: left.length > 0 }
}

/** Entities that were met, by id, and the relations between them and those known already. */
interface Met extends Among { readonly rows: ReadonlyMap<string, EntityRow> }

/**
 * Reads the entities met and the relations among all. As far as the degrees, which bound what starts at them, are within the work, neither waits for
 * the other: an engine with two threads reads both at once. Beyond it the relations wait for what the apply counted.
 */
export async function readMet(tx: Transaction, known: readonly EntityRow[], met: readonly Stop[], filter: StepFilter, work: number = WORK): Promise<Met> {
  const ids = met.map(stop => stop.id)
  const all = [...new Map([...known, ...met].map(stop => [stop.id, stop])).values()]
  if (withinWork(all, work).left.length === 0) {
    const [rows, among] = await Promise.all([entitiesIn(tx, ids), relationsAmong(tx, all, filter, work)])
    return { ...among, rows }
  }
  const rows = await entitiesIn(tx, ids)
  const everything = new Map([...known, ...rows.values()].map(row => [row.id, row]))
  return { ...await relationsAmong(tx, outward([...everything.values()], filter), filter, work), rows }
}

async function amongMany(tx: Transaction, starts: readonly Stop[], inside: ReadonlySet<string>, filter: StepFilter): Promise<RelationRow[]> {
  const { rows } = await neighboursOf(tx, starts, { ...filter, direction: 'OUT' })
  return relationsById(tx, rows.filter(row => inside.has(row.other)).map(row => row.relation))
}

async function amongFew(tx: Transaction, starts: readonly string[], ids: readonly string[], filter: StepFilter): Promise<RelationRow[]> {
  const parameters = new Parameters()
  const dated = conditions({ asOf: filter.asOf }, parameters)
  const and = dated.length === 0 ? '' : fill('step/and', { conditions: allOf(dated) })
  const text = fill('traverse-among', { pattern: pattern({ ...filter, direction: 'OUT' }), and })
  const statement = assembled<{ relation: ValueMap }>('traverse/among', text)
  const rows = await tx.run(statement, { ...parameters.values, ids: starts, among: ids })
  return rows.map(row => relationOf(row.relation)).sort(inModelOrder)
}

/** Relations by their ids, in the model's order; those that do not stand are left out. */
export async function relationsById(tx: Transaction, ids: readonly string[]): Promise<RelationRow[]> {
  const starts = groupBy([...new Set(ids)], id => id.slice(0, Math.max(0, id.indexOf('~'))))
  const rows = await tx.run(statements['traverse/relations'], { rows: [...starts].map(([source, list]) => ({ source, ids: list })) })
  return rows.map(row => relationOf(row.relation as ValueMap)).sort(inModelOrder)
}

/** How many relations entities have as of a year, by kind of the far end: what the apply keeps counts only for now. */
export async function countsAsOf(
  tx: Transaction, from: readonly Stop[], filter: StepFilter,
): Promise<Map<string, Map<Kind, number>>> {
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
