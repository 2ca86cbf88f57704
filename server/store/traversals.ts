import type { Engine } from '../engine/engine.ts'
import type { Suggest } from './asked.ts'
import type { Floors } from './floors.ts'
import { readLineage } from './lineage.ts'
import { readNeighborhood } from './neighborhood.ts'
import { readPaths } from './paths/paths.ts'
import type { Questions } from './store.ts'

/** What surrounds, descends and connects. `suggest` names what an unknown id probably meant; `floors` are those of the store, kept from one operation to the next. */
export const createTraversals = (engine: Pick<Engine, 'read'>, suggest: Suggest, floors: Floors): Pick<Questions, 'neighborhood' | 'lineage' | 'paths'> => ({
  neighborhood: readNeighborhood(engine, suggest, floors),
  lineage: readLineage(engine, suggest, floors),
  paths: readPaths(engine, suggest),
})
