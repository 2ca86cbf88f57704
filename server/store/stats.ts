import type { Engine } from '../engine/engine.ts'
import { KIND_NAMES } from '../model/kinds.ts'
import { RELATIONS, RELATION_TYPES } from '../model/relations.ts'
import type { StatsRow } from './rows.ts'
import { statements } from './statements.generated.ts'

/** Version of a graph that nothing was applied to. */
export const EMPTY_VERSION = 'empty'

/** The graph's version and whether an apply of several batches runs. */
export async function readState(engine: Pick<Engine, 'read'>): Promise<{ readonly version: string; readonly applying: boolean }> {
  const rows = await engine.read(tx => tx.run(statements['graph/version'], {}))
  return { version: rows[0]?.version ?? EMPTY_VERSION, applying: rows[0]?.applying ?? false }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** Counts and version: what the apply keeps, never a scan. */
export function readStats(engine: Pick<Engine, 'read'>) {
  return async (): Promise<StatsRow> => {
    const [state, rows] = await Promise.all([readState(engine), engine.read(tx => tx.run(statements['graph/counts'], {}))])
    const counts = new Map(rows.map(row => [row.id, row.value]))
    const count = (id: string) => counts.get(id) ?? 0
    const relations = RELATION_TYPES.map(type => ({ type, count: count(`relation ${type}`) }))
    const all = relations.reduce((sum, row) => sum + row.count, 0)
    const beyondBibliography = relations.filter(row => RELATIONS[row.type].family !== 'BIBLIOGRAPHY').reduce((sum, row) => sum + row.count, 0)
    return {
      nodes: KIND_NAMES.map(kind => ({ kind, count: count(`kind ${kind}`) })),
      relations,
      receiptShare: share(count('receipted'), all),
      passageShare: share(count('passage'), beyondBibliography),
      ...state,
    }
  }
}
