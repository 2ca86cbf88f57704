/** From what was typed to the words of the vocabulary that it may mean. Pure. */
import { fold } from '../model/text.ts'
import { contentTokens, tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Most words of a question that are looked up; the rest is left aside. */
export const QUERY_WORDS = 10

/** One typed word with the words it may mean and how well each fits. An optional one (of, the) need not be found. */
export interface Wanted { readonly typed: string; readonly meant: ReadonlyMap<string, number>; readonly optional: boolean }

/** A typed word; a part of a compound is also found as the compound written as one (u, model in U-model: umodel). */
function typedWords(query: string): { word: string; joined: string | null }[] {
  const found = new Map<string, string | null>()
  for (const chunk of fold(query).split(' ')) {
    const words = tokens(chunk)
    const whole = words.at(-1) ?? ''
    const isCompound = words.length > 2 && whole === words.slice(0, -1).join('')
    for (const word of isCompound ? words.slice(0, -1) : words) if (!found.has(word)) found.set(word, isCompound ? whole : null)
  }
  return [...found].slice(0, QUERY_WORDS).map(([word, joined]) => ({ word, joined }))
}

/**
 * What the words of a query may mean. Typos are thought of where a word is neither in the vocabulary nor the beginning of one, or everywhere (`typos`).
 * Empty when nothing was typed that could be a word.
 */
export function wanted(query: string, vocabulary: Vocabulary, typos: 'WHERE_NEEDED' | 'EVERYWHERE'): Wanted[] {
  const words = typedWords(query)
  const content = words.filter(({ word }) => word.length === 1 || contentTokens(word).length > 0)
  return words.map(({ word, joined }) => {
    const short = words.length === 1
    const exact = vocabulary.meant(word, { typos: typos === 'EVERYWHERE', short })
    const meant = exact.length > 0 ? exact : vocabulary.meant(word, { typos: true, short })
    const all = new Map(meant.map(one => [one.word, one.quality]))
    if (joined !== null && vocabulary.uses(joined) > 0) all.set(joined, 1)
    return { typed: word, meant: all, optional: content.length > 0 && content.every(other => other.word !== word) }
  })
}
