/** Short words about relations and receipts; whole sentences are the store's (explain.ts). */
import { RELATIONS } from '../model/relations.ts'
import { citation } from '../store/explain.ts'
import type { EntityRow, ReceiptRow, RelationRow } from '../store/rows.ts'

/** Words of a relation from the one to the other end: builds on, is built on by. */
export function readingOf(relation: RelationRow, forward = true): string {
  const { reading, inverse } = RELATIONS[relation.type]
  const { mode, stance } = relation.properties
  if (mode === 'AVOIDS') return forward ? 'avoids' : 'is avoided by'
  if (stance === 'DISPUTES') return forward ? 'disputes' : 'is disputed by'
  return forward ? reading : inverse
}

/** A receipt in one line: Barney 1991, as cited in Calof & Beamish 1995, section 2. */
export function receiptWords(receipt: ReceiptRow, papers: ReadonlyMap<string, EntityRow | null>): string {
  const words = citation(receipt, papers)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
