/** Steps in memory and by statements on a random graph: the same questions have the same answers. */
import { describe, expect, test, vi } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { EngineError, type Statement, type Value } from '../../server/engine/engine.ts'
import { keptAdjacencies } from '../../server/store/adjacency/kept.ts'
import { readAdjacency } from '../../server/store/adjacency/read.ts'
import { createStore } from '../../server/store/create.ts'
import { statements } from '../../server/store/statements.generated.ts'
import { readState } from '../../server/store/stats.ts'
import type { Store } from '../../server/store/store.ts'
import { generateGraph } from '../bench/graph.ts'
import { loadGraph } from '../bench/load.ts'
import { randomFrom } from '../bench/random.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { recording } from '../contract/recorder.ts'
import { askedFor, graphOf, inMemory, storeOf } from './graph.ts'

const GRAPH = generateGraph({ seed: 7, nodes: 1500, relations: 6000, hub: 600 })
/** Rounds of questions: Neo4j plans every text anew, which takes most of the time. */
const ROUNDS = { embedded: 25, neo4j: 6 } as const
const throws = (error: unknown) => { throw error }

describeOnEngines('steps in memory', (open, name) => {
  test('answer what statements answer, at hubs too', async () => {
    const engine = await open()
    await loadGraph(engine, 'random', () => GRAPH)
    const [byStatements, memory] = [createStore(engine), await inMemory(engine)]
    const random = randomFrom(3)
    const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
    const theories = GRAPH.entities.filter(entity => entity.kind === 'THEORY').map(entity => entity.id)
    const ids = GRAPH.entities.map(entity => entity.id)
    for (let round = 0; round < ROUNDS[name]; round += 1) {
      const [a, b, asOf] = [round === 0 ? GRAPH.hub : one(ids), one(ids), round % 3 === 0 ? 1950 + Math.floor(random() * 70) : undefined]
      const kinds = round % 4 === 1 ? (['PAPER', 'THEORY'] as const) : undefined
      const relations = round % 5 === 2 ? (['CITES', 'WROTE', 'APPLIES'] as const) : undefined
      const theory = one(theories)
      for (const ask of [
        (store: Store) => store.neighborhood({ ids: [a], depth: 1 + (round % 3), limit: 40, shown: [b], asOf, kinds, relations }),
        (store: Store) => store.lineage({ ids: [theory], direction: 'BOTH', depth: 4, limit: 30, asOf }),
        (store: Store) => store.paths({ from: a, to: b, maxLength: 4, first: 4, asOf, kinds, relations }),
        (store: Store) => store.compare({ ids: [theory, theories.find(id => id !== theory) ?? ''], asOf }),
      ]) expect(await ask(memory)).toEqual(await ask(byStatements))
    }
  })

  test('read no relation to find out what is near: only the facts of what is found', async () => {
    const { engine, calls } = recording(await open())
    await loadGraph(engine, 'random', () => GRAPH)
    const store = await inMemory(engine)
    const asked = async (ask: () => Promise<unknown>) => {
      calls.length = 0
      await ask()
      return new Set(calls.map(call => call.statement.name))
    }
    const names = new Set(['graph/version', 'entity/by-ids', 'traverse/relations'])
    expect(await asked(() => store.neighborhood({ ids: [GRAPH.hub], depth: 2, limit: 30, shown: [] }))).toEqual(names)
    expect(await asked(() => store.paths({ from: GRAPH.hub, to: GRAPH.entities[40]?.id ?? '', maxLength: 3, first: 3 }))).toEqual(names)
  })

  test('are those of the version that is read: of another one they are taken by statements until its adjacency is there', async () => {
    const engine = await open()
    await storeOf(engine, ['paper:a CITES paper:b'])
    const adjacencies = keptAdjacencies(engine, throws)
    const store = createStore(engine, adjacencies)
    const around = async () => (await store.neighborhood({ ids: ['paper:a'], depth: 1, limit: 9, shown: [] })).nodes.map(node => node.id)
    expect(await around()).toEqual(['paper:a', 'paper:b'])
    await adjacencies.settled()
    const { version } = await readState(engine)
    expect(adjacencies.at(version)?.ids).toEqual(['paper:a', 'paper:b'])
    await loadGraph(engine, 'more', () => graphOf(['paper:c CITES paper:d']))
    await engine.write(tx => tx.run(relate, { from: 'paper:a', to: 'paper:c' }))
    expect(await around()).toEqual(['paper:a', 'paper:b', 'paper:c'])
  })
})

