import type { Net } from './distances.ts'

/** Above so many marks swapping takes too long for what it gives. */
export const UNTANGLE_UP_TO = 90
const ROUNDS = 4
/** What a crossing costs, in lengths of a step. */
const CROSSING = 0.9

/** Swaps the places of marks as long as that takes away crossings or shortens lines. The fixed ones keep theirs. */
export function untangle(net: Net, x: Float64Array, y: Float64Array, fixed: ReadonlySet<number>): void {
  if (net.size > UNTANGLE_UP_TO) return
  const own = net.beside.map((_, index) => net.links.filter(([a, b]) => a === index || b === index))
  const cost = (i: number, j: number): number => {
    const mine = [...new Set([...(own[i] ?? []), ...(own[j] ?? [])])]
    let sum = 0
    for (const link of mine) {
      const [a, b] = link
      sum += Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number))
      for (const other of net.links) if (other !== link && crosses(link, other, x, y)) sum += CROSSING
    }
    return sum
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    let swapped = false
    for (let i = 0; i < net.size; i += 1) {
      for (let j = i + 1; j < net.size; j += 1) {
        if (fixed.has(i) || fixed.has(j)) continue
        const before = cost(i, j)
        swap(x, y, i, j)
        if (cost(i, j) < before - 1e-6) swapped = true
        else swap(x, y, i, j)
      }
    }
    if (!swapped) return
  }
}

function swap(x: Float64Array, y: Float64Array, i: number, j: number): void {
  const [xi, yi] = [x[i] as number, y[i] as number]
  x[i] = x[j] as number
  y[i] = y[j] as number
  x[j] = xi
  y[j] = yi
}

/** Whether two lines without a common end cross. */
function crosses([a, b]: readonly [number, number], [c, d]: readonly [number, number], x: Float64Array, y: Float64Array): boolean {
  if (a === c || a === d || b === c || b === d) return false
  const side = (p: number, q: number, r: number): number => Math.sign(((x[q] as number) - (x[p] as number)) * ((y[r] as number) - (y[p] as number)) - ((y[q] as number) - (y[p] as number)) * ((x[r] as number) - (x[p] as number)))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}
