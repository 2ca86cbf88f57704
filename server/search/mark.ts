/** Marks matched words in a text as it is written, accents and all: pieces, so that no markup is needed. Pure. */
import { tokens } from './tokens.ts'

/** A part of a text, and whether it matched. */
export interface Piece { readonly text: string; readonly matched: boolean }

/** A word or a compound as it is written, with combining accents. */
const WRITTEN = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–'’.][\p{L}\p{N}\p{M}]+)*/gu
/** Most words of a text that is looked through for two words typed as one: a name, no summary. */
const NAME_WORDS = 8
const PART = /[\p{L}\p{N}\p{M}]+/gu

/** Places in one compound: the whole where it matched as one, else its parts. */
function placesIn(compound: string, at: number, words: ReadonlySet<string>): [number, number][] {
  const folded = tokens(compound)
  const whole = folded.at(-1)
  if (folded.length > 1 && whole !== undefined && words.has(whole)) return [[at, at + compound.length]]
  return [...compound.matchAll(PART)].flatMap((part): [number, number][] => {
    const start = at + part.index
    return tokens(part[0]).some(word => words.has(word)) ? [[start, start + part[0].length]] : []
  })
}

/** Places of the words in `text` that are among `words` (folded): [start, end) each. Two neighbours match as one word when neither matches alone (bornglobal). */
function places(text: string, words: ReadonlySet<string>): [number, number][] {
  const compounds = [...text.matchAll(WRITTEN)].map(compound => ({ at: compound.index, text: compound[0], found: placesIn(compound[0], compound.index, words) }))
  return compounds.flatMap(({ at, found }, index) => {
    const next = compounds[index + 1]
    if (next === undefined || compounds.length > NAME_WORDS || found.length > 0 || next.found.length > 0) return found
    const end = next.at + next.text.length
    return words.has(tokens(text.slice(at, end).replace(/\s+/u, '-')).at(-1) ?? '') ? [[at, end]] : []
  })
}

/** The text in pieces, in order; null when nothing in it matched. */
export function mark(text: string, words: ReadonlySet<string>): Piece[] | null {
  const found = places(text, words)
  if (found.length === 0) return null
  const pieces: Piece[] = []
  let at = 0
  for (const [start, end] of found) {
    if (start > at) pieces.push({ text: text.slice(at, start), matched: false })
    pieces.push({ text: text.slice(start, end), matched: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), matched: false })
  return pieces
}
