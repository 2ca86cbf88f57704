/** Letters that Unicode decomposition leaves alone, in their usual transliteration. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** The folded form of a text: no case, no accents, single spaces. Order, `contains` and search go by it on every engine. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[øłßæœđðþı]/gu, letter => LETTERS[letter] ?? letter).replace(/\s+/gu, ' ').trim()

/** Order of texts: by their folded form in code points, as both engines order pages; of equal ones by their letters. */
export function byText(a: string, b: string): number {
  const [first, second] = [fold(a), fold(b)]
  if (first !== second) return first < second ? -1 : 1
  return a < b ? -1 : Number(a > b)
}
