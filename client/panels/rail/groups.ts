import type { ReceiptBasis, RelationFamily } from '../../api/generated.ts'

/** Families in the order of the legend. */
export const FAMILIES: readonly { readonly family: RelationFamily; readonly label: string }[] = [
  { family: 'DESCENT', label: 'Lineage' }, { family: 'SCHOLARSHIP', label: 'Scholarship' }, { family: 'DEFINITION', label: 'Definition' },
  { family: 'EVIDENCE', label: 'Evidence' }, { family: 'CASES', label: 'Cases' }, { family: 'BIBLIOGRAPHY', label: 'Bibliography' },
]

/** What a relation rests on, in the words of the legend. */
export const EVIDENCE: readonly { readonly label: string; readonly bases: readonly ReceiptBasis[] }[] = [
  { label: 'Passage read', bases: ['PASSAGE'] }, { label: 'Read in another paper', bases: ['SECOND_HAND'] }, { label: 'Inferred', bases: ['INFERRED'] },
  { label: 'Bibliographic record', bases: ['RECORD'] }, { label: 'General attribution', bases: ['GENERAL'] },
]