const relate: Statement<Readonly<Record<string, Value>>, object> = {
  name: 'relate', access: 'write', integers: [],
  text: "MATCH (a:`Entity` {id: $from}) MATCH (b:`Entity` {id: $to}) CREATE (a)-[:`CITES` {id: $from + '~CITES~' + $to, receiptCount: 1, basis: 'PASSAGE'}]->(b)",
}

describe('the adjacency', () => {
  const opened = async () => {
    const engine = await openEmbedded(null)
    await storeOf(engine, ['paper:a CITES paper:b', 'theory:x DEFINES construct:y role=STAGE 1990'], { 'theory:x': 1980 })
    return engine
  }

  test('is not kept of a graph that is too large, or between versions', async () => {
    const engine = await opened()
    expect((await readAdjacency(engine, { entities: 3, relations: 9 }))?.adjacency).toBeNull()
    expect((await readAdjacency(engine, { entities: 4, relations: 1 }))?.adjacency).toBeNull()
    expect((await readAdjacency(engine, { entities: 4, relations: 2 }))?.adjacency?.ids).toHaveLength(4)
    await engine.write(tx => tx.run(statements['apply/set-graph'], { version: 'next', model: 'test', applying: true }))
    expect(await readAdjacency(engine)).toBeNull()
    await engine.close()
  })

  test('is given up when the graph does not hold what it counts, and that is logged', async () => {
    const engine = await opened()
    const logged: unknown[] = []
    const adjacencies = keptAdjacencies(engine, error => logged.push(error))
    await engine.write(tx => tx.run(relate, { from: 'paper:b', to: 'paper:a' }))
    expect(await askedFor(engine, adjacencies)).toBeNull()
    expect(String(logged[0])).toMatch(/the graph counts 4 entities and 2 relations, and holds 4 and 2; .+ is one too many/)
    await engine.close()
  })

  test('is not read again of a graph that is too large', async () => {
    const { engine, calls } = recording(await opened())
    const adjacencies = keptAdjacencies(engine, throws, { entities: 3, relations: 9 })
    const { version } = await readState(engine)
    await askedFor(engine, adjacencies)
    calls.length = 0
    vi.spyOn(performance, 'now').mockReturnValue(1e9)
    expect(adjacencies.at(version)).toBeNull()
    await adjacencies.settled()
    expect(calls).toEqual([])
    vi.restoreAllMocks()
    await engine.close()
  })

  test('stays when a question of another version comes late', async () => {
    const engine = await opened()
    const adjacencies = keptAdjacencies(engine, throws)
    const { version } = await readState(engine)
    await askedFor(engine, adjacencies)
    vi.spyOn(performance, 'now').mockReturnValue(1e9)
    expect(adjacencies.at('an older one')).toBeNull()
    expect(adjacencies.at(version)).not.toBeNull()
    await adjacencies.settled()
    expect(adjacencies.at(version)).not.toBeNull()
    vi.restoreAllMocks()
    await engine.close()
  })

  test('is not read again and again while reading it fails', async () => {
    let reads = 0
    const adjacencies = keptAdjacencies({ async read() {
      reads += 1
      throw new EngineError('UNAVAILABLE', 'away')
    } }, throws)
    const clock = vi.spyOn(performance, 'now')
    let now = 0
    clock.mockImplementation(() => (now += 100))
    adjacencies.at('one')
    await adjacencies.settled()
    adjacencies.at('one')
    expect(reads).toBe(1)
    now += 10_000
    adjacencies.at('one')
    await adjacencies.settled()
    expect(reads).toBe(2)
    clock.mockRestore()
  })

  test('is not read on once it was told to stop', async () => {
    const engine = await opened()
    const adjacencies = keptAdjacencies(engine, throws)
    const { version } = await readState(engine)
    adjacencies.at(version)
    await adjacencies.stop()
    expect(adjacencies.at(version)).toBeNull()
    await engine.close()
  })
})
