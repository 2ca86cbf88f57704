import type { Engine } from '../engine/engine.ts'
import { kindOfId, parseRelationId, relationId } from '../model/ids.ts'
import { RELATIONS } from '../model/relations.ts'
import { groupBy } from './decode-group.ts'
import { decodeRelation } from './decode.ts'
import { currentIds } from './entities.ts'
import type { RelationRow } from './rows.ts'
import { statements } from './statements.generated.ts'

interface Asked { readonly asked: string; readonly source: string; readonly target: string; readonly type: string }

const known = (current: ReadonlyMap<string, string>, id: string) => current.get(id) ?? id

/** Where a relation may lie: between its ends, and of a symmetric type the other way round too (a rename may have turned them). */
function places(asked: string, current: ReadonlyMap<string, string>): Asked[] {
  const parsed = parseRelationId(asked)
  if (parsed === null) return []
  const place = { asked, source: known(current, parsed.from), target: known(current, parsed.to), type: parsed.type }
  return RELATIONS[parsed.type].symmetric === true ? [place, { ...place, source: place.target, target: place.source }] : [place]
}

/** The relation asked: by its id, else the only one of its type between the two. */
function choose(asked: string, candidates: readonly RelationRow[], current: ReadonlyMap<string, string>): RelationRow | undefined {
  const parsed = parseRelationId(asked)
  if (parsed === null) return undefined
  const wanted = [relationId(known(current, parsed.from), parsed.type, known(current, parsed.to)), ...(parsed.qualifier === null ? [] : [parsed.qualifier])].join('~')
  return candidates.find(row => row.id === wanted || row.id === asked) ?? (candidates.length === 1 ? candidates[0] : undefined)
}

async function lookUp(engine: Pick<Engine, 'read'>, ids: readonly string[], current: ReadonlyMap<string, string>): Promise<Map<string, RelationRow>> {
  const rows = ids.flatMap(id => places(id, current)).map(place => ({ ...place }))
  const found = new Map<string, RelationRow>()
  if (rows.length === 0) return found
  const answer = await engine.read(tx => tx.run(statements['relation/by-ends'], { rows }))
  const candidates = groupBy(answer, row => row.asked)
  for (const [asked, group] of candidates) {
    const row = choose(asked, group.map(one => decodeRelation(one.type, one.from, one.to, one.relation)), current)
    if (row !== undefined) found.set(asked, row)
  }
  return found
}

/** Relations by the id asked. A former end resolves; a qualifier that no longer stands falls back to the only relation of that type there. */
export function readRelations(engine: Pick<Engine, 'read'>) {
  return async (ids: readonly string[]): Promise<Map<string, RelationRow>> => {
    const asked = [...new Set(ids)]
    const found = await lookUp(engine, asked, new Map())
    const missing = asked.filter(id => !found.has(id))
    const ends = missing.flatMap(id => id.split('~')).filter(end => kindOfId(end) !== null)
    const current = await currentIds(engine, ends)
    if (current.size === 0) return found
    for (const [id, row] of await lookUp(engine, missing, current)) found.set(id, row)
    return found
  }
}
