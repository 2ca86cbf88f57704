import Graph from 'graphology'
import { bidirectional } from 'graphology-shortest-path'
import { expect, test } from 'vitest'
import { ArgumentError } from '../../server/store/argument.ts'
import { createStore } from '../../server/store/create.ts'
import { TwoSided } from '../../server/store/paths/two-sided.ts'
import type { PathRow } from '../../server/store/rows.ts'
import { statementSteps } from '../../server/store/steps/statements.ts'
import type { PathsQuery } from '../../server/store/store.ts'
import { generateGraph } from '../bench/graph.ts'
import { loadGraph } from '../bench/load.ts'
import { randomFrom } from '../bench/random.ts'
import { describeOnSteps } from './graph.ts'

const LINES = [
  'case:firm-a ILLUSTRATES theory:poi', 'theory:poi CHALLENGES theory:uppsala', 'paper:study STUDIES case:firm-a', 'paper:study CITES paper:old',
  'paper:old PROPOSES theory:uppsala', 'finding:slow OBSERVED_IN case:firm-a', 'finding:slow CONTRADICTS theory:uppsala', 'author:ann WROTE paper:study',
  'author:ann WROTE paper:old', 'theory:uppsala DEFINES construct:commitment role=ELEMENT', 'theory:island DEFINES construct:alone role=ELEMENT',
]
const ask = (change: Partial<PathsQuery> = {}): PathsQuery => ({ from: 'case:firm-a', to: 'theory:uppsala', maxLength: 4, first: 5, ...change })
const told = ({ steps }: PathRow) => [steps[0]?.from, ...steps.map(step => `${step.forward ? '>' : '<'}${step.relation.type} ${step.to}`)].join(' ')

