import type { Tick } from './types.ts'

/** Time from left to right. Years in which much happens get more room; between two known years time is even. */
export interface TimeScale {
  readonly width: number
  readonly x: (year: number) => number
  /** Round years to name at the foot, with their places. */
  readonly ticks: readonly Tick[]
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500] as const
/** Least room between two named years, in pixels. */
const TICK_ROOM = 62

/**
 * A scale for some years (one a theory, repeats count) over a width, with `inset` pixels kept free at both ends.
 * A year's room grows with the theories of it and around it, and with the years that pass.
 */
export function timeScale(years: readonly number[], width: number, inset: number): TimeScale {
  const known = [...new Set(years)].sort((a, b) => a - b)
  const first = known[0] ?? 0
  const last = known.at(-1) ?? first
  const count = (year: number): number => years.filter(one => one === year).length
  const places = new Map([[first, 0]])
  let sum = 0
  known.slice(1).forEach((year, index) => {
    const before = known[index] as number
    // The square root lets long empty stretches shrink; theories on either side of a stretch widen it.
    sum += Math.sqrt(year - before) * 0.9 + (count(year) + count(before)) * 0.55
    places.set(year, sum)
  })
  const room = Math.max(1, width - 2 * inset)
  const at = (year: number): number => inset + (sum === 0 ? room / 2 : ((places.get(year) ?? 0) / sum) * room)
  const x = (year: number): number => {
    if (known.length < 2) return inset + room / 2
    const next = known.findIndex(one => one >= year)
    if (next <= 0) return next === 0 ? at(first) - (first - year) * 4 : at(last) + (year - last) * 4
    const [low, high] = [known[next - 1] as number, known[next] as number]
    return at(low) + ((year - low) / (high - low)) * (at(high) - at(low))
  }
  return { width, x, ticks: ticksOf(first, last, x) }
}

/** Round years whose words do not meet: the finest step of which at least half can be shown, then those without room are left out. */
function ticksOf(first: number, last: number, x: (year: number) => number): TimeScale['ticks'] {
  const step = STEPS.find(one => (last - first) / one <= 16) ?? 1000
  const from = Math.ceil(first / step) * step
  const all = Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) => from + index * step)
  const coarse = new Set(all.filter(year => year % (step * 2) === 0))
  const kept: number[] = []
  const free = (year: number): boolean => kept.every(one => Math.abs(x(one) - x(year)) >= TICK_ROOM)
  for (const year of [...coarse, ...all.filter(one => !coarse.has(one))]) if (free(year)) kept.push(year)
  return (kept.length > 0 ? kept : [first]).sort((a, b) => a - b).map(year => ({ year, x: x(year) }))
}
