/** The adjacency that a running server keeps: read before anything is measured, as it is a moment after a start. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Engine } from '../../server/engine/engine.ts'
import { stepsAt } from '../../server/store/adjacency/choose.ts'
import { type Adjacencies, keptAdjacencies } from '../../server/store/adjacency/kept.ts'
import { readState } from '../../server/store/stats.ts'
import { createFloors } from '../../server/store/steps/floors.ts'
import type { StepsIn } from '../../server/store/steps/steps.ts'
import { type Figure, plain } from './table.ts'

/** Bytes in use now, what is to be collected with them. */
function heldBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** @throws Error when the adjacency cannot be read */
export async function readyAdjacencies(engine: Engine): Promise<{ readonly adjacencies: Adjacencies; readonly stepsIn: StepsIn; readonly figure: Figure }> {
  const [failed, floors] = [[] as unknown[], createFloors()]
  const adjacencies = keptAdjacencies(engine, error => failed.push(error))
  const { version } = await readState(engine)
  const [began, before] = [performance.now(), heldBytes()]
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
    figure: plain('adjacency, read once a version in the background', `${seconds.toFixed(1)} s, about ${Math.round((heldBytes() - before) / 1e6)} MB; others wait for ${Math.round(held.max / 1e6)} ms at most`),
  }
}
