/** An engine that is known to be away refuses at once, and is looked for in the background until it is back. */
import { type Engine, EngineError } from './engine.ts'

/** Time between two looks, in ms. */
const PAUSE = 1_000

const isAway = (error: unknown): error is EngineError => error instanceof EngineError && error.code === 'UNAVAILABLE'

/**
 * Wraps an engine that is reached over a network. The first question that meets it away waits as long as the engine takes to say so; those after it are
 * refused at once with the same error, while one look at a time, at most one a second, asks whether it is back. A ping is always made.
 */
export function withCircuit(engine: Engine, pause = PAUSE): Engine {
  let away: EngineError | null = null
  let closed = false
  let timer: NodeJS.Timeout | undefined

  /** Looks until the engine answers. What it answers is not our concern: a refusal comes from a server that is there. */
  const look = async (): Promise<void> => {
    try {
      await engine.ping()
      away = null
    } catch (error) {
      if (!isAway(error)) away = null
      else if (!closed) later(pause)
    }
  }
  const later = (ms: number) => {
    timer = setTimeout(() => void look(), ms)
    timer.unref()
  }
  const meet = (error: EngineError) => {
    if (away === null && !closed) later(0)
    away = error
  }
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (away !== null) throw new EngineError(away.code, away.message, { cause: away })
    try {
      return await work()
    } catch (error) {
      if (isAway(error)) meet(error)
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
        away = null
      } catch (error) {
        if (isAway(error)) meet(error)
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
