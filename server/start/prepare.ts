/** Makes the graph ready to answer: schema and corpora; tried again while the graph is away. */
import { type Engine, EngineError } from '../engine/engine.ts'
import type { Store } from '../store/store.ts'
import { loadSeeds } from './seeds.ts'
import type { Steps } from './steps.ts'

/** Time between two tries, in ms. */
const PAUSE = 2_000

export interface Preparation {
  /** Resolves when the first try has ended, either way. */
  readonly tried: Promise<void>
  /** Stops trying. */
  stop(): void
}

async function attempt(root: string, engine: Engine, store: Store, steps: Steps): Promise<void> {
  const done = steps.begin()
  await engine.ping()
  await engine.applySchema()
  done('applied the schema')
  await loadSeeds(root, engine, store, steps)
}

/**
 * Prepares the graph. One that is away is waited for in the background: requests are answered with GRAPH_UNAVAILABLE until it is there, and nothing has
 * to be restarted. Any other failure is given to `onFailure`.
 */
export function prepare(root: string, engine: Engine, store: Store, steps: Steps, onFailure: (error: unknown) => void): Preparation {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let saidAway = false
  const run = async (): Promise<void> => {
    try {
      await attempt(root, engine, store, steps)
      if (saidAway) steps.say('  The graph is there; questions are answered.')
    } catch (error) {
      if (stopped) return
      if (!(error instanceof EngineError) || error.code !== 'UNAVAILABLE') {
        onFailure(error)
        return
      }
      if (!saidAway) steps.warn(`${error.message} Until it answers, questions are refused.`)
      saidAway = true
      timer = setTimeout(() => void run(), PAUSE)
    }
  }
  return {
    tried: run(),
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
