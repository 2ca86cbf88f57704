import { fold } from '../model/text.ts'

/** Longest word that is indexed or looked up, in characters; more is cut. */
const WORD_LENGTH = 40
const WORD = /[\p{L}\p{N}]+(?:[-‐‑–'’.][\p{L}\p{N}]+)*/gu
const JOINTS = /[-‐‑–'’.]+/u

/**
 * The folded words of a text, in order, each once. A compound (U-model, D'Angelo, 7-S) gives its parts and its joined form,
 * so that it is found however it is written: u, model, umodel.
 */
export function tokens(text: string): string[] {
  const words = new Set<string>()
  for (const [compound] of fold(text).matchAll(WORD)) {
    const parts = compound.split(JOINTS)
    for (const part of parts) words.add(part.slice(0, WORD_LENGTH))
    if (parts.length > 1) words.add(parts.join('').slice(0, WORD_LENGTH))
  }
  return [...words]
}

/** Words that carry no meaning in running English text: left out of summaries, kept in names (theory of the firm). */
const FUNCTION_WORDS = new Set(
  ('a about above after all also an and any are as at be because been before between both but by can could did do does for from had has have how '
    + 'if in into is it its more most no nor not of on one only or other our out over own same says so some such than that the their them then there '
    + 'these they this those through to under until up was were what when where which while who why will with within without would').split(' '),
)

/** The words of a running text that are worth finding: no function words, nothing of one letter. */
export const contentTokens = (text: string): string[] => tokens(text).filter(word => word.length > 1 && !FUNCTION_WORDS.has(word))
