import neo4j from 'neo4j-driver'
import type { Neo4jSettings } from '../../server/engine/neo4j/index.ts'

/** Empties the test server's database. Only ever called with the address of STEMMA_TEST_NEO4J_URI. */
export async function emptyNeo4j({ uri, username, password }: Neo4jSettings): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const session = driver.session()
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  } finally {
    await session.close()
    await driver.close()
  }
}
