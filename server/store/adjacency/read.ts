/** Reads the adjacency of the graph in portions, so that what else is asked meanwhile never waits long. */
import { setImmediate as pause } from 'node:timers/promises'
import type { Engine, Transaction } from '../../engine/engine.ts'
import { KIND_NAMES } from '../../model/kinds.ts'
import { RELATION_TYPES } from '../../model/relations.ts'
import { readState, readStats } from '../stats.ts'
import { statements } from '../statements.generated.ts'
import { type Adjacency, adjacencyOf, type Links, type Places, UNDATED } from './adjacency.ts'

/** Entities, and about so many relations, read in one statement; the relations of a hub come together. */
const PORTION = { entities: 20_000, relations: 5_000 }

/** Largest graph whose adjacency is kept: some 110 MB. Beyond it steps are taken by statements. */
export interface Most { readonly entities: number; readonly relations: number }
export const MOST: Most = { entities: 500_000, relations: 2_000_000 }

/** What was read of a version: null where the graph is too large for it. */
export interface Read { readonly version: string; readonly adjacency: Adjacency | null }

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, { count }) => total + count, 0)

/** Entities in their places, a portion after the other. `placeOf` is filled beside. */
async function readPlaces(tx: Transaction, most: number, placeOf: Map<string, number>): Promise<Places> {
  const ids: string[] = []
  const numbers = () => new Int32Array(most)
  const [kinds, degrees, since] = [new Uint8Array(most), numbers(), numbers()]
  const kindPlaces = new Map<string, number>(KIND_NAMES.map((kind, place) => [kind, place]))
  for (let full = true; full && ids.length < most;) {
    const last = ids.length - 1
    const after = last < 0 ? { degree: 2 ** 31, after: '' } : { degree: degrees[last] ?? 0, after: ids[last] ?? '' }
    const [row] = await tx.run(statements['adjacency/entities'], { ...after, take: Math.min(PORTION.entities, most - ids.length), undated: UNDATED })
    const read = row?.ids ?? []
    for (let at = 0; at < read.length; at += 1) {
      const place = ids.push(read[at] ?? '') - 1
      placeOf.set(read[at] ?? '', place)
      kinds[place] = kindPlaces.get(row?.kinds[at] ?? '') ?? 0
      degrees[place] = row?.degrees[at] ?? 0
      since[place] = row?.since[at] ?? UNDATED
    }
    full = read.length > 0
  }
  return { ids, kinds: kinds.slice(0, ids.length), degrees: degrees.slice(0, ids.length), since: since.slice(0, ids.length) }
}

/** Entities in portions of relations to be read: their degrees bound what starts at them. */
function* portions({ ids, degrees }: Places): Generator<readonly string[]> {
  let begin = 0
  for (let place = 0, relations = 0; place < ids.length; place += 1) {
    relations += degrees[place] ?? 0
    if (relations < PORTION.relations && place - begin < PORTION.relations && place + 1 < ids.length) continue
    yield ids.slice(begin, place + 1)
    ;[begin, relations] = [place + 1, 0]
  }
}

/** Takes relations by their ids, up to a number known before. */
class Reader {
  readonly links: Links
  /** Relations taken. */
  count = 0
  /** A relation that is not among those counted, or whose ends are none of the entities. */
  stray: string | null = null
  readonly qualifiers: string[] = ['']
  readonly #qualifierPlaces = new Map([['', 0]])
  readonly #typePlaces = new Map<string, number>(RELATION_TYPES.map((type, place) => [type, place]))

  constructor(readonly placeOf: ReadonlyMap<string, number>, most: number) {
    const numbers = () => new Int32Array(most)
    this.links = { from: numbers(), to: numbers(), types: new Uint8Array(most), qualifiers: numbers(), since: numbers() }
  }

  take(id: string, since: number): void {
    const [from = '', type = '', to = '', qualifier = ''] = id.split('~')
    const [start, end, at] = [this.placeOf.get(from), this.placeOf.get(to), this.count]
    if (start === undefined || end === undefined || at >= this.links.from.length) {
      this.stray = id
      return
    }
    let place = this.#qualifierPlaces.get(qualifier)
    if (place === undefined) this.#qualifierPlaces.set(qualifier, place = this.qualifiers.push(qualifier) - 1)
    this.links.from[at] = start
    this.links.to[at] = end
    this.links.types[at] = this.#typePlaces.get(type) ?? 0
    this.links.qualifiers[at] = place
    this.links.since[at] = since
    this.count += 1
  }
}

/**
 * The adjacency of the graph as a transaction sees it; null where the graph is between versions, or moved on while it was read.
 * @param stopped asked between portions: true ends it with null
 * @throws Error when the graph does not hold what it counts
 */
export async function readAdjacency(engine: Pick<Engine, 'read'>, most: Most = MOST, stopped: () => boolean = () => false): Promise<Read | null> {
  return engine.read(async tx => {
    const here: Pick<Engine, 'read'> = { read: work => work(tx) }
    const { nodes, relations, version, applying } = await readStats(here)()
    if (applying) return null
    const counted = { entities: sum(nodes), relations: sum(relations) }
    if (counted.entities > most.entities || counted.relations > most.relations) return { version, adjacency: null }
    const placeOf = new Map<string, number>()
    const places = await readPlaces(tx, counted.entities, placeOf)
    const reader = new Reader(placeOf, counted.relations)
    for (const ids of portions(places)) {
      if (stopped()) return null
      const [row] = await tx.run(statements['adjacency/relations'], { ids, undated: UNDATED })
      for (const [at, id] of (row?.ids ?? []).entries()) reader.take(id, row?.since[at] ?? UNDATED)
    }
    const after = await readState(here)
    if (after.version !== version || after.applying) return null
    if (reader.stray !== null || reader.count !== counted.relations || places.ids.length !== counted.entities) {
      throw new Error(`the graph counts ${counted.entities} entities and ${counted.relations} relations, and holds ${places.ids.length} and ${reader.count}${reader.stray === null ? '' : `; ${reader.stray} is one too many`}`)
    }
    return { version, adjacency: await adjacencyOf(places, placeOf, reader.links, reader.qualifiers, pause) }
  })
}
