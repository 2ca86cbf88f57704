/** How an operation reads one version of the graph. */
import { type Engine, EngineError, type Transaction } from '../engine/engine.ts'
import { readState, type State } from './stats.ts'
import { VersionMoved } from './store.ts'

/** What questions are asked of: an engine, or a transaction of it that is open. */
export type Here = Pick<Engine, 'read'>
type Operation<T> = (here: Here, state: State) => Promise<T>

const within = (tx: Transaction): Here => ({ read: inside => inside(tx) })

/** Compares the version first and last, and does the work once more when it moved. */
async function compared<T>(here: Here, operation: Operation<T>): Promise<T> {
  let before = await readState(here)
  for (let attempt = 0; ; attempt += 1) {
    const result = await operation(here, before)
    const after = await readState(here)
    if (after.version === before.version) return result
    if (attempt === 1) throw new VersionMoved(before.version, after.version)
    before = after
  }
}

/** A transaction that remembers the first statement that failed in it. */
function watching(tx: Transaction): { readonly tx: Transaction; readonly failure: () => { readonly error: unknown } | null } {
  let failure: { readonly error: unknown } | null = null
  return {
    failure: () => failure,
    tx: {
      async run(statement, params) {
        try {
          return await tx.run(statement, params)
        } catch (error) {
          failure ??= { error }
          throw error
        }
      },
    },
  }
}

/** Waits for a promise; what it came to is handed out, or thrown, when asked for. */
async function settled<T>(promise: Promise<T>): Promise<() => T> {
  try {
    const value = await promise
    return () => value
  } catch (error) {
    return () => { throw error }
  }
}

/**
 * All statements in one transaction, which saves two messages a question. One that failed is of no more use, and its error is no longer that of a field: it goes to
 * the engine, which begins anew where that may succeed. Where it may not, each question gets a transaction of its own, so that one field fails and the others are answered.
 */
async function inOneTransaction<T>(engine: Here, operation: Operation<T>): Promise<T> {
  let failed = false
  try {
    return await engine.read(async native => {
      const { tx, failure } = watching(native)
      const outcome = await settled(compared(within(tx), operation))
      const met = failure()
      failed = met !== null
      // What failed first is why, whatever came of it.
      if (met !== null) throw met.error
      return outcome()
    })
  } catch (error) {
    if (!failed || (error instanceof EngineError && error.code === 'UNAVAILABLE')) throw error
    return compared(engine, operation)
  }
}

/** Runs an operation: on a snapshot where the engine has them, else with the version compared. @throws VersionMoved when it moved twice */
export const atOneVersion = <T>(engine: Engine, operation: Operation<T>): Promise<T> => engine.capabilities.snapshotReads
  ? engine.read(async tx => operation(within(tx), await readState(within(tx))))
  : inOneTransaction(engine, operation)
