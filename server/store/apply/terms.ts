import { countryName } from '../../model/countries.ts'
import type { Kind } from '../../model/kinds.ts'
import type { Properties, PropertyValue } from '../../model/record.ts'
import { fold } from '../../model/text.ts'
import { contentTokens, tokens } from '../../search/tokens.ts'

/** How a word names an entity: the best field it stands in, and that field's weight. */
export interface TermUse {
  readonly weight: number
  readonly field: string
}

/** Names and the own year above other names above authors above places above summaries. */
const FIELD_WEIGHTS = { name: 8, abbreviation: 8, year: 8, aliases: 6, authors: 5, region: 3, countries: 3, place: 3, summary: 1 } as const
type Field = keyof typeof FIELD_WEIGHTS
/** A statement is a sentence, not a name: its words weigh less. */
const STATEMENT_WEIGHT = 3
/** A year that a name only mentions (Ten years after 1991) weighs less than the year an entity is of. */
const MENTIONED_YEAR_WEIGHT = 4
const YEAR = /^\d{4}$/
/** Most words of one entity, best fields first. */
const MOST_TERMS = 400
/** Kinds whose names are typed as one word by some (bornglobal); titles, statements and persons are not. */
const JOINED: readonly Kind[] = ['THEORY', 'CONSTRUCT', 'CASE']

const texts = (value: PropertyValue | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

/** A name of two words as one, for those who leave the blank out. */
function asOne(name: string): string[] {
  const words = fold(name).split(' ')
  return words.length === 2 ? tokens(words.join('-')).slice(-1) : []
}

/** The words that lead to an entity, from its facts. */
export function termsOf(kind: Kind, properties: Properties): ReadonlyMap<string, TermUse> {
  const terms = new Map<string, TermUse>()
  const add = (field: Field, words: readonly string[], weight: number = FIELD_WEIGHTS[field]) => {
    const most = (word: string) => (field !== 'year' && YEAR.test(word) ? MENTIONED_YEAR_WEIGHT : weight)
    for (const word of words) if (!terms.has(word) && terms.size < MOST_TERMS) terms.set(word, { weight: Math.min(weight, most(word)), field })
  }
  const words = (field: string) => texts(properties[field]).flatMap(tokens)
  const named = (field: 'name' | 'aliases') => [...words(field), ...(JOINED.includes(kind) ? texts(properties[field]).flatMap(asOne) : [])]
  // The year that stands beside a name wherever it is shown; of a finding, the one it is about.
  if (kind === 'FINDING') add('year', [...words('year'), ...words('yearTo')], STATEMENT_WEIGHT)
  else add('year', words('year'))
  if (kind === 'FINDING') add('name', contentTokens(String(properties['name'] ?? '')), STATEMENT_WEIGHT)
  else add('name', named('name'))
  add('abbreviation', words('abbreviation'))
  add('aliases', named('aliases'))
  if (kind === 'PAPER') {
    add('authors', words('byline'))
    // What a paper is called in every view, "Davcik et al. 2021": all of its words lead to it.
    add('authors', words('citation'))
  }
  const places = (field: 'region' | 'countries' | 'place') => texts(properties[field]).flatMap(text => contentTokens(countryName(text)))
  for (const field of ['region', 'countries', 'place'] as const) add(field, places(field))
  add('summary', texts(properties['summary']).flatMap(contentTokens))
  return terms
}
