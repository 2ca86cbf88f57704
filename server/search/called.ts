/** How well a whole question names an entity, whatever its single words. Pure. */
import { kindOfId } from '../model/ids.ts'
import { fold } from '../model/text.ts'

/** What an entity is called. */
export interface Called {
  readonly id: string
  /** Folded name. */
  readonly nameKey: string
  readonly aliasKeys: readonly string[]
  /** '' when there is none. */
  readonly abbreviation: string
  /** What every view calls a paper, Johanson & Vahlne 1977; '' for what is no paper. */
  readonly citation: string
}

/** What a match of the whole name is worth; everything below is words. */
const EXACT = { name: 1, alias: 0.95, namePrefix: 0.85, aliasPrefix: 0.8 } as const
/** Words between the names of a citation, which nobody has to type. */
const BETWEEN = new Set(['et', 'al', 'and'])
const YEAR = /^\d{4}$/

/** A question as it is compared with names, made once for all of them. */
export interface Typed {
  /** Folded. */
  readonly key: string
  /** With blanks for hyphens. */
  readonly spaced: string
  /** Without both: bornglobal. */
  readonly joined: string
  /** As a citation is read: names, then the year, which may be typed first; none for a question of one word. */
  readonly cited: readonly string[]
}

/** Letter for letter, so that a beginning stays one. */
const spaced = (key: string): string => key.replace(/[-‐‑–]/gu, ' ')
const joined = (key: string): string => key.replace(/[^\p{L}\p{N}]+/gu, '')
const citedWords = (key: string): string[] => (key.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !BETWEEN.has(word))

/** Reads a question. */
export function asTyped(query: string): Typed {
  const key = fold(query)
  const [first = '', ...others] = citedWords(key)
  const cited = YEAR.test(first) && !YEAR.test(others.at(-1) ?? '') ? [...others, first] : [first, ...others]
  return { key, spaced: spaced(key).trim(), joined: joined(key), cited: cited.length < 2 ? [] : cited }
}

/** Whether a folded name is the question but for hyphens, blanks and apostrophes. Names that begin otherwise, or are of another length, are not looked at further. */
const isCalled = (key: string, { key: typed, joined: letters }: Typed): boolean =>
  key === typed || (key[0] === letters[0] && key.length >= letters.length && key.length <= 2 * letters.length && joined(key) === letters)
const begins = (key: string, typed: Typed): boolean => key.startsWith(typed.key) || (key[0] === typed.spaced[0] && spaced(key.slice(0, typed.spaced.length)) === typed.spaced)

/** Whether a citation cannot be the one typed, told from its first letter and its last: folding thousands costs more than all the rest. */
function isOther(citation: string, [first = '']: readonly string[], last: string): boolean {
  const letter = citation.charAt(0).toLowerCase()
  return (/[a-z0-9]/.test(letter) && letter !== first[0]) || (YEAR.test(last) && !citation.endsWith(last))
}

/** A citation by its first author or more and its year is another name of the paper; one that is not typed to its end begins it. */
function asCited(citation: string, { cited }: Typed): number {
  const last = cited.at(-1)
  if (citation === '' || last === undefined || isOther(citation, cited, last)) return 0
  const words = citedWords(fold(citation))
  const [year, place] = [words.at(-1) ?? '', cited.length - 1]
  if (words.length < 2 || cited.length > words.length || cited.some((word, index) => index < place && word !== words[index])) return 0
  if (last === year && (YEAR.test(year) || cited.length === words.length)) return EXACT.alias
  return words[place]?.startsWith(last) === true || (YEAR.test(year) && year.startsWith(last)) ? EXACT.aliasPrefix : 0
}

/** How well the whole question names an entity, 0 to 1. A finding's name is a sentence, which nobody begins to type: only its words count. */
export function called({ id, nameKey, aliasKeys, abbreviation, citation }: Called, typed: Typed): number {
  if (typed.joined === '') return 0
  const others = abbreviation === '' ? aliasKeys : [...aliasKeys, fold(abbreviation)]
  if (isCalled(nameKey, typed)) return EXACT.name
  if (others.some(other => isCalled(other, typed))) return EXACT.alias
  if (kindOfId(id) === 'FINDING') return 0
  const cited = asCited(citation, typed)
  if (cited === EXACT.alias) return cited
  if (begins(nameKey, typed)) return EXACT.namePrefix
  return others.some(other => begins(other, typed)) ? EXACT.aliasPrefix : cited
}
