import type { Engine } from '../engine/engine.ts'
import { KIND_NAMES } from '../model/kinds.ts'
import { RELATIONS, RELATION_TYPES } from '../model/relations.ts'
import type { StatsRow } from './rows.ts'
import { statements } from './statements.generated.ts'

/** Version of a graph that nothing was applied to. */
export const EMPTY_VERSION = 'empty'

/** The graph's version, and whether it is between versions: an apply of several batches runs. */
export interface State { readonly version: string; readonly applying: boolean }

/** Reads what the graph is in. */
export async function readState(engine: Pick<Engine, 'read'>): Promise<State> {
  const rows = await engine.read(tx => tx.run(statements['graph/version'], {}))
  return { version: rows[0]?.version ?? EMPTY_VERSION, applying: rows[0]?.applying ?? false }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const COUNTED = [...KIND_NAMES.map(kind => `kind ${kind}`), ...RELATION_TYPES.map(type => `relation ${type}`), 'receipted', 'passage']

/** What the apply counted: of now, or as of the end of a year, when what is first shown later is taken off. What is undated is always there. */
async function readCounts(engine: Pick<Engine, 'read'>, asOf: number | undefined): Promise<(what: string) => number> {
  const [all, later] = await engine.read(tx => Promise.all([
    tx.run(statements['graph/counts'], { ids: COUNTED }),
    asOf === undefined ? [] : tx.run(statements['graph/counts-after'], { year: asOf }),
  ]))
  const now = new Map(all.map(row => [row.id, row.value]))
  const after = new Map(later.map(row => [row.what, row.value]))
  return what => (now.get(what) ?? 0) - (after.get(what) ?? 0)
}

/** Counts and version: what the apply keeps, never a scan of the graph. A relation is there from the year of its earliest receipt. */
export function readStats(engine: Pick<Engine, 'read'>) {
  return async (asOf?: number): Promise<StatsRow> => {
    const [state, count] = await Promise.all([readState(engine), readCounts(engine, asOf)])
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
