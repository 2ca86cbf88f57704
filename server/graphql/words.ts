/** Sentences about relations and receipts, in the words of the model. */
import { RELATIONS } from '../model/relations.ts'
import type { EntityRow, ReceiptRow, RelationRow } from '../store/rows.ts'

const lower = (constant: unknown) => String(constant).toLowerCase().replaceAll('_', ' ')

/** How an entity is called within a sentence: papers by their citation, findings in quotation marks. */
export function called(entity: EntityRow): string {
  if (entity.kind === 'PAPER') return entity.citation ?? entity.name
  return entity.kind === 'FINDING' ? `“${entity.name.replace(/[.\s]+$/, '')}”` : entity.name
}

/** Words of a relation from the one to the other end; what tells two apart is in `detailOf`. */
export function readingOf(relation: RelationRow, forward = true): string {
  const { reading, inverse } = RELATIONS[relation.type]
  const { mode, stance } = relation.properties
  if (mode === 'AVOIDS') return forward ? 'avoids' : 'is avoided by'
  if (stance === 'DISPUTES') return forward ? 'disputes' : 'is disputed by'
  return forward ? reading : inverse
}

/** What a relation adds to its reading: as a mechanism, at step 2, supported in part. */
function detailOf({ properties: { role, step, outcome, moderation } }: RelationRow): string {
  const details = [
    role === undefined ? null : `as ${/^[AEIOU]/.test(String(role)) ? 'an' : 'a'} ${lower(role)}`,
    step === undefined ? null : `at step ${step}`,
    outcome === undefined ? null : outcome === 'INCONCLUSIVE' ? 'with an open result' : `and finds it ${lower(outcome)}`,
    moderation === undefined ? null : `(${lower(moderation)} it)`,
  ]
  return details.filter(detail => detail !== null).map(detail => ` ${detail}`).join('')
}

/** One sentence with both names, read from `from` or, when not forward, from `to`. Without a full stop. */
export function statementOf(relation: RelationRow, from: EntityRow, to: EntityRow, forward = true): string {
  const [first, second] = forward ? [from, to] : [to, from]
  const detail = forward ? detailOf(relation) : detailOf(relation).replace('and finds it', 'and found')
  return `${called(first)} ${readingOf(relation, forward)} ${called(second)}${detail}`
}

const named = (papers: ReadonlyMap<string, EntityRow | null>, id: string) => {
  const paper = papers.get(id)
  return paper === null || paper === undefined ? id : called(paper)
}

/** A receipt in one line: Barney 1991, as cited in Calof & Beamish 1995, section 2. */
export function receiptWords(receipt: ReceiptRow, papers: ReadonlyMap<string, EntityRow | null>): string {
  const paper = named(papers, receipt.paper)
  const where = receipt.locator === null ? '' : `, ${receipt.locator}`
  if (receipt.basis === 'GENERAL') return `Generally attributed to ${paper}`
  if (receipt.basis === 'RECORD') return `Bibliographic record of ${paper}${where}`
  const chain = [...receipt.through, ...(receipt.via === null ? [] : [receipt.via])].map(id => `, as cited in ${named(papers, id)}`).join('')
  return `${paper}${chain}${where}${receipt.basis === 'INFERRED' ? ' (inferred)' : ''}`
}

/** The citation that ends a sourced sentence: the best receipt, and how many more there are. Empty without a receipt. */
export function sourceOf(receipts: readonly ReceiptRow[], papers: ReadonlyMap<string, EntityRow | null>): string {
  const [best] = receipts
  if (best === undefined) return ''
  const more = receipts.length === 1 ? '' : `; and ${receipts.length - 1} more`
  const words = receiptWords(best, papers)
  return ` (${/^(Generally|Bibliographic)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words}${more})`
}
