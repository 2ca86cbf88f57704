/** Edit distance of two texts (insert, delete, replace, swap of neighbours), given up beyond `most`. */
function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[b.length] ?? most + 1
}

/** The candidate nearest to a word, when it is near enough to be meant: a third of its letters, or the one begins with the other. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let most = Math.max(2, Math.floor(word.length / 3))
  let best: string | null = null
  let beginning: string | null = null
  for (const candidate of candidates) {
    if (candidate === word) continue
    const away = distance(word, candidate, most)
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
