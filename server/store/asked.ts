/** The entities that a question is about: by current or former id, with the ids that name nothing and what was probably meant. */
import type { Transaction } from '../engine/engine.ts'
import { readEntities } from './entities.ts'
import type { EntityRow, SuggestionRow, UnknownRow } from './rows.ts'

/** The nearest ids to ids that name nothing, at most 3 each. */
export type Suggest = (ids: readonly string[]) => Promise<Map<string, SuggestionRow[]>>

/** Reads entities in a transaction that is open. */
export const entitiesIn = (tx: Transaction, ids: readonly string[]): Promise<Map<string, EntityRow>> => readEntities({ read: work => work(tx) })(ids)

export interface Asked {
  /** Each entity once, in the order asked. */
  readonly found: EntityRow[]
  readonly unknown: UnknownRow[]
}

/** @param fits which entities the question can be about; the others are unknown to it */
export async function resolveAsked(
  tx: Transaction, ids: readonly string[], suggest: Suggest, fits: (row: EntityRow, asked: string) => boolean = () => true,
): Promise<Asked> {
  const rows = await entitiesIn(tx, ids)
  const found = new Map<string, EntityRow>()
  const missing = new Set<string>()
  for (const id of ids) {
    const row = rows.get(id)
    if (row !== undefined && fits(row, id)) found.set(row.id, row)
    else missing.add(id)
  }
  const suggestions = missing.size === 0 ? new Map<string, SuggestionRow[]>() : await suggest([...missing])
  const meant = (id: string) => (suggestions.get(id) ?? []).filter(row => row.id !== id)
  return { found: [...found.values()], unknown: [...missing].map(id => ({ id, suggestions: meant(id) })) }
}

/** Whether an entity belongs to the field as of the end of a year; what is undated always does. */
export const stands = ({ since }: { readonly since: number | null }, asOf: number | undefined): boolean =>
  asOf === undefined || since === null || since <= asOf