describeOnSteps('paths', (open, storeOf) => {
  test('come the most telling first: what theories and findings say before who cites and who wrote', async () => {
    const store = await storeOf(await open(), LINES)
    const { paths, nearest, truncated, explored } = await store.paths(ask())
    expect(paths.map(told)).toEqual([
      'case:firm-a >ILLUSTRATES theory:poi >CHALLENGES theory:uppsala',
      'case:firm-a <OBSERVED_IN finding:slow >CONTRADICTS theory:uppsala',
      'case:firm-a <STUDIES paper:study >CITES paper:old >PROPOSES theory:uppsala',
    ])
    expect(paths.map(path => path.score)).toEqual([0.9025, 0.76, 0.08775])
    expect([nearest, truncated]).toEqual([null, false])
    expect(explored).toBeGreaterThanOrEqual(6)
  })

  test('leave out a detour that says less than going straight', async () => {
    const store = await storeOf(await open(), LINES)
    const { paths } = await store.paths(ask({ maxLength: 8 }))
    // Over the author of both papers it is longer than the citation, and says less.
    expect(paths.map(told).filter(text => text.includes('author:ann'))).toEqual([])
  })

  test('have ids that stand for their relations: the same on another day, another when read the other way', async () => {
    const store = await storeOf(await open(), LINES)
    const [there] = (await store.paths(ask())).paths
    const [again] = (await store.paths(ask({ first: 1 }))).paths
    const [back] = (await store.paths(ask({ from: 'theory:uppsala', to: 'case:firm-a' }))).paths
    expect(there?.id).toMatch(/^[0-9a-f]{16}$/)
    expect(again?.id).toBe(there?.id)
    expect(back?.id).not.toBe(there?.id)
    expect(back === undefined ? '' : told(back)).toBe('theory:uppsala <CHALLENGES theory:poi <ILLUSTRATES case:firm-a')
  })

  test('none of the length asked: gives the nearest of at most 8 steps', async () => {
    const store = await storeOf(await open(), LINES)
    const { paths, nearest, truncated } = await store.paths(ask({ maxLength: 1 }))
    expect([paths, truncated]).toEqual([[], false])
    expect(nearest === null ? '' : told(nearest)).toBe('case:firm-a >ILLUSTRATES theory:poi >CHALLENGES theory:uppsala')
  })

  test('none at all: says so, and that nothing was cut', async () => {
    const store = await storeOf(await open(), LINES)
    expect(await store.paths(ask({ to: 'construct:alone' }))).toMatchObject({ paths: [], nearest: null, truncated: false, unknown: [] })
    const chain = Array.from({ length: 9 }, (_, index) => `theory:t${index} BUILDS_ON theory:t${index + 1}`)
    const far = await storeOf(await open(), chain)
    expect(await far.paths(ask({ from: 'theory:t0', to: 'theory:t9' }))).toMatchObject({ paths: [], nearest: null, truncated: false })
    expect((await far.paths(ask({ from: 'theory:t0', to: 'theory:t8' }))).nearest?.steps).toHaveLength(8)
  })

  test('go only through the kinds asked, whatever the ends are, and by the types asked', async () => {
    const store = await storeOf(await open(), LINES)
    expect((await store.paths(ask({ kinds: ['PAPER'] }))).paths.map(told)).toEqual(['case:firm-a <STUDIES paper:study >CITES paper:old >PROPOSES theory:uppsala'])
    expect((await store.paths(ask({ relations: ['OBSERVED_IN', 'CONTRADICTS'] }))).paths.map(told)).toEqual(['case:firm-a <OBSERVED_IN finding:slow >CONTRADICTS theory:uppsala'])
  })

  test('as of a year leave out what came later, ends too', async () => {
    const store = await storeOf(await open(), ['theory:poi CHALLENGES theory:uppsala 2008', 'theory:poi EXTENDS theory:middle', 'theory:middle EXTENDS theory:uppsala'], { 'theory:poi': 1990 })
    const { paths } = await store.paths(ask({ from: 'theory:poi', asOf: 2000 }))
    expect(paths.map(told)).toEqual(['theory:poi >EXTENDS theory:middle >EXTENDS theory:uppsala'])
    expect((await store.paths(ask({ from: 'theory:poi', asOf: 1980 }))).paths).toEqual([])
  })

  test('between ends that are related give each relation a way of its own', async () => {
    const store = await storeOf(await open(), ['theory:poi CHALLENGES theory:uppsala', 'theory:poi BUILDS_ON theory:uppsala'])
    const { paths } = await store.paths(ask({ from: 'theory:poi' }))
    expect(paths.map(path => path.steps.map(step => step.relation.type))).toEqual(expect.arrayContaining([['CHALLENGES'], ['BUILDS_ON']]))
  })

  test('of many variants of one way show different ways first', async () => {
    const findings = Array.from({ length: 20 }, (_, index) => [`finding:f${index} OBSERVED_IN case:firm-a`, `finding:f${index} CONTRADICTS theory:uppsala`]).flat()
    const store = await storeOf(await open(), [...findings, 'case:firm-a EXHIBITS construct:commitment', 'theory:uppsala DEFINES construct:commitment role=ELEMENT', 'paper:study STUDIES case:firm-a', 'paper:study CRITIQUES theory:uppsala'])
    const { paths } = await store.paths(ask({ first: 3 }))
    const patterns = paths.map(path => path.steps.map(step => step.relation.type).join())
    expect(new Set(patterns).size).toBeGreaterThan(1)
    expect(patterns).toContain('EXHIBITS,DEFINES')
  })

  test('go through a hub only when nothing else is as short', async () => {
    const crowd = Array.from({ length: 1100 }, (_, index) => `paper:p${index} CITES paper:hub`)
    const ways = ['paper:p0 APPLIES theory:a', 'theory:a BUILDS_ON theory:b', 'paper:p1 APPLIES theory:b']
    const store = await storeOf(await open(), [...crowd, ...ways])
    const around = await store.paths(ask({ from: 'paper:p0', to: 'paper:p1' }))
    expect(around.paths.map(told)).toEqual(['paper:p0 >APPLIES theory:a >BUILDS_ON theory:b <APPLIES paper:p1', 'paper:p0 >CITES paper:hub <CITES paper:p1'])
    const only = await store.paths(ask({ from: 'paper:p2', to: 'paper:p3' }))
    expect(only.paths.map(told)).toEqual(['paper:p2 >CITES paper:hub <CITES paper:p3'])
    expect(only).toMatchObject({ truncated: false })
    const direct = await store.paths(ask({ from: 'paper:p0', to: 'paper:hub' }))
    expect(direct.paths.map(told)[0]).toBe('paper:p0 >CITES paper:hub')
  })

  test('have two different ends that stand in the graph', async () => {
    const store = await storeOf(await open(), LINES)
    const refused = await store.paths(ask({ to: 'case:firm-a' })).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ArgumentError)
    expect(refused).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'to', given: 'case:firm-a' })
    const { paths, unknown } = await store.paths(ask({ to: 'theory:upsala' }))
    expect([paths, unknown.map(row => [row.id, row.suggestions[0]?.id])]).toEqual([[], [['theory:upsala', 'theory:uppsala']]])
  })

  test('are as short as the shortest that graphology finds, through hubs and around them', async () => {
    const size = { seed: 5, nodes: 3000, relations: 12_000, hub: 1200 }
    const graph = generateGraph(size)
    const engine = await open()
    await loadGraph(engine, 'random', () => graph)
    const store = createStore(engine)
    const reference = new Graph({ type: 'undirected', multi: true })
    for (const { id } of graph.entities) reference.addNode(id)
    for (const { from, to } of graph.relations) reference.addEdge(graph.entities[from]?.id, graph.entities[to]?.id)
    const random = randomFrom(11)
    const any = () => graph.entities[Math.floor(random() * graph.entities.length)]?.id ?? ''
    const pairs = Array.from({ length: 40 }, () => [any(), any()] as const).filter(([from, to]) => from !== to)
    for (const [from, to] of pairs) {
      const { paths, nearest, truncated } = await store.paths(ask({ from, to, first: 3 }))
      const steps = Math.min(...paths.map(path => path.steps.length), nearest?.steps.length ?? Number.POSITIVE_INFINITY)
      const length = (bidirectional(reference, from, to)?.length ?? Number.POSITIVE_INFINITY) - 1
      expect([from, to, steps]).toEqual([from, to, length > 8 ? Number.POSITIVE_INFINITY : length])
      if (length > 8) expect(truncated).toBe(false)
    }
  })

  test('stop at their bound and say so', async () => {
    const engine = await open()
    const crowd = (hub: string, prefix: string) => Array.from({ length: 60 }, (_, index) => `paper:${prefix}${index} CITES ${hub}`)
    await storeOf(engine, [...crowd('paper:one', 'a'), ...crowd('paper:two', 'b'), 'paper:a0 CITES paper:middle', 'paper:b0 CITES paper:middle'])
    const search = () => new TwoSided({ id: 'paper:one', degree: 60 }, { id: 'paper:two', degree: 60 }, {})
    const bounded = search()
    expect(await engine.read(tx => bounded.findShortest(statementSteps(tx), 8, { work: 100, started: performance.now(), milliseconds: 1000 }))).toBe(true)
    expect(bounded.shortest).toBe(Number.POSITIVE_INFINITY)
    const late = search()
    expect(await engine.read(tx => late.findShortest(statementSteps(tx), 8, { work: 1000, started: performance.now() - 2000, milliseconds: 1000 }))).toBe(true)
    const free = search()
    expect(await engine.read(tx => free.findShortest(statementSteps(tx), 8, { work: 1000, started: performance.now(), milliseconds: 1000 }))).toBe(false)
    expect(free.shortest).toBe(4)
  })
})
