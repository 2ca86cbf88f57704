/** Candidates to ranked results: the same order on every engine. Pure. */
import { asTyped, called, type Called } from './called.ts'
import type { Wanted } from './query.ts'

/** An entity that the index led to: `words` are those of the question's words that name it, `weights` the weight of the best field of each. */
export interface Candidate extends Called {
  readonly degree: number
  readonly words: readonly string[]
  readonly weights: readonly number[]
}
/** An entity with its score, the vocabulary's words that it was found by, and how many of the typed words were found. */
export interface Ranked { readonly id: string; readonly degree: number; readonly score: number; readonly words: ReadonlySet<string>; readonly found: number }

/** Weight of a word in a name: the heaviest field of the index. */
const HEAVIEST = 8

/** What words alone can reach: a name with all of the words, in full. */
const WORDS = 0.75

/** How well words name an entity: the mean over the question's words of field and fit, 0 where one is missing. */
function byWords(weights: ReadonlyMap<string, number>, all: readonly Wanted[]): { score: number; found: number; words: Set<string> } {
  const words = new Set<string>()
  let [sum, found, counted] = [0, 0, 0]
  for (const { meant, optional } of all) {
    let best = 0
    for (const [word, quality] of meant) {
      const weight = weights.get(word)
      if (weight === undefined) continue
      words.add(word)
      best = Math.max(best, quality * weight / HEAVIEST)
    }
    if (optional && best === 0) continue
    counted += 1
    sum += best
    if (!optional && best > 0) found += 1
  }
  return { score: counted === 0 ? 0 : WORDS * sum / counted, found, words }
}

/** Best first: an exact name, another name, the beginning of one, words by field and fit; then degree, then id. */
export function rank(candidates: readonly Candidate[], all: readonly Wanted[], query: string): Ranked[] {
  const typed = asTyped(query)
  return candidates
    .map(candidate => {
      const weights = new Map(candidate.words.map((word, index) => [word, candidate.weights[index] ?? 0]))
      const { score, found, words } = byWords(weights, all)
      return { id: candidate.id, degree: candidate.degree, score: Math.max(score, called(candidate, typed)), words, found }
    })
    .sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1))
}

/** How many words must be found. */
export const required = (all: readonly Wanted[]): number => all.filter(one => !one.optional).length
