/** Formats of a reference, for GraphQL's ReferenceFormat. */
export const REFERENCE_FORMATS = { PLAIN: 'A line to read.', BIBTEX: 'BibTeX.', RIS: 'RIS.', CSL_JSON: 'CSL-JSON as text.' } as const
export type ReferenceFormat = keyof typeof REFERENCE_FORMATS
