/** An operation on an engine without snapshots is one transaction, and a statement that fails in it costs no more than before. */
import { expect, test } from 'vitest'
import { type Engine, EngineError, type Transaction } from '../../server/engine/engine.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { openNeo4j } from '../../server/engine/neo4j/index.ts'
import { createStore } from '../../server/store/create.ts'
import type { Questions } from '../../server/store/store.ts'
import { pipe } from '../fixtures/pipe.ts'
import { freePort } from '../fixtures/server.ts'
import { openSmallGraph } from '../fixtures/small.ts'
import { emptyNeo4j } from './empty.ts'
import { describeOnNeo4j, neo4jSettings } from './engines.ts'

/** What a driver throws: the engine knows which of it may succeed again. */
class Native extends Error {
  constructor(readonly code: 'TRANSIENT' | 'SLOW' | 'AWAY') {
    super(code)
  }
}
const CODES = { TRANSIENT: 'CONFLICT', SLOW: 'TIMEOUT', AWAY: 'UNAVAILABLE' } as const

/** The small graph on an engine like Neo4j's: no snapshots, a transaction ends with a failed statement, what is transient is tried once more. `fails` says which statement fails. */
async function likeNeo4j(fails: (statement: string, transaction: number) => Native | null) {
  const engine = await openSmallGraph(await openEmbedded(null))
  let transactions = 0
  const attempt = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => engine.read(tx => {
    const number = transactions++
    let ended = false
    return work({
      async run(statement, params) {
        if (ended) throw new EngineError('REFUSED', 'the transaction has been rolled back')
        const failure = fails(statement.name, number)
        ended = failure !== null
        if (failure !== null) throw failure
        return tx.run(statement, params)
      },
    })
  })
  const like: Engine = {
    ...engine, capabilities: { ...engine.capabilities, snapshotReads: false },
    async read(work) {
      try {
        return await attempt(work).catch(error => (error instanceof Native && error.code === 'TRANSIENT' ? attempt(work) : Promise.reject(error)))
      } catch (error) {
        throw error instanceof Native ? new EngineError(CODES[error.code], error.message) : error
      }
    },
  }
  return { store: createStore(like), transactions: () => transactions }
}

/** Two fields as GraphQL asks them: each has its value or the code of its error. */
const fields = async (questions: Questions) => Promise.all([
  questions.stats().then(({ applying }) => applying, (error: unknown) => (error instanceof EngineError ? error.code : 'INTERNAL')),
  questions.entities(['theory:uppsala']).then(rows => rows.size, (error: unknown) => (error instanceof EngineError ? error.code : 'INTERNAL')),
])

test('an operation is one transaction', async () => {
  const { store, transactions } = await likeNeo4j(() => null)
  expect(await store.atOneVersion(fields)).toEqual([false, 1])
  expect(transactions()).toBe(1)
})

test('a statement that may succeed when it is tried again begins the operation anew', async () => {
  let left = 1
  const { store, transactions } = await likeNeo4j(name => (name === 'entity/by-ids' && left-- > 0 ? new Native('TRANSIENT') : null))
  expect(await store.atOneVersion(fields)).toEqual([false, 1])
  expect(transactions()).toBe(2)
})

test('where one question fails for good, the others are answered', async () => {
  const { store } = await likeNeo4j(name => (name === 'entity/by-ids' ? new Native('SLOW') : null))
  expect(await store.atOneVersion(fields)).toEqual([false, 'TIMEOUT'])
})

test('an engine that is away is told as away, not as a transaction that ended', async () => {
  const { store } = await likeNeo4j(name => (name === 'entity/by-ids' ? new Native('AWAY') : null))
  await expect(store.atOneVersion(fields)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

describeOnNeo4j('an operation', () => {
  test('whose connection is cut between two statements is answered whole', async () => {
    await emptyNeo4j(neo4jSettings)
    const port = await freePort()
    const way = await pipe(port, new URL(neo4jSettings.uri))
    const engine = await openSmallGraph(await openNeo4j({ ...neo4jSettings, uri: `bolt://127.0.0.1:${port}` }))
    let cuts = 1
    const answer = await createStore(engine).atOneVersion(async questions => {
      const { applying } = await questions.stats()
      if (cuts-- > 0) way.drop()
      const rows = await questions.entities(['theory:uppsala']).catch(() => new Map())
      return [applying, rows.size]
    })
    expect(answer).toEqual([false, 1])
    await engine.close()
    await way.cut()
  })
})
