/** The adjacency of the present version, kept between operations: read in the background when it is first missed, and again when the version moved. */
import { type Engine, EngineError } from '../../engine/engine.ts'
import type { Adjacency } from './adjacency.ts'
import { type Most, MOST, readAdjacency } from './read.ts'

/** Reading takes at most this share of the time, however often the graph changes or reading fails. */
const SHARE = 0.1

export interface Adjacencies {
  /** The adjacency of a version, where it is there; else it is being read, and steps are taken by statements meanwhile. */
  at(version: string): Adjacency | null
  /** Resolves when nothing is being read. */
  settled(): Promise<void>
  /** Stops reading for good. */
  stop(): Promise<void>
}

/** @param log gets what went wrong in the background, but for errors of the engine: those the next question meets itself */
export function keptAdjacencies(engine: Pick<Engine, 'read'>, log: (error: unknown) => void, most: Most = MOST): Adjacencies {
  let kept: { readonly version: string; readonly adjacency: Adjacency } | null = null
  let reading: Promise<void> | null = null
  let [stopped, notBefore] = [false, 0]
  const read = async (): Promise<void> => {
    const began = performance.now()
    try {
      kept = await readAdjacency(engine, most, () => stopped)
    } catch (error) {
      if (!(error instanceof EngineError)) log(error)
    }
    const ended = performance.now()
    notBefore = ended + (ended - began) * (1 / SHARE - 1)
    reading = null
  }
  return {
    at(version) {
      if (kept?.version === version) return kept.adjacency
      if (reading === null && !stopped && performance.now() >= notBefore) {
        kept = null
        reading = read()
      }
      return null
    },
    settled: async () => reading ?? undefined,
    async stop() {
      stopped = true
      await reading
    },
  }
}
