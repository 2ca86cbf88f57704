/** Ways through what a search knows, the most telling first: a best-first walk with an exact estimate of what is left. Pure. */
import { compare } from '../steps/step.ts'
import type { Edge, Explored } from './explored.ts'
import { Heap } from './heap.ts'
import { STEP_WEIGHTS, stopWeight } from './weights.ts'

/** A way as entities and the relation taken between each two. */
export interface Way { readonly stops: readonly string[]; readonly edges: readonly Edge[] }

/** Most beginnings of ways that are looked at. */
const LOOKED_AT = 20_000
/** Most ways of one pattern (the same types in the same directions) that are kept to choose from. */
const OF_ONE_PATTERN = 12

/** What a way costs: minus the logarithm of what it says, so that sums compare as products do. */
const cost = (weight: number): number => -Math.log(Math.max(weight, 1e-9))
const edgeCost = (edge: Edge): number => cost(STEP_WEIGHTS[edge.type])
const byCost = (a: Edge, b: Edge): number => edgeCost(a) - edgeCost(b) || compare(a.relation, b.relation)

/** The pattern of a way: `+BUILDS_ON -PROPOSES`. */
export const patternOf = (edges: readonly Edge[]): string => edges.map(({ type, forward }) => `${forward ? '+' : '-'}${type}`).join(' ')

interface Beginning {
  readonly id: string
  readonly edge: Edge | null
  readonly before: Beginning | null
  readonly cost: number
  /** Cost of the best way that begins so. */
  readonly estimate: number
  readonly length: number
}

type Relations = ReadonlyMap<string, ReadonlyMap<string, readonly Edge[]>>

/** Steps from every entity to the end, and the least that a way from it costs. */
function remaining(relations: Relations, to: string, longest: number, explored: Explored): Map<string, { steps: number; least: number }> {
  const found = new Map([[to, { steps: 0, least: 0 }]])
  let frontier = [to]
  for (let steps = 1; steps <= longest && frontier.length > 0; steps += 1) {
    const next: string[] = []
    for (const id of frontier) for (const other of relations.get(id)?.keys() ?? []) if (!found.has(other)) {
      found.set(other, { steps, least: Number.POSITIVE_INFINITY })
      next.push(other)
    }
    frontier = next
  }
  const heap = new Heap<{ id: string; least: number }>((a, b) => a.least - b.least)
  heap.push({ id: to, least: 0 })
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    if (top.least > (found.get(top.id)?.least ?? 0)) continue
    const through = top.id === to ? 0 : cost(stopWeight(top.id, explored.degreeOf(top.id)))
    for (const [other, edges] of relations.get(top.id) ?? []) {
      const row = found.get(other)
      const least = top.least + through + Math.min(...edges.map(edgeCost))
      if (row !== undefined && least < row.least) {
        row.least = least
        heap.push({ id: other, least })
      }
    }
  }
  return found
}

function wayOf(end: Beginning): Way {
  const [stops, edges] = [[] as string[], [] as Edge[]]
  for (let at: Beginning | null = end; at !== null; at = at.before) {
    stops.unshift(at.id)
    if (at.edge !== null) edges.unshift(at.edge)
  }
  return { stops, edges }
}

/**
 * Whether a way would go in a circle, or go round where it could go straight: an entity before is related to `next`, and that says no less than the
 * detour, which costs `spent` in all. The ends themselves may be related: the ways around are what is asked for.
 */
function isDetour(way: Beginning, next: string, spent: number, { from, to }: WaysQuery, relations: Relations, explored: Explored): boolean {
  for (let at: Beginning | null = way; at !== null; at = at.before) {
    if (at.id === next) return true
    const straight = at === way || (at.id === from && next === to) ? undefined : relations.get(at.id)?.get(next)
    if (straight === undefined) continue
    const detour = spent - at.cost - (at.id === from ? 0 : cost(stopWeight(at.id, explored.degreeOf(at.id))))
    if (Math.min(...straight.map(edgeCost)) <= detour) return true
  }
  return false
}

export interface WaysQuery {
  readonly from: string
  readonly to: string
  /** Most steps. */
  readonly longest: number
  /** Most ways. */
  readonly most: number
  readonly leaveOut: (id: string) => boolean
}

/**
 * Different ways of at most `longest` steps, the most telling first. Between two entities a way takes the relation that says most; only where the ends
 * themselves are related is every relation a way of its own. `cut` says that more beginnings were there than are looked at.
 */
export function tellingWays(explored: Explored, query: WaysQuery): { readonly ways: Way[]; readonly cut: boolean } {
  const { from, to, longest, most, leaveOut } = query
  const relations = explored.relations([from, to], leaveOut)
  const left = remaining(relations, to, longest, explored)
  const heap = new Heap<Beginning>((a, b) => a.estimate - b.estimate || a.length - b.length || compare(a.id, b.id))
  const ways: Way[] = []
  const patterns = new Map<string, number>()
  const first = left.get(from)
  if (first !== undefined) heap.push({ id: from, edge: null, before: null, cost: 0, estimate: first.least, length: 0 })
  let looked = 0
  for (let top = heap.pop(); top !== undefined && ways.length < most; top = heap.pop()) {
    if (looked++ > LOOKED_AT) return { ways, cut: true }
    if (top.id === to) {
      const way = wayOf(top)
      const pattern = patternOf(way.edges)
      const count = (patterns.get(pattern) ?? 0) + 1
      patterns.set(pattern, count)
      if (count <= OF_ONE_PATTERN) ways.push(way)
      continue
    }
    const here = top
    const through = here.id === from ? 0 : cost(stopWeight(here.id, explored.degreeOf(here.id)))
    for (const [other, edges] of relations.get(here.id) ?? []) {
      const rest = left.get(other)
      if (rest === undefined || here.length + 1 + rest.steps > longest) continue
      const sorted = [...edges].sort(byCost)
      const [best] = sorted
      if (best === undefined || isDetour(here, other, here.cost + through + edgeCost(best), query, relations, explored)) continue
      for (const edge of here.id === from && other === to ? sorted : sorted.slice(0, 1)) {
        const spent = here.cost + through + edgeCost(edge)
        const ahead = other === to ? 0 : cost(stopWeight(other, explored.degreeOf(other))) + rest.least
        heap.push({ id: other, edge, before: here, cost: spent, estimate: spent + ahead, length: here.length + 1 })
      }
    }
  }
  return { ways, cut: false }
}
