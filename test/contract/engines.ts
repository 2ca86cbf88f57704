/** The engines that a contract suite runs on: the embedded one always, a real Neo4j when STEMMA_TEST_NEO4J_URI names one. */
import { afterAll, describe } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { type Engine } from '../../server/engine/engine.ts'
import { openNeo4j } from '../../server/engine/neo4j/index.ts'
import { emptyNeo4j } from './empty.ts'

const { STEMMA_TEST_NEO4J_URI, STEMMA_TEST_NEO4J_PASSWORD = 'stemma-test' } = process.env

/** Where the Neo4j of the tests is. */
export const neo4jSettings = { uri: STEMMA_TEST_NEO4J_URI ?? '', username: 'neo4j', password: STEMMA_TEST_NEO4J_PASSWORD }

/** Opens an empty graph with its schema applied. On Neo4j it is the one database of the server, emptied: suites there run one after the other. */
export type OpenEngine = () => Promise<Engine>

/** Whether suites run on a real Neo4j too. */
const hasNeo4j = STEMMA_TEST_NEO4J_URI !== undefined

/** Runs a suite of what only a real Neo4j can show; nothing where there is none. The name is what the run on Neo4j picks. */
export function describeOnNeo4j(name: string, suite: () => void): void {
  if (hasNeo4j) describe(`${name} [neo4j]`, suite)
}

/** Runs a suite once an engine. What it opens is closed when it ends. */
export function describeOnEngines(name: string, suite: (open: OpenEngine, engine: 'embedded' | 'neo4j') => void): void {
  const opened: Engine[] = []
  const keep = async (engine: Engine) => {
    opened.push(engine)
    await engine.applySchema()
    return engine
  }
  const closeAll = async () => {
    for (const engine of opened.splice(0)) await engine.close()
  }
  describe(`${name} [embedded]`, () => {
    afterAll(closeAll)
    suite(async () => keep(await openEmbedded(null)), 'embedded')
  })
  if (!hasNeo4j) return
  describe(`${name} [neo4j]`, () => {
    afterAll(closeAll)
    suite(async () => {
      await emptyNeo4j(neo4jSettings)
      return keep(await openNeo4j(neo4jSettings))
    }, 'neo4j')
  })
}
