import type { Kind, RelationFamily, RelationType, Sign } from '../api/generated.ts'
import { KIND_WORDS, type KindWord } from '../state/keys.ts'
import { plural } from '../state/words.ts'

/** Words of the kinds for headings and counts; meanings come with the model from the server. */
export const KIND_NAMES: Readonly<Record<Kind, { readonly one: string; readonly many: string; readonly word: KindWord }>> = {
  THEORY: { one: 'Theory', many: 'Theories', word: 'theory' },
  CONSTRUCT: { one: 'Construct', many: 'Constructs', word: 'construct' },
  PAPER: { one: 'Paper', many: 'Papers', word: 'paper' },
  AUTHOR: { one: 'Author', many: 'Authors', word: 'author' },
  CASE: { one: 'Case', many: 'Cases', word: 'case' },
  FINDING: { one: 'Finding', many: 'Findings', word: 'finding' },
}
export const KINDS = KIND_WORDS.map(word => word.toUpperCase() as Kind)

/** The word of a kind that goes with a number: "theory", "theories". */
export const kindWord = (kind: Kind, count: number): string => plural(count, KIND_NAMES[kind].one, KIND_NAMES[kind].many).toLowerCase()

/** "4 constructs", "1 theory". */
export const countOf = (kind: Kind, count: number): string =>
  `${count.toLocaleString('en')} ${kindWord(kind, count)}`

/** The kind of a well-formed id, from its prefix. */
export const kindOf = (id: string): Kind => (KINDS.find(kind => id.startsWith(`${KIND_NAMES[kind].word}:`)) ?? 'PAPER')

/** The sign that a finding's diamond carries; the shape says it, the colour repeats it. */
export const SIGNS: Readonly<Record<Sign, { readonly mark: string; readonly words: string }>> = {
  POSITIVE: { mark: '+', words: 'positive' }, NEGATIVE: { mark: '−', words: 'negative' }, NONE: { mark: '○', words: 'no difference' }, MIXED: { mark: '±', words: 'mixed' },
  INVERTED_U: { mark: '∩', words: 'most in the middle' }, U_SHAPED: { mark: '∪', words: 'least in the middle' }, UNSPECIFIED: { mark: '', words: 'direction left open' },
}

/** How a line is drawn: one style a family, the descents each with its own. */
export interface LineStyle {
  readonly colour: string
  readonly width: number
  readonly dash?: string
  readonly end: 'triangle' | 'hollow' | 'diamond' | 'bar' | 'open' | 'disc' | 'none'
  readonly double?: true
}

const FAMILY_LINES: Readonly<Record<RelationFamily, LineStyle>> = {
  DESCENT: { colour: 'theory', width: 1.5, end: 'triangle' },
  SCHOLARSHIP: { colour: 'paper', width: 1.3, end: 'open' },
  DEFINITION: { colour: 'construct', width: 1.5, end: 'none' },
  EVIDENCE: { colour: 'finding', width: 1.5, dash: '5 3.5', end: 'triangle' },
  CASES: { colour: 'case', width: 1.5, dash: '8 3 1.5 3', end: 'open' },
  BIBLIOGRAPHY: { colour: 'paper', width: 1.3, dash: '1.5 3.5', end: 'open' },
}
const TYPE_LINES: Partial<Record<RelationType, LineStyle>> = {
  BUILDS_ON: { colour: 'theory', width: 1.5, end: 'hollow' },
  EXTENDS: { colour: 'theory', width: 3, end: 'triangle' },
  INTEGRATES: { colour: 'theory', width: 2.2, end: 'diamond', double: true },
  COMPLEMENTS: { colour: 'theory', width: 2, dash: '0.1 5', end: 'disc' },
  CHALLENGES: { colour: 'negative', width: 2, dash: '7 4', end: 'bar' },
  CONTRADICTS: { colour: 'finding', width: 1.5, dash: '5 3.5', end: 'bar' },
}

/** The line of a type; of a family where the type has none of its own. */
export const lineOf = (family: RelationFamily, type?: RelationType): LineStyle => (type === undefined ? undefined : TYPE_LINES[type]) ?? FAMILY_LINES[family]
