import type { ReceiptBasis } from '../api/generated.ts'

/** What every receipt says beside its paper, wherever it is written. Pure. */

interface Cited { readonly id: string; readonly citation: string }
/** What of a receipt is told beside its paper. */
export interface Rested {
  readonly basis: ReceiptBasis
  readonly locator: string | null
  readonly via: Cited | null
  readonly through: readonly Cited[]
}

/** What kind of receipt it is, said wherever it is no passage read in the paper itself; where another paper was read, that paper says it. */
const BASES: Readonly<Record<ReceiptBasis, string | null>> = {
  PASSAGE: null, SECOND_HAND: null, INFERRED: 'inferred from the passage', GENERAL: 'general attribution: no passage read', RECORD: 'bibliographic record',
}

/** In which papers it was read, the last one read in hand; where in it; what kind of receipt it is. `cited` writes one of those papers. */
export function restsOn({ basis, locator, via, through }: Rested, cited: (paper: Cited) => string = paper => paper.citation): readonly string[] {
  const read = [...through, ...(via === null ? [] : [via])].map(paper => `as cited in ${cited(paper)}`)
  return [...read, ...(basis === 'SECOND_HAND' && read.length === 0 ? ['read in another paper'] : []), ...[locator, BASES[basis]].filter(words => words !== null)]
}

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
