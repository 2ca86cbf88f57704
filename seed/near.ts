import { editDistance } from '../server/model/distance.ts'

/** The candidate nearest to a word, when it is near enough to be meant: a third of its letters, or the one begins with the other. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let most = Math.max(2, Math.floor(word.length / 3))
  let best: string | null = null
  let beginning: string | null = null
  for (const candidate of candidates) {
    if (candidate === word) continue
    const away = editDistance(word, candidate, most)
    if (away < most || (away === most && best === null)) [best, most] = [candidate, away]
    const begins = word.length >= 4 && (candidate.startsWith(`${word}-`) || word.startsWith(`${candidate}-`))
    if (begins && (beginning === null || candidate.length < beginning.length)) beginning = candidate
  }
  return best ?? beginning
}

/** "did you mean x?", or what is allowed when nothing is near and the list is short enough to be read. */
export function suggestion(word: string, candidates: readonly string[]): string | null {
  const near = nearest(word, candidates)
  if (near !== null) return `did you mean ${near}?`
  return candidates.length > 0 && candidates.length <= 24 ? `one of ${candidates.join(', ')}` : null
}
