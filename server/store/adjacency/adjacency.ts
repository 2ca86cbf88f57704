/**
 * The graph's adjacency in memory: which relations lead from where to where, as compressed sparse rows. Entities have places, the best connected first, so
 * a list in order of places is in the order in which neighbours are shown. 13 bytes a relation and direction, some 110 an entity; no facts.
 */
import { RELATION_TYPES, type RelationType } from '../../model/relations.ts'

/** Stands for no year: it is before every year, so what is undated is always there. */
export const UNDATED = -(2 ** 31)

/** Relations of every place in one direction, the far ends in order. Those of a place lie from `starts[place]` to `starts[place + 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly others: Int32Array
  /** Places in RELATION_TYPES. */
  readonly types: Uint8Array
  /** Places in the adjacency's qualifiers. */
  readonly qualifiers: Int32Array
  readonly since: Int32Array
}

/** Entities, the best connected first, then by id. */
export interface Places {
  readonly ids: readonly string[]
  /** Places in KIND_NAMES. */
  readonly kinds: Uint8Array
  readonly degrees: Int32Array
  readonly since: Int32Array
}

/** Relations as they are read, in any order: places of their ends, and what a step needs to know of them. */
export interface Links {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly types: Uint8Array
  readonly qualifiers: Int32Array
  readonly since: Int32Array
}

/** Which places were met in one look: a number of the look for each, so that nothing is cleared between two. Questions share it, because none waits within a look. */
class Marks {
  readonly #met: Int32Array
  #look = 0

  constructor(places: number) {
    this.#met = new Int32Array(places)
  }

  begin(): void {
    this.#look += 1
    if (this.#look < 2 ** 31 - 1) return
    this.#met.fill(0)
    this.#look = 1
  }

  /** Whether a place is met for the first time in this look. */
  first(place: number): boolean {
    if (this.#met[place] === this.#look) return false
    this.#met[place] = this.#look
    return true
  }
}

export interface Adjacency extends Places {
  readonly marks: Marks
  readonly placeOf: ReadonlyMap<string, number>
  readonly out: Rows
  readonly in: Rows
  /** What follows a relation's ends in its id, '' for nothing. */
  readonly qualifiers: readonly string[]
}

/** Where the rows of each place start, by how many relations have it as their end. */
function startsOf(ends: Int32Array, places: number): Int32Array {
  const starts = new Int32Array(places + 1)
  for (let at = 0; at < ends.length; at += 1) starts[(ends[at] ?? 0) + 1] = (starts[(ends[at] ?? 0) + 1] ?? 0) + 1
  for (let place = 1; place <= places; place += 1) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  return starts
}

/** Order of `order` by place, stable: a step for each relation and each place. */
function sorted(order: Int32Array, ends: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const result = new Int32Array(order.length)
  for (let spot = 0; spot < order.length; spot += 1) {
    const at = order[spot] ?? 0
    const place = ends[at] ?? 0
    const free = next[place] ?? 0
    result[free] = at
    next[place] = free + 1
  }
  return result
}

function picked<A extends Int32Array | Uint8Array>(order: Int32Array, from: A, into: A): A {
  for (let spot = 0; spot < order.length; spot += 1) into[spot] = from[order[spot] ?? 0] ?? 0
  return into
}

/** Relations as they were read. */
function inOrder(count: number): Int32Array {
  const order = new Int32Array(count)
  for (let at = 0; at < count; at += 1) order[at] = at
  return order
}

/** Lets others go on between two passes over all relations. */
type Pause = () => Promise<unknown>

async function rowsOf(ends: Int32Array, others: Int32Array, { types, qualifiers, since }: Links, places: number, pause: Pause): Promise<Rows> {
  const byOther = sorted(inOrder(ends.length), others, startsOf(others, places))
  await pause()
  const starts = startsOf(ends, places)
  const order = sorted(byOther, ends, starts)
  await pause()
  const rows = { starts, others: picked(order, others, new Int32Array(order.length)), types: picked(order, types, new Uint8Array(order.length)) }
  await pause()
  return { ...rows, qualifiers: picked(order, qualifiers, new Int32Array(order.length)), since: picked(order, since, new Int32Array(order.length)) }
}

/** Puts relations into rows. */
export async function adjacencyOf(places: Places, placeOf: ReadonlyMap<string, number>, links: Links, qualifiers: readonly string[], pause: Pause): Promise<Adjacency> {
  const count = places.ids.length
  const out = await rowsOf(links.from, links.to, links, count, pause)
  await pause()
  return { ...places, placeOf, qualifiers, marks: new Marks(count), out, in: await rowsOf(links.to, links.from, links, count, pause) }
}

/** Id of the relation at a spot of the rows of a place. */
export function relationIdAt({ ids, qualifiers, out }: Adjacency, rows: Rows, place: number, spot: number): string {
  const other = rows.others[spot] ?? 0
  const [from, to] = rows === out ? [place, other] : [other, place]
  const qualifier = qualifiers[rows.qualifiers[spot] ?? 0] ?? ''
  return `${ids[from]}~${typeAt(rows, spot)}~${ids[to]}${qualifier === '' ? '' : `~${qualifier}`}`
}
export const typeAt = ({ types }: Rows, spot: number): RelationType => RELATION_TYPES[types[spot] ?? 0] as RelationType
