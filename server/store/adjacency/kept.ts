/** The adjacency of the present version, kept between operations: read in the background when it is first missed, and again when the version moved. */
import { type Engine, EngineError } from '../../engine/engine.ts'
import type { Adjacency } from './adjacency.ts'
import { type Most, MOST, type Read, readAdjacency } from './read.ts'

/** Reading takes at most this share of the time, however often the graph changes or reading fails. */
const SHARE = 0.1

export interface Adjacencies {
  /** The adjacency of a version, where it is there; else, unless the graph is too large for one, it is being read, and steps are taken by statements meanwhile. */
  at(version: string): Adjacency | null
  /** Resolves when nothing is being read. */
  settled(): Promise<void>
  /** Stops reading for good. */
  stop(): Promise<void>
}

/** @param log gets what went wrong in the background, but that the engine is away: that the next question meets itself */
export function keptAdjacencies(engine: Pick<Engine, 'read'>, log: (error: unknown) => void, most: Most = MOST): Adjacencies {
  let kept: Read | null = null
  let reading: Promise<void> | null = null
  let [stopped, notBefore] = [false, 0]
  const read = async (): Promise<void> => {
    const began = performance.now()
    try {
      // What is there stays until another version is: a question of an older version, or of a member that lags, must not cost the others theirs.
      kept = (await readAdjacency(engine, most, () => stopped)) ?? kept
    } catch (error) {
      if (!(error instanceof EngineError && error.code === 'UNAVAILABLE')) log(error)
    }
    const ended = performance.now()
    notBefore = ended + (ended - began) * (1 / SHARE - 1)
    reading = null
  }
  return {
    at(version) {
      if (kept?.version === version) return kept.adjacency
      if (reading === null && !stopped && performance.now() >= notBefore) reading = read()
      return null
    },
    settled: async () => reading ?? undefined,
    async stop() {
      stopped = true
      await reading
    },
  }
}
