/** Small named graphs, written as they read: `theory:a BUILDS_ON theory:b 1990`. */
import type { Engine } from '../../server/engine/engine.ts'
import { kindOfId, relationId } from '../../server/model/ids.ts'
import type { RelationType } from '../../server/model/relations.ts'
import { readState } from '../../server/store/stats.ts'
import { createStore } from '../../server/store/create.ts'
import type { Store } from '../../server/store/store.ts'
import type { Adjacency } from '../../server/store/adjacency/adjacency.ts'
import { type Adjacencies, keptAdjacencies } from '../../server/store/adjacency/kept.ts'
import { loadGraph } from '../bench/load.ts'
import type { BenchEntity, BenchGraph } from '../bench/graph.ts'
import { describeOnEngines, type OpenEngine } from '../contract/engines.ts'

const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1).replaceAll('-', ' ')

/** Lines `from TYPE to [since] [name=value …]`; entities are made as they are met. `years` dates entities. */
export function graphOf(lines: readonly string[], years: Readonly<Record<string, number>> = {}): BenchGraph {
  const entities: BenchEntity[] = []
  const places = new Map<string, number>()
  const place = (id: string): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    const kind = kindOfId(id)
    if (kind === null) throw new Error(`${id} is no id`)
    places.set(id, entities.length)
    return entities.push({ id, kind, name: nameOf(id), year: years[id] ?? null, facts: {} }) - 1
  }
  const relations = lines.map(line => {
    const [from = '', type = '', to = '', ...rest] = line.split(' ')
    const since = rest.find(word => /^\d+$/.test(word))
    const properties = Object.fromEntries(rest.filter(word => word.includes('=')).map(word => word.split('=') as [string, string]))
    return {
      id: relationId(from, type as RelationType, to, properties), type: type as RelationType, from: place(from), to: place(to), properties,
      since: since === undefined ? null : Number(since),
    }
  })
  return { entities, relations, hub: '' }
}

/** A store on an engine that holds such a graph. */
export async function storeOf(engine: Engine, lines: readonly string[], years: Readonly<Record<string, number>> = {}): Promise<Store> {
  await loadGraph(engine, lines.join('\n'), () => graphOf(lines, years))
  return createStore(engine)
}

/** Asks for the adjacency of the graph as it is, and waits until what came of it is there. */
export async function askedFor(engine: Engine, adjacencies: Adjacencies): Promise<Adjacency | null> {
  const { version } = await readState(engine)
  adjacencies.at(version)
  await adjacencies.settled()
  return adjacencies.at(version)
}

/** A store whose steps are in memory from the first question on. */
export async function inMemory(engine: Engine): Promise<Store> {
  const adjacencies = keptAdjacencies(engine, error => { throw error })
  if (await askedFor(engine, adjacencies) === null) throw new Error('the adjacency was not read')
  return createStore(engine, adjacencies)
}

/** Runs a suite on both engines, with steps by statements and with steps in memory: both answer alike. */
export function describeOnSteps(name: string, suite: (open: OpenEngine, makeStore: typeof storeOf) => void): void {
  describeOnEngines(`${name}, by statements`, open => suite(open, storeOf))
  describeOnEngines(`${name}, in memory`, open => suite(open, async (engine, lines, years) => {
    await storeOf(engine, lines, years)
    return inMemory(engine)
  }))
}
