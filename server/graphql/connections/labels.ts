import { countryName } from '../../model/countries.ts'
import type { CorpusManifest } from '../../model/record.ts'
import type { CorpusRow } from '../../store/rows.ts'

/** Fields whose values are words of a corpus's vocabulary. */
const VOCABULARIES: Readonly<Record<string, (manifest: CorpusManifest) => Readonly<Record<string, string>>>> = {
  FAMILY: manifest => manifest.families,
  CATEGORY: manifest => manifest.categories,
  INDUSTRY: manifest => manifest.industries,
  METHOD: manifest => manifest.methods,
}
/** Fields whose values are constants of the model. */
const CONSTANTS = new Set(['FORM', 'SIGN', 'EVIDENCE'])

const words = (constant: string) => constant.toLowerCase().replaceAll('_', ' ')

/** Words to show for a value of a facet. */
export function facetLabel(field: string, value: string, corpora: readonly CorpusRow[]): string {
  const vocabulary = VOCABULARIES[field]
  if (vocabulary !== undefined) return corpora.map(corpus => vocabulary(corpus.manifest)[value]).find(label => label !== undefined) ?? value
  if (field === 'CORPUS') return corpora.find(corpus => corpus.id === value)?.manifest.title ?? value
  if (field === 'COUNTRY') return countryName(value)
  if (field === 'DECADE') return `${value}s`
  return CONSTANTS.has(field) ? words(value) : value
}
