/** Relations between what was found: what follows the steps. */
import { entitiesIn } from '../asked.ts'
import type { EntityRow, RelationRow } from '../rows.ts'
import { followsNothing, type StepFilter, type Stop, withinWork, WORK } from './step.ts'
import type { Steps } from './steps.ts'

/** What looking for relations from entities costs: those of the types asked that start there, as the apply counted them. */
export const outward = (rows: readonly EntityRow[], { types }: StepFilter): Stop[] => rows.map(({ id, neighborCounts }) => ({
  id, degree: neighborCounts.reduce((sum, row) => sum + (row.direction === 'OUT' && (types?.includes(row.relation) ?? true) ? row.count : 0), 0),
}))

/** Relations between some entities, in the model's order. `cut` says that more than `work` start at them: from where most start they were not looked for. */
export interface Among { readonly relations: RelationRow[]; readonly cut: boolean }

/**
 * All relations between some entities. They are looked for from where they start: hubs are what many relations point at, so a hub is
 * not read through, and each relation is met once. The degree of each in `between` is how many may start there.
 */
export async function relationsAmong(steps: Steps, between: readonly Stop[], filter: Pick<StepFilter, 'types' | 'asOf'>, work: number = WORK): Promise<Among> {
  if (between.length < 2 || followsNothing(filter)) return { relations: [], cut: false }
  const { kept, left } = withinWork(between, work)
  return { relations: await steps.between(kept, between.map(stop => stop.id), filter), cut: left.length > 0 }
}

/** Entities that were met, by id, and the relations between them and those known already. */
interface Met extends Among { readonly rows: ReadonlyMap<string, EntityRow> }

/**
 * Reads the entities met and the relations among all. As far as the degrees, which bound what starts at them, are within the work, neither waits for
 * the other: an engine with two threads reads both at once. Beyond it the relations wait for what the apply counted.
 */
export async function readMet(steps: Steps, known: readonly EntityRow[], met: readonly Stop[], filter: StepFilter, work: number = WORK): Promise<Met> {
  const ids = met.map(stop => stop.id)
  const all = [...new Map([...known, ...met].map(stop => [stop.id, stop])).values()]
  if (withinWork(all, work).left.length === 0) {
    const [rows, among] = await Promise.all([entitiesIn(steps.tx, ids), relationsAmong(steps, all, filter, work)])
    return { ...among, rows }
  }
  const rows = await entitiesIn(steps.tx, ids)
  const everything = new Map([...known, ...rows.values()].map(row => [row.id, row]))
  return { ...await relationsAmong(steps, outward([...everything.values()], filter), filter, work), rows }
}
