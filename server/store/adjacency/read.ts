/** Reads the adjacency of the graph: the entities at once, the relations in portions, so that what else is asked meanwhile never waits long. */
import type { Engine, Transaction } from '../../engine/engine.ts'
import { KIND_NAMES } from '../../model/kinds.ts'
import { RELATION_TYPES } from '../../model/relations.ts'
import { readState, readStats } from '../stats.ts'
import { statements } from '../statements.generated.ts'
import { type Adjacency, adjacencyOf, type Links, type Places, UNDATED } from './adjacency.ts'

/** Relations read in one statement, about: those of a hub come together. */
const PORTION = 5_000

/** Largest graph whose adjacency is kept: some 150 MB. Beyond it steps are taken by statements. */
export interface Most { readonly entities: number; readonly relations: number }
export const MOST: Most = { entities: 500_000, relations: 2_000_000 }

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, { count }) => total + count, 0)

async function readPlaces(tx: Transaction): Promise<Places> {
  const [row] = await tx.run(statements['adjacency/entities'], { undated: UNDATED })
  const { ids = [], kinds = [], degrees = [], since = [] } = row ?? {}
  const kindPlaces = new Map<string, number>(KIND_NAMES.map((kind, place) => [kind, place]))
  return { ids, kinds: Uint8Array.from(kinds, kind => kindPlaces.get(kind) ?? 0), degrees: Int32Array.from(degrees), since: Int32Array.from(since) }
}

/** Entities in portions of relations to be read: their degrees bound what starts at them. */
function* portions({ ids, degrees }: Places): Generator<readonly string[]> {
  let begin = 0
  for (let place = 0, relations = 0; place < ids.length; place += 1) {
    relations += degrees[place] ?? 0
    if (relations < PORTION && place + 1 < ids.length) continue
    yield ids.slice(begin, place + 1)
    ;[begin, relations] = [place + 1, 0]
  }
}

/** Takes relations by their ids, up to a number known before. */
class Reader {
  readonly links: Links
  /** Relations taken. */
  count = 0
  readonly qualifiers: string[] = ['']
  readonly #qualifierPlaces = new Map([['', 0]])
  readonly #typePlaces = new Map<string, number>(RELATION_TYPES.map((type, place) => [type, place]))

  constructor(readonly placeOf: ReadonlyMap<string, number>, most: number) {
    const numbers = () => new Int32Array(most)
    this.links = { from: numbers(), to: numbers(), types: new Uint8Array(most), qualifiers: numbers(), since: numbers() }
  }

  /** @throws Error when there are more than were counted, or one leads to nowhere: the graph is between versions */
  take(id: string, since: number): void {
    const [from = '', type = '', to = '', qualifier = ''] = id.split('~')
    const [start, end, at] = [this.placeOf.get(from), this.placeOf.get(to), this.count]
    if (start === undefined || end === undefined || at >= this.links.from.length) throw new Error(`${id} is one relation more than the graph's counts and entities tell`)
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
 * The adjacency of the graph as a transaction sees it, with its version; null where the graph is too large, or between versions.
 * @param stopped asked between portions: true ends it with null
 */
export async function readAdjacency(
  engine: Pick<Engine, 'read'>, most: Most = MOST, stopped: () => boolean = () => false,
): Promise<{ readonly version: string; readonly adjacency: Adjacency } | null> {
  return engine.read(async tx => {
    const here: Pick<Engine, 'read'> = { read: work => work(tx) }
    const { nodes, relations, version, applying } = await readStats(here)()
    const counted = sum(relations)
    if (applying || sum(nodes) > most.entities || counted > most.relations) return null
    const places = await readPlaces(tx)
    const reader = new Reader(new Map(places.ids.map((id, place) => [id, place])), counted)
    for (const ids of portions(places)) {
      if (stopped()) return null
      const [row] = await tx.run(statements['adjacency/relations'], { ids, undated: UNDATED })
      for (const [at, id] of (row?.ids ?? []).entries()) reader.take(id, row?.since[at] ?? UNDATED)
    }
    const after = await readState(here)
    if (after.version !== version || after.applying || reader.count !== counted) return null
    return { version, adjacency: adjacencyOf(places, reader.placeOf, reader.links, reader.qualifiers) }
  })
}
