/** Relations that were met, with what is recorded of them. */
import type { Transaction } from '../../engine/engine.ts'
import { DESCENT_TYPES, RELATION_TYPES, type RelationType } from '../../model/relations.ts'
import { groupBy } from '../decode-group.ts'
import { decodeRelation, type ValueMap } from '../decode.ts'
import { assembled, fill, relationPattern } from '../filter-text.ts'
import type { RelationRow } from '../rows.ts'
import { compare } from './step.ts'

const DESCENTS: ReadonlySet<string> = new Set(DESCENT_TYPES)
const rank = new Map(RELATION_TYPES.map((type, index) => [type, index]))
/** By type as in the model, then by id. */
export const inModelOrder = (a: RelationRow, b: RelationRow): number => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || compare(a.id, b.id)

/** A relation from its properties: its id says the rest. */
export function relationOf(map: ValueMap): RelationRow {
  const [from = '', type = '', to = ''] = String(map['id']).split('~')
  return decodeRelation(type, from, to, map)
}

const isDescent = (id: string): boolean => {
  const begin = id.indexOf('~') + 1
  return DESCENTS.has(id.slice(begin, id.indexOf('~', begin)))
}

/** Of a theory a tenth of the relations are descents: a lineage asks for those by type. Two texts and no more, because an engine plans each anew. */
const statementOf = (types: readonly RelationType[] | undefined) =>
  assembled<{ relation: ValueMap }>('traverse/relations', fill('traverse-relations', { pattern: relationPattern(types, 'OUT', 'r') }))
const [all, descents] = [statementOf(undefined), statementOf(DESCENT_TYPES)]

/** Relations by their ids, in the model's order; those that do not stand are left out. */
export async function relationsById(tx: Transaction, ids: readonly string[]): Promise<RelationRow[]> {
  if (ids.length === 0) return []
  const starts = groupBy([...new Set(ids)], id => id.slice(0, Math.max(0, id.indexOf('~'))))
  const rows = await tx.run(ids.every(isDescent) ? descents : all, { rows: [...starts].map(([source, list]) => ({ source, ids: list })) })
  return rows.map(row => relationOf(row.relation)).sort(inModelOrder)
}
