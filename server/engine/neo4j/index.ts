/** Neo4j 5 or later over Bolt: one server, a cluster or a hosted one. */
import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import { withCircuit } from '../circuit.ts'
import { type Engine, EngineError, type Params, type Statement, type Transaction } from '../engine.ts'
import { neo4jError } from './errors.ts'
import { SCHEMA } from './schema.ts'
import { decode, encode } from './values.ts'

/** Where Neo4j is. The password comes from the environment only. */
export interface Neo4jSettings { readonly uri: string; readonly username: string; readonly password: string; readonly database?: string | undefined }

/** How long a request waits for a connection or a retried transaction, in ms: a server that is away is said to be away soon. */
const PATIENCE = { connectionAcquisitionTimeout: 5_000, connectionTimeout: 4_000, maxTransactionRetryTime: 4_000 }
/** A read that runs longer is stopped by the server, in ms. */
const READ_TIMEOUT = 30_000

function openDriver({ uri, username, password }: Neo4jSettings) {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), { ...PATIENCE, maxConnectionPoolSize: 50, userAgent: 'stemma' })
  } catch (error) {
    throw new EngineError('MISCONFIGURED', `NEO4J_URI is "${uri}", which is no address of Neo4j (${error instanceof Error ? error.message : String(error)}).`, { cause: error })
  }
}

/** Opens a driver; no connection is made before the first use, so a server that is away is met by `ping`, not here. @throws EngineError MISCONFIGURED for an address that is none */
export async function openNeo4j(settings: Neo4jSettings): Promise<Engine> {
  const { uri, database } = settings
  const driver = openDriver(settings)
  // One manager of bookmarks, so that a read on a follower sees what this process wrote before.
  const bookmarkManager = neo4j.bookmarkManager()
  const session = (mode: 'READ' | 'WRITE') => driver.session({ defaultAccessMode: neo4j.session[mode], bookmarkManager, ...(database === undefined ? {} : { database }) })

  const bind = (native: ManagedTransaction, note: (statement: string) => void): Transaction => ({
    async run<P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R[]> {
      note(statement.name)
      // The driver's own errors pass unchanged, because its retries recognise them.
      const result = await native.run(statement.text, encode(params, statement.integers))
      return result.records.map(record => decode(record.toObject()) as R)
    },
  })

  async function within<T>(mode: 'READ' | 'WRITE', work: (tx: Transaction) => Promise<T>): Promise<T> {
    const open = session(mode)
    let last = ''
    const run = (native: ManagedTransaction) => work(bind(native, name => (last = name)))
    try {
      return await (mode === 'READ' ? open.executeRead(run, { timeout: READ_TIMEOUT }) : open.executeWrite(run))
    } catch (error) {
      // Anything else is a mistake or a refusal of the caller's own.
      throw error instanceof neo4j.Neo4jError ? neo4jError(error, uri, last) : error
    } finally {
      await open.close()
    }
  }

  return withCircuit({
    name: 'neo4j',
    capabilities: { atomicApplyLimit: 20_000, snapshotReads: false },
    async applySchema() {
      const open = session('WRITE')
      try {
        for (const statement of SCHEMA) await open.run(statement)
        await open.run('CALL db.awaitIndexes(60)')
      } catch (error) {
        throw neo4jError(error, uri)
      } finally {
        await open.close()
      }
    },
    read: work => within('READ', work),
    write: work => within('WRITE', work),
    async checkpoint() {
      // Neo4j writes its own.
    },
    async ping() {
      try {
        await driver.verifyConnectivity(database === undefined ? {} : { database })
      } catch (error) {
        throw neo4jError(error, uri)
      }
    },
    close: () => driver.close(),
  })
}
