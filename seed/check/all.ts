import type { World } from '../compile/world.ts'
import type { Problems } from '../problems.ts'
import { checkCycles } from './cycles.ts'
import { checkFacts } from './facts.ts'
import { checkFormer } from './former.ts'
import { checkReferences } from './references.ts'
import { checkStatements } from './statements.ts'
import { checkTours } from './tours.ts'
import { checkYears } from './years.ts'

/** Everything that can only be checked once all files are read. */
export function checkAll(world: World, problems: Problems): void {
  for (const check of [checkReferences, checkFormer, checkTours, checkFacts, checkStatements, checkCycles, checkYears]) check(world, problems)
}
