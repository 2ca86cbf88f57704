import type { Kind } from '../../model/kinds.ts'
import type { Properties, PropertyValue } from '../../model/record.ts'
import { contentTokens, tokens } from '../../search/tokens.ts'

/** How a word names an entity: the best field it stands in, and that field's weight. */
export interface TermUse {
  readonly weight: number
  readonly field: string
}

/** Names above other names above authors and years above summaries. */
const FIELD_WEIGHTS = { name: 8, abbreviation: 8, aliases: 6, authors: 5, year: 4, summary: 1 } as const
type Field = keyof typeof FIELD_WEIGHTS
/** A statement is a sentence, not a name: its words weigh less. */
const STATEMENT_WEIGHT = 3
/** Most words of one entity, best fields first. */
const MOST_TERMS = 400

const texts = (value: PropertyValue | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

/** The words that lead to an entity, from its facts. */
export function termsOf(kind: Kind, properties: Properties): ReadonlyMap<string, TermUse> {
  const terms = new Map<string, TermUse>()
  const add = (field: Field, words: readonly string[], weight: number = FIELD_WEIGHTS[field]) => {
    for (const word of words) if (!terms.has(word) && terms.size < MOST_TERMS) terms.set(word, { weight, field })
  }
  const words = (field: string) => texts(properties[field]).flatMap(tokens)
  if (kind === 'FINDING') add('name', contentTokens(String(properties['name'] ?? '')), STATEMENT_WEIGHT)
  else add('name', words('name'))
  add('abbreviation', words('abbreviation'))
  add('aliases', words('aliases'))
  if (kind === 'PAPER') {
    add('authors', words('byline'))
    add('year', words('year'))
    // What a paper is called in every view, "Davcik et al. 2021": all of its words lead to it.
    add('authors', words('citation'))
  }
  add('summary', texts(properties['summary']).flatMap(contentTokens))
  return terms
}
