import type { Transaction } from '../../engine/engine.ts'
import { readState, type State } from '../stats.ts'
import type { Floors } from '../steps/floors.ts'
import { statementSteps } from '../steps/statements.ts'
import type { Steps } from '../steps/steps.ts'
import type { Adjacencies } from './kept.ts'
import { memorySteps } from './steps.ts'

/** Steps in memory where the adjacency of the version is there, else by statements: the answers are the same. */
export async function stepsAt(tx: Transaction, adjacencies: Adjacencies | null, floors: Floors, known?: State): Promise<Steps> {
  if (adjacencies === null) return statementSteps(tx, floors)
  const { version, applying } = known ?? await readState({ read: work => work(tx) })
  const adjacency = applying ? null : adjacencies.at(version)
  return adjacency === null ? statementSteps(tx, floors) : memorySteps(adjacency, tx)
}
