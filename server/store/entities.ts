import type { Engine } from '../engine/engine.ts'
import { kindOfId } from '../model/ids.ts'
import { groupInto } from './decode-group.ts'
import { decodeEntity } from './decode.ts'
import type { CoAuthorRow, EntityRow } from './rows.ts'
import { statements } from './statements.generated.ts'

/** Most coauthors, and theories of an author, that are listed. */
const LISTED = 100

/** Entities by the id asked; former ids resolve, ids that are none are left out before the graph is asked. */
export function readEntities(engine: Pick<Engine, 'read'>) {
  return async (ids: readonly string[]): Promise<Map<string, EntityRow>> => {
    const asked = [...new Set(ids)].filter(id => kindOfId(id) !== null)
    if (asked.length === 0) return new Map()
    const rows = await engine.read(tx => tx.run(statements['entity/by-ids'], { ids: asked }))
    return new Map(rows.map(row => [row.asked, decodeEntity(row.entity)]))
  }
}

/** Current ids for those among `ids` that are former ids. */
export async function currentIds(engine: Pick<Engine, 'read'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await engine.read(tx => tx.run(statements['entity/current-ids'], { ids: [...new Set(ids)] }))
  return new Map(rows.map(row => [row.former, row.current]))
}

/** With whom authors wrote, most papers first. */
export function readCoauthors(engine: Pick<Engine, 'read'>) {
  return async (ids: readonly string[]): Promise<Map<string, CoAuthorRow[]>> => {
    const rows = await engine.read(tx => tx.run(statements['entity/coauthors'], { ids, take: LISTED }))
    return groupInto(rows, row => row.asked, row => ({ author: decodeEntity(row.author), papers: row.papers, from: row.first, to: row.last }))
  }
}

/** Theories that authors proposed, earliest first. */
export function readTheoriesOfAuthors(engine: Pick<Engine, 'read'>) {
  return async (ids: readonly string[]): Promise<Map<string, EntityRow[]>> => {
    const rows = await engine.read(tx => tx.run(statements['entity/theories-by-authors'], { ids, take: LISTED }))
    return groupInto(rows, row => row.asked, row => decodeEntity(row.theory))
  }
}
