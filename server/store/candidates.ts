import type { Engine } from '../engine/engine.ts'
import { KIND_NAMES } from '../model/kinds.ts'
import type { Wanted } from '../search/query.ts'
import type { Candidate } from '../search/rank.ts'
import { statements } from './statements.generated.ts'
import type { SearchQuery } from './store.ts'

/** Entities that words lead to, from the rarest of the words that must be found. */
export async function candidates(
  engine: Pick<Engine, 'read'>, from: readonly Wanted[], all: readonly Wanted[], kinds: SearchQuery['kinds'], take: number,
): Promise<Candidate[]> {
  const first = [...new Set(from.flatMap(one => [...one.meant.keys()]))]
  if (first.length === 0) return []
  const terms = [...new Set(all.flatMap(one => [...one.meant.keys()]))]
  const rows = await engine.read(tx => tx.run(statements['search/candidates'], { first, terms, kinds: kinds ?? KIND_NAMES, take }))
  return rows.map(row => ({ ...row, aliasKeys: row.aliasKeys ?? [] }))
}
