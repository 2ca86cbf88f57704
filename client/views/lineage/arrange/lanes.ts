import type { Lane, Member, Pair } from './types.ts'

/** Most lanes that are moved. */
const ROUNDS = 12

/** Lanes by family, first in order of their first year, then moved so that descents cross few lanes. `known` orders families that the corpus orders. */
export function lanesOf(members: readonly Member[], pairs: readonly Pair[], known: readonly string[]): readonly Lane[] {
  const families = [...new Set(members.map(member => member.family))]
  const firstYear = (family: string | null): number => Math.min(...members.filter(member => member.family === family).map(member => member.year ?? Infinity))
  const rank = (family: string | null): number => (family === null ? Infinity : known.indexOf(family) < 0 ? known.length : known.indexOf(family))
  const sorted = families.sort((a, b) => firstYear(a) - firstYear(b) || rank(a) - rank(b) || String(a).localeCompare(String(b)))
  const laneOf = new Map(members.map(member => [member.id, member.family]))
  const order = nearer(sorted, pairs.map(([from, to]) => [laneOf.get(from) ?? null, laneOf.get(to) ?? null] as const).filter(([a, b]) => a !== b))
  return order.map(family => ({ family, members: members.filter(member => member.family === family).sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || a.id.localeCompare(b.id)) }))
}

/** Moves one lane at a time to where all joined lanes are nearest, until nothing helps. */
function nearer(start: readonly (string | null)[], joins: readonly (readonly [string | null, string | null])[]): (string | null)[] {
  const at = new Map(start.map((family, index) => [family, index]))
  const weights = start.map(() => start.map(() => 0))
  for (const [a, b] of joins) (weights[at.get(a) ?? 0] as number[])[at.get(b) ?? 0] = (weights[at.get(a) ?? 0]?.[at.get(b) ?? 0] ?? 0) + 1
  const cost = (order: readonly number[]): number =>
    order.reduce((sum, a, i) => sum + order.reduce((own, b, j) => own + (weights[a]?.[b] ?? 0) * Math.abs(i - j), 0), 0)
  let order = start.map((_, index) => index)
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = cost(order)
    let best = order
    let least = now
    for (let from = 0; from < order.length; from += 1) {
      for (let to = 0; to < order.length; to += 1) {
        const next = order.filter((_, index) => index !== from)
        next.splice(to, 0, order[from] ?? 0)
        const price = cost(next)
        if (price < least) {
          least = price
          best = next
        }
      }
    }
    if (least >= now) break
    order = best
  }
  return order.map(index => start[index] ?? null)
}
