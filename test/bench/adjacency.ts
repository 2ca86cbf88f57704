/** The adjacency that a running server keeps: read before anything is measured, as it is a moment after a start. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Engine } from '../../server/engine/engine.ts'
import type { Adjacency } from '../../server/store/adjacency/adjacency.ts'
import { stepsAt } from '../../server/store/adjacency/choose.ts'
import { type Adjacencies, keptAdjacencies } from '../../server/store/adjacency/kept.ts'
import { readState } from '../../server/store/stats.ts'
import { createFloors } from '../../server/store/steps/floors.ts'
import type { StepsIn } from '../../server/store/steps/steps.ts'
import { type Figure, plain } from './table.ts'

/** Bytes of an adjacency: its arrays, its ids, and some 64 for each entry of the map of places. */
function bytesOf({ ids, kinds, degrees, since, out, in: into }: Adjacency): number {
  const arrays = [kinds, degrees, since, ...[out, into].flatMap(({ starts, others, types, qualifiers, since }) => [starts, others, types, qualifiers, since])]
  return arrays.reduce((sum, array) => sum + array.byteLength, 0) + ids.reduce((sum, id) => sum + id.length + 64, 0)
}

/** @throws Error when the adjacency cannot be read */
export async function readyAdjacencies(engine: Engine): Promise<{ readonly adjacencies: Adjacencies; readonly stepsIn: StepsIn; readonly figure: Figure }> {
  const [failed, floors] = [[] as unknown[], createFloors()]
  const adjacencies = keptAdjacencies(engine, error => failed.push(error))
  const { version } = await readState(engine)
  const began = performance.now()
  const held = monitorEventLoopDelay({ resolution: 1 })
  held.enable()
  adjacencies.at(version)
  await adjacencies.settled()
  held.disable()
  const adjacency = adjacencies.at(version)
  if (adjacency === null) throw failed[0] ?? new Error('the adjacency was not read')
  const seconds = (performance.now() - began) / 1000
  return {
    adjacencies,
    stepsIn: tx => stepsAt(tx, adjacencies, floors),
    figure: plain('adjacency, read once a version in the background', `${seconds.toFixed(1)} s, about ${Math.round(bytesOf(adjacency) / 1e6)} MB; others wait for ${Math.round(held.max / 1e6)} ms at most`),
  }
}
