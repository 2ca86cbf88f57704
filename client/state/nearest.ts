/** Steps of typing (insert, drop, change) from one word to another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1]
    for (const [index, against] of Array.from(other).entries()) {
      next.push(Math.min((row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1, (row[index] ?? 0) + (letter === against ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The word of a list that was probably meant: at most a third of its letters off; null when none is. */
export function nearest<Word extends string>(given: string, words: readonly Word[]): Word | null {
  const ranked = words.map(word => ({ word, off: distance(given.toLowerCase().slice(0, 40), word) })).sort((a, b) => a.off - b.off)
  const best = ranked[0]
  return best !== undefined && best.off <= Math.max(2, Math.floor(best.word.length / 3)) ? best.word : null
}
