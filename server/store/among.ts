/** Relations between what was found, and how many there are: what follows the steps. */
import type { Transaction } from '../engine/engine.ts'
import type { Kind } from '../model/kinds.ts'
import { RELATION_TYPES } from '../model/relations.ts'
import { decodeRelation, type ValueMap } from './decode.ts'
import { groupBy } from './decode-group.ts'
import { allOf, assembled, fill, Parameters } from './filter-text.ts'
import type { RelationRow } from './rows.ts'
import { statements } from './statements.generated.ts'
import { compare, conditions, followsNothing, neighboursOf, pattern, type StepFilter, type Stop, where } from './steps.ts'

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

/**
 * All relations between some entities. They are looked for from where they start: hubs are what many relations point at, so a hub is
 * not read through, and each relation is met once.
 */
export async function relationsAmong(tx: Transaction, ids: readonly string[], filter: Pick<StepFilter, 'types' | 'asOf'>): Promise<RelationRow[]> {
  if (ids.length < 2 || followsNothing(filter)) return []
  if (ids.length > SHORT_LIST) {
    const inside = new Set(ids)
    const { rows } = await neighboursOf(tx, ids.map(id => ({ id, degree: 0 })), { ...filter, direction: 'OUT' })
    return relationsById(tx, rows.filter(row => inside.has(row.other)).map(row => row.relation))
  }
  const parameters = new Parameters()
  const dated = conditions({ asOf: filter.asOf }, parameters)
  const and = dated.length === 0 ? '' : fill('step/and', { conditions: allOf(dated) })
  const text = fill('traverse-among', { pattern: pattern({ ...filter, direction: 'OUT' }), and })
  const statement = assembled<{ relation: ValueMap }>('traverse/among', text)
  const rows = await tx.run(statement, { ...parameters.values, ids, among: ids })
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
