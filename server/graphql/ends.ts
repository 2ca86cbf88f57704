import type { RelationType } from '../model/relations.ts'
import type { EntityRow } from '../store/rows.ts'
import type { RelationEnd } from '../store/store.ts'
import type { Context } from './context.ts'

/** Relations of one type seen from an entity, in their own order. All such fields of a level are one statement. */
export const endsOf = (entity: EntityRow, type: RelationType, direction: 'OUT' | 'IN', { loaders }: Context): Promise<readonly RelationEnd[]> =>
  loaders.ends.load({ id: entity.id, type, direction })

/** Entities at the other end, each once. */
export function others(ends: readonly RelationEnd[], most = 200): EntityRow[] {
  const seen = new Map(ends.map(end => [end.other.id, end.other]))
  return [...seen.values()].slice(0, most)
}

/** A field that lists the entities at the other end of one type of relation. */
export const listOf = (type: RelationType, direction: 'OUT' | 'IN') => async (entity: EntityRow, _: unknown, context: Context) =>
  others(await endsOf(entity, type, direction, context))
