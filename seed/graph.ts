import type { Engine } from '../server/engine/engine.ts'
import { readPresence } from '../server/presence.ts'
import { createApply } from '../server/store/apply/create.ts'
import type { ApplyPort } from '../server/store/apply/port.ts'
import { isAlive, remoteApply } from './remote.ts'
import type { GraphSettings } from './settings.ts'

/** A graph to plan and apply against. `where` says in words which it is. */
export interface OpenGraph {
  readonly port: ApplyPort
  readonly where: string
  readonly close: () => Promise<void>
}

/** Opens the engine that settings name. */
export type OpenEngine = (settings: GraphSettings) => Promise<Engine>

/** The running server's graph when it answers, else the graph itself. A file that a dead server left is passed over. @throws EngineError */
export async function openGraph(settings: GraphSettings, openEngine: OpenEngine): Promise<OpenGraph> {
  const { dataDir, neo4j } = settings
  const presence = readPresence(dataDir)
  if (presence !== null && (await isAlive(presence))) {
    return { port: remoteApply(presence), where: `the server at ${presence.address}`, close: () => Promise.resolve() }
  }
  const engine = await openEngine(settings)
  try {
    await engine.ping()
    await engine.applySchema()
  } catch (error) {
    await engine.close()
    throw error
  }
  return {
    port: createApply(engine),
    where: neo4j === null ? `the graph in ${dataDir}` : `Neo4j at ${neo4j.uri}`,
    close: () => engine.close(),
  }
}
