import { expect, test } from 'vitest'
import { ArgumentError } from '../../server/store/argument.ts'
import type { LineageQuery } from '../../server/store/store.ts'
import { recording } from '../contract/recorder.ts'
import { describeOnSteps } from './graph.ts'

const LINES = [
  'theory:uppsala BUILDS_ON theory:growth 1977', 'theory:uppsala BUILDS_ON theory:behaviour 1977', 'theory:behaviour EXTENDS theory:economics 1963',
  'theory:revised EXTENDS theory:uppsala 2009', 'theory:poi CHALLENGES theory:uppsala 2008', 'theory:global CHALLENGES theory:uppsala 1994', 'theory:again EXTENDS theory:global 2001',
  'theory:networks COMPLEMENTS theory:uppsala 1988', 'theory:global BUILDS_ON theory:growth 1994', 'case:firm-a ILLUSTRATES theory:poi 2008',
]
const YEARS = {
  'theory:economics': 1900, 'theory:growth': 1959, 'theory:behaviour': 1963, 'theory:uppsala': 1977, 'theory:networks': 1988, 'theory:global': 1994, 'theory:again': 2001,
  'theory:poi': 2008, 'theory:revised': 2009,
}
const ask = (change: Partial<LineageQuery> = {}): LineageQuery => ({ ids: ['theory:uppsala'], direction: 'BOTH', depth: 3, limit: 100, ...change })
const told = (members: readonly { readonly id: string; readonly generation: number }[]) => members.map(({ id, generation }) => `${generation} ${id.slice(7)}`)

