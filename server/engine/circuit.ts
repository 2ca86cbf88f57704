/** An engine that is known to be away refuses at once, and is looked for in the background until it is back. */
import { type Engine, EngineError } from './engine.ts'

/** Time between two looks, in ms. */
const PAUSE = 1_000

const isAway = (error: unknown): error is EngineError => error instanceof EngineError && error.code === 'UNAVAILABLE'
/** A look that found no connection free in time says neither that the engine is away nor that it is back. */
const saysNothing = (error: unknown): boolean => error instanceof EngineError && error.code === 'TIMEOUT'

/**
 * Wraps an engine that is reached over a network. A question that meets it away has it looked for: one lost connection, or one member of a cluster that no
 * longer leads, is not the engine. Where the look fails too, questions are refused at once with the same error, while one look at a time, at most one a
 * second, asks whether it is back. A ping is always made.
 */
export function withCircuit(engine: Engine, pause = PAUSE): Engine {
  let away: EngineError | null = null
  let closed = false
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const met = () => {
    away = null
    clearTimeout(timer)
    timer = undefined
  }
  const missed = (error: EngineError) => {
    away = error
    lookLater()
  }
  const lookLater = () => {
    if (closed || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      void look()
    }, pause)
    timer.unref()
  }
  const makeLook = async (): Promise<void> => {
    try {
      await engine.ping()
      met()
    } catch (error) {
      if (isAway(error)) missed(error)
      else if (!saysNothing(error)) met()
      else if (away !== null) lookLater()
    } finally {
      looking = null
    }
  }
  /** Looks whether the engine answers: one look for all who want to know. What it answers is not our concern: a refusal comes from a server that is there. */
  const look = (): Promise<void> => (looking ??= makeLook())
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (away !== null) throw new EngineError(away.code, away.message, { cause: away })
    try {
      return await work()
    } catch (error) {
      if (isAway(error) && away === null && !closed) await look()
      throw error
    }
  }
  return {
    ...engine,
    read: work => guarded(() => engine.read(work)),
    write: work => guarded(() => engine.write(work)),
    applySchema: () => guarded(() => engine.applySchema()),
    async ping() {
      try {
        await engine.ping()
        met()
      } catch (error) {
        if (isAway(error)) missed(error)
        throw error
      }
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await engine.close()
    },
  }
}
