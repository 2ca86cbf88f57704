import type { Engine } from '../engine/engine.ts'
import type { RelationType } from '../model/relations.ts'
import { groupInto } from './decode-group.ts'
import { statements } from './statements.generated.ts'
import { type Stop, withinWork } from './steps/step.ts'

/**
 * How many relations of each type that a theory is counted by stood at the end of a year, by theory id: what the apply keeps counts only for now. Theories with more
 * relations than one question reads through, the best connected, are absent.
 */
export function readTheoryCounts(engine: Pick<Engine, 'read'>) {
  return async (theories: readonly Stop[], asOf: number): Promise<Map<string, ReadonlyMap<RelationType, number>>> => {
    const ids = withinWork(theories).kept.map(({ id }) => id)
    if (ids.length === 0) return new Map()
    const rows = await engine.read(tx => tx.run(statements['entity/theory-counts'], { ids, asOf }))
    const found = groupInto(rows, row => row.theory, row => [row.type as RelationType, row.count] as const)
    return new Map(ids.map(id => [id, new Map(found.get(id))]))
  }
}