describeOnSteps('a lineage', (open, storeOf) => {
  test('gives theories by year with their generation: ancestors negative, descendants positive, partners beside', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { members, truncated, hidden } = await store.lineage(ask())
    expect(told(members)).toEqual(['-2 economics', '-1 growth', '-1 behaviour', '0 uppsala', '0 networks', '1 global', '2 again', '1 poi', '1 revised'])
    expect([truncated, hidden]).toEqual([false, []])
  })

  test('has all descents between its theories, symmetric ones too, and nothing else', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { relations } = await store.lineage(ask())
    expect(relations.map(row => row.id)).toEqual([
      'theory:global~BUILDS_ON~theory:growth', 'theory:uppsala~BUILDS_ON~theory:behaviour', 'theory:uppsala~BUILDS_ON~theory:growth',
      'theory:again~EXTENDS~theory:global', 'theory:behaviour~EXTENDS~theory:economics', 'theory:revised~EXTENDS~theory:uppsala',
      'theory:global~CHALLENGES~theory:uppsala', 'theory:poi~CHALLENGES~theory:uppsala', 'theory:networks~COMPLEMENTS~theory:uppsala',
    ])
  })

  test('goes one way only when asked to', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    expect(told((await store.lineage(ask({ direction: 'ANCESTORS' }))).members)).toEqual(['-2 economics', '-1 growth', '-1 behaviour', '0 uppsala'])
    expect(told((await store.lineage(ask({ direction: 'DESCENDANTS' }))).members)).toEqual(['0 uppsala', '1 global', '2 again', '1 poi', '1 revised'])
  })

  test('says that the depth cut it, and counts the theories beyond', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { members, truncated, hidden } = await store.lineage(ask({ direction: 'ANCESTORS', depth: 1 }))
    expect(told(members)).toEqual(['-1 growth', '-1 behaviour', '0 uppsala'])
    expect([truncated, hidden]).toEqual([true, [{ id: 'theory:behaviour', kind: 'THEORY', count: 1 }]])
  })

  test('says that the limit cut it: the nearest and best connected stay', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { members, truncated, hidden } = await store.lineage(ask({ direction: 'DESCENDANTS', limit: 2 }))
    expect(told(members)).toEqual(['0 uppsala', '1 global', '1 poi'])
    expect([truncated, hidden]).toEqual([true, [{ id: 'theory:uppsala', kind: 'THEORY', count: 1 }, { id: 'theory:global', kind: 'THEORY', count: 1 }]])
  })

  test('follows only the types asked, and refuses one that is no descent', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    expect(told((await store.lineage(ask({ relations: ['CHALLENGES'] }))).members)).toEqual(['0 uppsala', '1 global', '1 poi'])
    expect(told((await store.lineage(ask({ direction: 'ANCESTORS', relations: ['COMPLEMENTS'] }))).members)).toEqual(['0 uppsala', '0 networks'])
    const refused = await store.lineage(ask({ relations: ['CITES'] })).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ArgumentError)
    expect(refused).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'relations', given: ['CITES'] })
  })

  test('shows the field as of a year', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { members, hidden } = await store.lineage(ask({ direction: 'DESCENDANTS', asOf: 2000 }))
    expect(told(members)).toEqual(['0 uppsala', '1 global'])
    expect(hidden).toEqual([])
  })

  test('of several theories gives each its nearest generation', async () => {
    const store = await storeOf(await open(), LINES, YEARS)
    const { members } = await store.lineage(ask({ ids: ['theory:growth', 'theory:global'], direction: 'DESCENDANTS' }))
    expect(told(members)).toEqual(['0 growth', '1 uppsala', '0 global', '1 again', '2 poi', '2 revised'])
  })

  test('lists ids that name nothing as unknown with the nearest, and entries that are no theories with the theories they touch', async () => {
    const store = await storeOf(await open(), [...LINES, 'case:firm-a ILLUSTRATES theory:again 2001', 'case:firm-a EXHIBITS construct:alone 2008'], YEARS)
    const unknown = async (change: Partial<LineageQuery>) => (await store.lineage(ask(change))).unknown.map(row => [row.id, row.suggestions.map(one => one.id)])
    expect((await store.lineage(ask({ ids: ['case:firm-a', 'theory:upsala'] }))).members).toEqual([])
    expect(await unknown({ ids: ['case:firm-a', 'theory:upsala'] })).toEqual([['case:firm-a', ['theory:again', 'theory:poi']], ['theory:upsala', ['theory:uppsala']]])
    expect(await unknown({ ids: ['case:firm-a'], asOf: 2004 })).toEqual([['case:firm-a', ['theory:again']]])
    expect(await unknown({ ids: ['construct:alone', 'case:firm-b'] })).toEqual([['construct:alone', []], ['case:firm-b', ['case:firm-a']]])
  })

  test('offers theories for five other entries in as many statements as for one, the best connected three of each, and reads no words for it', async () => {
    const firms = ['b', 'c', 'd', 'e'].map(letter => `case:firm-${letter}`)
    const illustrated = firms.flatMap(firm => ['uppsala', 'growth', 'global', 'economics'].map(theory => `${firm} ILLUSTRATES theory:${theory}`))
    const { engine, calls } = recording(await open())
    const store = await storeOf(engine, [...LINES, ...illustrated, 'case:firm-b EXHIBITS construct:alone'], YEARS)
    const asking = async (...ids: string[]) => {
      calls.length = 0
      const { unknown } = await store.lineage(ask({ ids }))
      return { names: calls.map(call => call.statement.name), offered: unknown.map(row => [row.id, ...row.suggestions.map(one => one.id.slice(7))]) }
    }
    const one = await asking('case:firm-b')
    const five = await asking('case:firm-a', ...firms)
    expect(five.names).toEqual(one.names)
    expect(five.names.filter(name => name === 'entity/by-ids')).toHaveLength(2)
    expect(five.names).not.toContain('search/vocabulary')
    expect(five.offered).toEqual([['case:firm-a', 'poi'], ...firms.map(firm => [firm, 'uppsala', 'global', 'growth'])])
  })

  test('with nothing to look for, nothing is read', async () => {
    const { engine, calls } = recording(await open())
    const store = await storeOf(engine, LINES, YEARS)
    calls.length = 0
    expect((await store.suggest([])).size).toBe(0)
    expect(calls).toEqual([])
  })
})
