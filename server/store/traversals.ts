import type { Engine } from '../engine/engine.ts'
import type { Suggest } from './asked.ts'
import { readComparison } from './compare.ts'
import { readLineage } from './lineage.ts'
import { readNeighborhood } from './neighborhood.ts'
import { readPaths } from './paths/paths.ts'
import type { StepsIn } from './steps/steps.ts'
import type { Questions } from './store.ts'

/** What surrounds, descends and connects. `suggest` names what an unknown id probably meant; `stepsIn` takes the steps in a transaction. */
export const createTraversals = (engine: Pick<Engine, 'read'>, suggest: Suggest, stepsIn: StepsIn): Pick<Questions, 'neighborhood' | 'lineage' | 'paths' | 'compare'> => ({
  neighborhood: readNeighborhood(engine, suggest, stepsIn),
  lineage: readLineage(engine, suggest, stepsIn),
  paths: readPaths(engine, suggest, stepsIn),
  compare: readComparison(engine, suggest, stepsIn),
})
