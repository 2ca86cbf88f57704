/**
 * The two-sided search: both ends are widened level by level, always where it costs least, so that a hub is gone through last and mostly never.
 * Exact: a way of length L is known once every entity nearer than its share of L was gone through on either side.
 */
import { type StepFilter, type Stop, withinWork } from '../steps/step.ts'
import type { Steps } from '../steps/steps.ts'
import { Explored } from './explored.ts'
import { isHub } from './weights.ts'

/**
 * Relations read in the first statement of a level, and the most in one: a big level is begun with a small portion, because a way is often met early in it,
 * and each next portion is twice the last, because a statement costs as much as a hundred relations. Between portions a search can stop.
 */
const PORTION = { first: 400, most: 6000 }

/** Relations that are read to go through entities; Infinity for none. */
const costOf = (stops: readonly Stop[]): number => (stops.length === 0 ? Number.POSITIVE_INFINITY : stops.reduce((sum, stop) => sum + stop.degree, 0))

/** What a search may cost: relations read, and milliseconds from `started` (of performance.now()). */
export interface Bound { readonly work: number; readonly started: number; readonly milliseconds: number }

class Side {
  readonly levels = new Map<string, number>()
  /** Entities looked at and not yet gone through. */
  readonly #border = new Map<string, Stop>()
  #portion = PORTION.first

  constructor(readonly end: Stop) {
    this.levels.set(end.id, 0)
    this.#border.set(end.id, end)
  }

  /** Nearest level that was not gone through; Infinity when nothing is left. */
  least(without: (stop: Stop) => boolean = () => false): number {
    let least = Number.POSITIVE_INFINITY
    for (const stop of this.#border.values()) if (!without(stop)) least = Math.min(least, this.levels.get(stop.id) ?? 0)
    return least
  }

  /** Entities of the nearest level that was not gone through. */
  #nearest(without: (stop: Stop) => boolean): Stop[] {
    const level = this.least(without)
    return [...this.#border.values()].filter(stop => !without(stop) && this.levels.get(stop.id) === level)
  }

  /** What it costs to go through the nearest level. */
  cost(without: (stop: Stop) => boolean): number {
    return costOf(this.#nearest(without))
  }

  /** What to go through next: of the nearest level the common entities before the hubs, a hub alone. */
  next(without: (stop: Stop) => boolean): Stop[] {
    const stops = this.#nearest(without)
    const { kept, left } = withinWork(stops.filter(stop => !isHub(stop.degree)), this.#portion)
    if (kept.length > 0) return [...kept]
    const rest = [...left, ...stops.filter(stop => isHub(stop.degree))].sort((a, b) => a.degree - b.degree || (a.id < b.id ? -1 : 1))
    return rest.slice(0, 1)
  }

  /** Takes what was gone through from the border. */
  passed(stops: readonly Stop[]): void {
    const before = this.least()
    for (const { id } of stops) this.#border.delete(id)
    this.#portion = this.least() > before ? PORTION.first : Math.min(this.#portion * 2, PORTION.most)
  }

  reach(stop: Stop, level: number): void {
    if (this.levels.has(stop.id)) return
    this.levels.set(stop.id, level)
    this.#border.set(stop.id, stop)
  }
}


export class TwoSided {
  readonly explored: Explored
  /** Length of the shortest way known. */
  shortest = Number.POSITIVE_INFINITY
  readonly #sides: readonly [Side, Side]

  constructor(readonly from: Stop, readonly to: Stop, private readonly filter: StepFilter) {
    this.explored = new Explored([from, to])
    this.#sides = [new Side(from), new Side(to)]
  }

  /** Ways no longer than this are all known, but those through an entity that `without` leaves out. */
  #known(without?: (stop: Stop) => boolean): number {
    return this.#sides[0].least(without) + this.#sides[1].least(without)
  }

  /** Goes on until the shortest way is known or there is none of at most `longest`. Answers whether the bound cut it before that. */
  async findShortest(steps: Steps, longest: number, bound: Bound): Promise<boolean> {
    const done = () => this.#known() >= Math.min(this.shortest - 1, longest)
    return this.#widen(steps, done, () => false, bound)
  }

  /** Goes on until all ways of at most `length` are known, but those through hubs. Answers whether the bound cut it before that. */
  async findWays(steps: Steps, length: number, bound: Bound): Promise<boolean> {
    const ends = new Set([this.from.id, this.to.id])
    const without = (stop: Stop) => isHub(stop.degree) && !ends.has(stop.id)
    return this.#widen(steps, () => this.#known(without) >= length, without, bound)
  }

  async #widen(steps: Steps, done: () => boolean, without: (stop: Stop) => boolean, bound: Bound): Promise<boolean> {
    const start = this.explored.work
    await this.#readEnds(steps)
    while (!done()) {
      const [first, second] = this.#sides
      // Whole levels are compared: to begin the dearer one with a cheap portion would be work for nothing.
      const side = first.cost(without) <= second.cost(without) ? first : second
      const stops = side.next(without)
      if (stops.length === 0) return false
      const spent = this.explored.work - start
      const unread = stops.filter(stop => !this.explored.has(stop.id))
      if ((unread.length > 0 && spent + costOf(unread) > bound.work) || performance.now() - bound.started > bound.milliseconds) return true
      await this.#pass(steps, side, stops)
    }
    return false
  }

  /** Both ends in one statement where neither is a hub: nearly every search needs both, and a statement saved is a third of a short search. */
  async #readEnds(steps: Steps): Promise<void> {
    const ends = [this.from, this.to]
    if (this.explored.work === 0 && !ends.some(end => isHub(end.degree))) await this.#read(steps, ends)
  }

  async #read(steps: Steps, stops: readonly Stop[]): Promise<void> {
    const unread = stops.filter(stop => !this.explored.has(stop.id))
    const rows = await steps.relations(unread, this.filter)
    const byStop = new Map(unread.map(stop => [stop.id, [] as typeof rows]))
    for (const row of rows) byStop.get(row.one)?.push(row)
    for (const [id, steps] of byStop) this.explored.add(id, steps)
  }

  async #pass(steps: Steps, side: Side, stops: readonly Stop[]): Promise<void> {
    await this.#read(steps, stops)
    side.passed(stops)
    const other = side === this.#sides[0] ? this.#sides[1] : this.#sides[0]
    for (const stop of stops) {
      const level = (side.levels.get(stop.id) ?? 0) + 1
      for (const step of this.explored.stepsOf(stop.id)) {
        side.reach({ id: step.other, degree: step.degree }, level)
        const beyond = other.levels.get(step.other)
        if (beyond !== undefined) this.shortest = Math.min(this.shortest, (side.levels.get(step.other) ?? level) + beyond)
      }
    }
  }
}
