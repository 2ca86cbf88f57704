/** The embedded engine: @grafeo-db/js, in this process, one file with its log beside it. */
import grafeo from '@grafeo-db/js'
import { join } from 'node:path'
import { makeFolder } from '../../folder.ts'
import { type Engine, EngineError, type Params, type Statement, type Transaction } from '../engine.ts'
import { openError, statementError } from './errors.ts'
import { SCHEMA } from './schema.ts'
import { decodeRow } from './values.ts'

/** A checkpoint by itself once the log holds this many bytes; besides, the apply asks for one when it is done. */
const LOG_BYTES = 16 * 1024 * 1024
/** How often a conflicting transaction is tried again. Conflicts are immediate here: nothing waits for a lock. */
const ATTEMPTS = 5

type Database = InstanceType<typeof grafeo.GrafeoDB>
type NativeTransaction = ReturnType<Database['beginTransaction']>

const bind = (native: NativeTransaction): Transaction => ({
  async run<P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R[]> {
    try {
      const result = await native.executeCypher(statement.text, params)
      return result.toArray().map(row => decodeRow(row) as R)
    } catch (error) {
      throw statementError(error, statement.name)
    }
  },
})

function openDatabase(directory: string | null): Database {
  if (directory === null) return grafeo.GrafeoDB.create()
  const file = join(directory, 'graph')
  try {
    makeFolder(directory)
  } catch (error) {
    throw new EngineError('UNAVAILABLE', `The data folder ${directory} cannot be made (${(error as NodeJS.ErrnoException).code}).`, { cause: error })
  }
  try {
    return grafeo.GrafeoDB.create(file)
  } catch (error) {
    throw openError(error, file)
  }
}

function commit(native: NativeTransaction): void {
  try {
    native.commit()
  } catch (error) {
    throw statementError(error, 'commit')
  }
}

/** One transaction: committed when `work` resolves, rolled back on any error (a failed statement leaves it open, and a commit would succeed). */
async function transact<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const native = database.beginTransaction()
  try {
    const result = await work(bind(native))
    commit(native)
    return result
  } catch (error) {
    if (native.isActive) native.rollback()
    throw error
  }
}

/**
 * Opens the graph in a directory, which is made when missing; null is a graph in memory.
 * @throws EngineError LOCKED when another process has it, DAMAGED when its file cannot be read, UNAVAILABLE when the folder cannot be made.
 */
export async function openEmbedded(directory: string | null): Promise<Engine> {
  const database = openDatabase(directory)
  if (directory !== null) database.setCheckpointTriggers({ walBytes: LOG_BYTES })
  let closed = false
  let lastWrite: Promise<unknown> = Promise.resolve()
  const ensureOpen = () => {
    if (closed) throw new EngineError('UNAVAILABLE', 'The graph is closed.')
  }
  return {
    name: 'embedded',
    capabilities: { atomicApplyLimit: Number.POSITIVE_INFINITY, snapshotReads: true },
    async applySchema() {
      ensureOpen()
      for (const statement of SCHEMA) await database.executeCypher(statement)
    },
    async read(work) {
      ensureOpen()
      return transact(database, work)
    },
    /** Writes go one after the other, so that they never conflict with one another. */
    async write(work) {
      ensureOpen()
      const attempt = async (left: number): Promise<Awaited<ReturnType<typeof work>>> => {
        try {
          return await transact(database, work)
        } catch (error) {
          if (left > 1 && error instanceof EngineError && error.code === 'CONFLICT') return attempt(left - 1)
          throw error
        }
      }
      const mine = lastWrite.then(() => attempt(ATTEMPTS))
      lastWrite = mine.catch(() => undefined)
      return mine
    },
    async checkpoint() {
      ensureOpen()
      if (directory !== null) database.walCheckpoint()
    },
    async ping() {
      ensureOpen()
    },
    async close() {
      if (closed) return
      closed = true
      await lastWrite
      if (directory !== null) database.walCheckpoint()
      database.close()
    },
  }
}
