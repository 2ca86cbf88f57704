/**
 * Edits between two texts: letters added, left out or changed, or two neighbours swapped (optimal string alignment: no letter is edited twice). Given up
 * once it must be more than `most`; the answer is then `most + 1`. Time is the product of the lengths, so callers bound these.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    let smallest = row
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min((next[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + changed)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      next.push(cost)
      smallest = Math.min(smallest, cost)
    }
    // A swap reaches over one row, so two rows must be beyond the bound.
    if (smallest > most && Math.min(...last) > most) return most + 1
    beforeLast = last
    last = next
  }
  const edits = last[b.length] ?? 0
  return edits > most ? most + 1 : edits
}
