/** Makes the graph ready to answer: schema and corpora; tried again while the graph is away. */
import { type Engine, EngineError } from '../engine/engine.ts'
import { type ApplyPort, ApplyRunning } from '../store/apply/port.ts'
import type { Store } from '../store/store.ts'
import { loadSeeds } from './seeds.ts'
import type { Steps } from './steps.ts'

/** Time between two tries, in ms. */
const PAUSE = 2_000

/** A preparation at work. */
export interface Preparation {
  /** Resolves when the first try has ended, either way. */
  readonly tried: Promise<void>
  /** Stops trying. */
  stop(): void
}

/** What is prepared, and from where. */
export interface Prepared {
  /** The project's folder, which has the seed files. */
  readonly root: string
  readonly engine: Engine
  readonly port: ApplyPort
  readonly store: Store
}

async function attempt({ root, engine, port, store }: Prepared, steps: Steps): Promise<void> {
  const done = steps.begin()
  await engine.ping()
  await engine.applySchema()
  done('applied the schema')
  await loadSeeds(root, port, store, steps)
}

/**
 * Prepares the graph. One that is away is waited for in the background: requests are answered with GRAPH_UNAVAILABLE until it is there, and nothing has
 * to be restarted. A database that is not there, a refused password or an address of something else is no such thing: as any other failure it is given to `onFailure`.
 */
export function prepare(prepared: Prepared, steps: Steps, onFailure: (error: unknown) => void): Preparation {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let saidAway = false
  const run = async (): Promise<void> => {
    try {
      await attempt(prepared, steps)
      if (saidAway) steps.say('  The graph is there; questions are answered.')
    } catch (error) {
      if (stopped) return
      const away = error instanceof EngineError && error.code === 'UNAVAILABLE'
      // A curator's own apply came first, while the graph was waited for: the seed files are looked at again after it.
      if (!away && !(error instanceof ApplyRunning)) {
        onFailure(error)
        return
      }
      if (away && !saidAway) steps.warn(`${error.message} Until it answers, questions are refused.`)
      saidAway ||= away
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
