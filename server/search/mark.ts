/** Marks matched words in a text as it is written, accents and all: pieces, so that no markup is needed. Pure. */
import { tokens } from './tokens.ts'

/** A part of a text, and whether it matched. */
export interface Piece { readonly text: string; readonly matched: boolean }

/** A word or a compound as it is written, with combining accents. */
const WRITTEN = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–'’.][\p{L}\p{N}\p{M}]+)*/gu
const PART = /[\p{L}\p{N}\p{M}]+/gu

/** Places of the words in `text` that are among `words` (folded): [start, end) each. A compound matches as one, or by its parts. */
function places(text: string, words: ReadonlySet<string>): [number, number][] {
  const found: [number, number][] = []
  for (const compound of text.matchAll(WRITTEN)) {
    const folded = tokens(compound[0])
    const whole = folded.at(-1)
    if (folded.length > 1 && whole !== undefined && words.has(whole)) {
      found.push([compound.index, compound.index + compound[0].length])
      continue
    }
    for (const part of compound[0].matchAll(PART)) {
      const start = compound.index + part.index
      if (tokens(part[0]).some(word => words.has(word))) found.push([start, start + part[0].length])
    }
  }
  return found
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
