/** The words that name entities, in memory: a typed word leads to the words it may mean. Pure; a version of the graph has one. */
import SearchableMap from 'minisearch/SearchableMap'
import { editDistance } from '../model/distance.ts'

/** A word of the vocabulary that a typed word may mean: 1 is the word itself. */
export interface Meant { readonly word: string; readonly quality: number }

/** Most words that one typed word may mean. */
export const MEANT = 48
/** Most words looked at below one prefix. */
const BELOW_PREFIX = 20_000
/** Quality of what is not typed in full, by what is missing: a prefix of nearly the whole word is nearly the word. */
const PREFIX_QUALITY = 0.6
const TYPO_QUALITY = [1, 0.5, 0.35]

/** How many letters may be wrong, two swapped ones counting as one: none below 4 letters or in a number, one from 4, two from 8. */
export const typosAllowed = (word: string): 0 | 1 | 2 => (word.length < 4 || /^\p{N}+$/u.test(word) ? 0 : word.length < 8 ? 1 : 2)

const byQuality = (a: Meant & { readonly uses: number }, b: Meant & { readonly uses: number }): number =>
  b.quality - a.quality || b.uses - a.uses || (a.word < b.word ? -1 : 1)

/** A word with each two neighbours swapped. */
const swaps = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`)

/** The vocabulary of one version of the graph. */
export class Vocabulary {
  readonly #words = new SearchableMap<number>()

  /** @param entities how many entities each word names, in the order of `words` */
  constructor(words: readonly string[], entities: readonly number[]) {
    for (const [index, word] of words.entries()) this.#words.set(word, entities[index] ?? 1)
  }

  get size(): number {
    return this.#words.size
  }

  /** How many entities a word names; 0 for a word that is none. */
  uses(word: string): number {
    return this.#words.get(word) ?? 0
  }

  /**
   * Words that may be within a distance. The tree counts a swap of neighbours as two edits, so the typed word is looked up with each of its swaps as well,
   * with one edit less to go: as many look-ups as it has letters, and no wider ones.
   */
  #near(typed: string, distance: 1 | 2): Map<string, number> {
    const near = new Map<string, number>()
    const add = (word: string) => {
      const uses = this.#words.get(word)
      if (uses !== undefined) near.set(word, uses)
    }
    for (const [word, [uses]] of this.#words.fuzzyGet(typed, distance)) near.set(word, uses)
    for (const [place, swap] of swaps(typed).entries()) {
      add(swap)
      if (distance === 1) continue
      for (const [word, [uses]] of this.#words.fuzzyGet(swap, 1)) near.set(word, uses)
      for (const second of swaps(swap).slice(place + 1)) add(second)
    }
    return near
  }

  /**
   * What a typed word may mean, best first: itself and the words it begins; with `typos`, also the words that differ by a letter or two. A single
   * letter begins nothing unless `short` allows it.
   */
  meant(typed: string, { typos, short }: { readonly typos: boolean; readonly short: boolean }): Meant[] {
    const found = new Map<string, Meant & { readonly uses: number }>()
    const uses = this.uses(typed)
    if (uses > 0) found.set(typed, { word: typed, quality: 1, uses })
    if (typed.length > 1 || short) {
      let seen = 0
      for (const [word, count] of this.#words.atPrefix(typed)) {
        if (seen++ > BELOW_PREFIX) break
        if (word !== typed) found.set(word, { word, quality: PREFIX_QUALITY + 0.3 * typed.length / word.length, uses: count })
      }
    }
    const distance = typosAllowed(typed)
    if (typos && distance !== 0) {
      for (const [word, count] of this.#near(typed, distance)) {
        const wrong = found.has(word) ? 0 : editDistance(typed, word, distance)
        if (wrong > 0 && wrong <= distance) found.set(word, { word, quality: TYPO_QUALITY[wrong] ?? 0, uses: count })
      }
    }
    return [...found.values()].sort(byQuality).slice(0, MEANT).map(({ word, quality }) => ({ word, quality }))
  }
}
