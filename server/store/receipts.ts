import type { Engine } from '../engine/engine.ts'
import { groupBy, groupInto } from './decode-group.ts'
import { decodeReceipt } from './decode.ts'
import { readRelations } from './relations.ts'
import type { Page, ReceiptRow, RelationRow } from './rows.ts'
import { statements } from './statements.generated.ts'

/** Most receipts of one relation that are answered; the relation's receiptCount says how many there are. */
const LISTED = 500

/** Receipts by relation id, best basis first, then year of the paper. */
export function readReceipts(engine: Pick<Engine, 'read'>) {
  return async (relationIds: readonly string[]): Promise<Map<string, ReceiptRow[]>> => {
    const rows = await engine.read(tx => tx.run(statements['receipt/by-relations'], { ids: [...new Set(relationIds)], take: LISTED }))
    return groupBy(rows.map(row => decodeReceipt(row.receipt)), row => row.relation)
  }
}

/** Relations that name a paper in a receipt, by relation id, a page for each paper. */
export function readAttested(engine: Pick<Engine, 'read'>) {
  const relationsOf = readRelations(engine)
  return async (papers: readonly string[], first: number, after: string | undefined): Promise<Map<string, Page<RelationRow>>> => {
    const rows = await engine.read(tx => tx.run(statements['receipt/attested'], { papers, after: after ?? '', take: first + 1 }))
    const relations = await relationsOf(rows.map(row => row.relation))
    const pages = new Map<string, Page<RelationRow>>()
    for (const [paper, ids] of groupInto(rows, row => row.paper, row => row.relation)) {
      const found = ids.slice(0, first).map(id => relations.get(id)).filter(relation => relation !== undefined)
      pages.set(paper, { rows: found, hasNext: ids.length > first })
    }
    return pages
  }
}

/** How many relations name papers in a receipt. */
export function readAttestedCounts(engine: Pick<Engine, 'read'>) {
  return async (papers: readonly string[]): Promise<Map<string, number>> => {
    const rows = await engine.read(tx => tx.run(statements['receipt/attested-counts'], { papers }))
    return new Map(rows.map(row => [row.paper, row.count]))
  }
}

/** How many findings papers report, each once. */
export function readReportedCounts(engine: Pick<Engine, 'read'>) {
  return async (papers: readonly string[]): Promise<Map<string, number>> => {
    const rows = await engine.read(tx => tx.run(statements['entity/reported-counts'], { papers }))
    return new Map(rows.map(row => [row.paper, row.count]))
  }
}
