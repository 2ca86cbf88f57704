import { expect, test } from 'vitest'
import type { NeighborhoodQuery } from '../../server/store/store.ts'
import { openSmallGraph } from '../fixtures/small.ts'
import { createStore } from '../../server/store/create.ts'
import { describeOnSteps } from './graph.ts'

const LINES = [
  'theory:uppsala DEFINES construct:commitment role=ELEMENT', 'theory:uppsala DEFINES construct:knowledge role=MECHANISM',
  'theory:uppsala DEFINES construct:knowledge role=ELEMENT', 'theory:poi CHALLENGES theory:uppsala 2008', 'paper:one PROPOSES theory:uppsala 1977',
  'paper:two CRITIQUES theory:uppsala 2010', 'paper:two CITES paper:one 2010', 'author:ann WROTE paper:one', 'author:ann WROTE paper:two', 'author:bea WROTE paper:two',
  'case:firm-a ILLUSTRATES theory:poi',
]
const YEARS = { 'paper:one': 1977, 'paper:two': 2010, 'theory:poi': 2008 }
const ask = (change: Partial<NeighborhoodQuery> = {}): NeighborhoodQuery => ({ ids: ['theory:uppsala'], depth: 1, limit: 100, shown: [], ...change })
const ids = (rows: readonly { readonly id: string }[]) => rows.map(row => row.id)

describeOnSteps('a neighbourhood', (open, storeOf) => {
  test('gives those asked first, then the best connected, then by id, each once', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { nodes, truncated, hidden } = await store.neighborhood(ask())
    expect(nodes.map(row => `${row.id} ${row.degree}`)).toEqual([
      'theory:uppsala 6', 'paper:two 4', 'paper:one 3', 'construct:knowledge 2', 'theory:poi 2', 'construct:commitment 1',
    ])
    expect(truncated).toBe(false)
    expect(hidden).toEqual([
      { id: 'paper:two', kind: 'AUTHOR', count: 2 }, { id: 'paper:one', kind: 'AUTHOR', count: 1 }, { id: 'theory:poi', kind: 'CASE', count: 1 },
    ])
  })

  test('has every relation among its nodes, also between neighbours', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { relations } = await store.neighborhood(ask())
    expect(ids(relations)).toEqual([
      'paper:two~CITES~paper:one', 'paper:one~PROPOSES~theory:uppsala', 'paper:two~CRITIQUES~theory:uppsala', 'theory:poi~CHALLENGES~theory:uppsala',
      'theory:uppsala~DEFINES~construct:commitment~element', 'theory:uppsala~DEFINES~construct:knowledge~element', 'theory:uppsala~DEFINES~construct:knowledge~mechanism',
    ])
  })

  test('cuts at its limit, says so and counts what is hidden', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { nodes, truncated, hidden } = await store.neighborhood(ask({ limit: 2 }))
    expect(ids(nodes)).toEqual(['theory:uppsala', 'paper:two', 'paper:one'])
    expect(truncated).toBe(true)
    expect(hidden.filter(row => row.id === 'theory:uppsala')).toEqual([
      { id: 'theory:uppsala', kind: 'CONSTRUCT', count: 2 }, { id: 'theory:uppsala', kind: 'THEORY', count: 1 },
    ])
  })

  test('goes on level by level, the nearer before the better connected', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { nodes } = await store.neighborhood(ask({ ids: ['construct:commitment'], depth: 3 }))
    expect(ids(nodes)).toEqual([
      'construct:commitment', 'theory:uppsala', 'paper:two', 'paper:one', 'construct:knowledge', 'theory:poi', 'author:ann', 'author:bea', 'case:firm-a',
    ])
  })

  test('does not repeat or count what is shown, but relates the new to it and walks on through it', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { nodes, relations, hidden } = await store.neighborhood(ask({ shown: ['paper:two'], limit: 3, depth: 2 }))
    expect(ids(nodes)).toEqual(['theory:uppsala', 'paper:one', 'construct:knowledge', 'theory:poi'])
    expect(ids(relations)).toContain('paper:two~CITES~paper:one')
    expect(hidden).toContainEqual({ id: 'paper:two', kind: 'AUTHOR', count: 2 })
    const deeper = await store.neighborhood(ask({ shown: ['paper:two'], depth: 2 }))
    expect(ids(deeper.nodes)).toContain('author:bea')
  })

  test('follows only the kinds and types asked, and counts only those as hidden', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const kinds = await store.neighborhood(ask({ kinds: ['PAPER'], depth: 2 }))
    expect(ids(kinds.nodes)).toEqual(['theory:uppsala', 'paper:two', 'paper:one'])
    expect(kinds.hidden).toEqual([])
    const types = await store.neighborhood(ask({ relations: ['CHALLENGES', 'ILLUSTRATES'] }))
    expect(ids(types.relations)).toEqual(['theory:poi~CHALLENGES~theory:uppsala'])
    expect(types.hidden).toEqual([{ id: 'theory:poi', kind: 'CASE', count: 1 }])
    expect((await store.neighborhood(ask({ relations: [] }))).nodes).toHaveLength(1)
  })

  test('shows the field as of a year: later entities and relations are gone from nodes, relations and hidden counts', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { nodes, relations, hidden } = await store.neighborhood(ask({ asOf: 2000, limit: 1 }))
    expect(ids(nodes)).toEqual(['theory:uppsala', 'paper:one'])
    expect(ids(relations)).toEqual(['paper:one~PROPOSES~theory:uppsala'])
    expect(hidden).toEqual([{ id: 'theory:uppsala', kind: 'CONSTRUCT', count: 2 }, { id: 'paper:one', kind: 'AUTHOR', count: 1 }])
    expect((await store.neighborhood(ask({ ids: ['theory:poi'], asOf: 2000 }))).nodes).toEqual([])
  })

  test('at depth 0 is the relations among those asked', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { nodes, relations } = await store.neighborhood(ask({ ids: ['paper:one', 'paper:two', 'case:firm-a'], depth: 0 }))
    expect(ids(nodes)).toEqual(['paper:one', 'paper:two', 'case:firm-a'])
    expect(ids(relations)).toEqual(['paper:two~CITES~paper:one'])
  })

  test('resolves former ids and lists unknown ones with what was probably meant', async () => {
    const store = createStore(await openSmallGraph(await open()))
    const { nodes, unknown } = await store.neighborhood(ask({ ids: ['theory:u-model', 'theory:upsala', 'theory:zzz'] }))
    expect(nodes[0]?.id).toBe('theory:uppsala')
    expect(unknown.map(row => [row.id, ids(row.suggestions)])).toEqual([['theory:upsala', ['theory:uppsala']], ['theory:zzz', []]])
  })
})
