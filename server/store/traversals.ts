import type { Engine } from '../engine/engine.ts'
import type { Suggest } from './asked.ts'
import { readLineage } from './lineage.ts'
import { readNeighborhood } from './neighborhood.ts'
import { readPaths } from './paths/paths.ts'
import type { Questions } from './store.ts'

/** What surrounds, descends and connects. `suggest` names what an unknown id probably meant. */
export const createTraversals = (engine: Pick<Engine, 'read'>, suggest: Suggest): Pick<Questions, 'neighborhood' | 'lineage' | 'paths'> => ({
  neighborhood: readNeighborhood(engine, suggest),
  lineage: readLineage(engine, suggest),
  paths: readPaths(engine, suggest),
})
