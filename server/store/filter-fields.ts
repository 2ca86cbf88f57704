/** Which fields a filter may name, by kind, and how each is read. Names of properties come from here, never from a request. */
import type { Kind } from '../model/kinds.ts'

/**
 * How a field is read. text: `contains` goes by the folded twin, or by `toLower` where the values are plain ASCII (a code, a DOI, a word of a
 * vocabulary); names: a text with other spellings in a list; list: any of its values.
 */
export type FilterField =
  | { readonly type: 'id' }
  | { readonly type: 'text'; readonly property: string; readonly folded?: string }
  | { readonly type: 'names'; readonly property: string; readonly folded: string; readonly list: string; readonly foldedList: string }
  | { readonly type: 'list'; readonly property: string }
  | { readonly type: 'number'; readonly property: string }
  | { readonly type: 'boolean'; readonly property: string }
  | { readonly type: 'related' }
  | { readonly type: 'nested'; readonly kind: Kind; readonly relation: string; readonly direction: 'OUT' | 'IN' }

const SINCE = { since: { type: 'number', property: 'since' } } as const
const text = (property: string, folded?: string): FilterField => (folded === undefined ? { type: 'text', property } : { type: 'text', property, folded })
const number = (property: string): FilterField => ({ type: 'number', property })
const NAME: FilterField = { type: 'names', property: 'name', folded: 'nameKey', list: 'aliases', foldedList: 'aliasKeys' }
const SHARED: Readonly<Record<string, FilterField>> = {
  id: { type: 'id' }, corpus: { type: 'list', property: 'corpora' }, relatedTo: { type: 'related' },
}

/** Fields of the filter of each kind, as the contract names them, and how each is read. */
export const FILTER_FIELDS: Readonly<Record<Kind, Readonly<Record<string, FilterField>>>> = {
  THEORY: { ...SHARED, ...SINCE, name: NAME, abbreviation: text('abbreviation', 'abbreviationKey'), form: text('form'), year: number('year'), family: text('family') },
  CONSTRUCT: { ...SHARED, ...SINCE, name: NAME, category: text('category') },
  PAPER: {
    ...SHARED, ...SINCE, title: text('title', 'titleKey'), year: number('year'), type: text('type'), venue: text('venue', 'venueKey'), doi: text('doi'),
    language: text('language'), retracted: { type: 'boolean', property: 'retracted' },
  },
  AUTHOR: { ...SHARED, name: NAME, family: text('family', 'familyKey'), orcid: text('orcid') },
  CASE: {
    ...SHARED, name: NAME, form: text('form'), country: { type: 'list', property: 'countries' }, region: text('region', 'regionKey'),
    industry: { type: 'list', property: 'industries' }, employees: number('employees'), founded: number('founded'), sampleSize: number('sampleSize'),
  },
  FINDING: {
    ...SHARED, ...SINCE, statement: text('statement', 'nameKey'), form: text('form'), sign: text('sign'), method: text('method'), year: number('year'),
    measure: text('measure', 'measureKey'), value: number('value'),
    case: { type: 'nested', kind: 'CASE', relation: 'OBSERVED_IN', direction: 'OUT' },
    paper: { type: 'nested', kind: 'PAPER', relation: 'REPORTS', direction: 'IN' },
  },
}
