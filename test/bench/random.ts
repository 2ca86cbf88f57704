/** A seeded source of numbers in [0, 1): the same seed gives the same graph on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const ONSETS = ['b', 'br', 'c', 'd', 'f', 'fl', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'w']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const CODAS = ['', '', 'l', 'n', 'r', 's', 't', 'nd', 'rk']

/** Made-up words that can be typed, all different. */
export function words(count: number, random: () => number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)
  const found = new Set<string>()
  while (found.size < count) {
    const syllables = 2 + Math.floor(random() * 2)
    found.add(Array.from({ length: syllables }, syllable).join(''))
  }
  return [...found]
}
