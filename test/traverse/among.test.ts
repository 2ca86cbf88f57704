import { expect, test } from 'vitest'
import { type Statement, type Value } from '../../server/engine/engine.ts'
import { outward, readMet, relationsAmong } from '../../server/store/steps/among.ts'
import { statementSteps } from '../../server/store/steps/statements.ts'
import { createStore } from '../../server/store/create.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { storeOf } from './graph.ts'

const LINES = ['paper:a CITES paper:b', 'paper:b CITES paper:c', 'paper:hub CITES paper:a', 'paper:hub CITES paper:b', 'paper:hub CITES paper:d', 'author:ann WROTE paper:a']
const ALL = ['paper:a', 'paper:b', 'paper:c', 'paper:hub']
const MANY = Array.from({ length: 600 }, (_, place) => `paper:none-${place}`)
const pretend: Statement<Readonly<Record<string, Value>>, object> =
  { name: 'pretend', access: 'write', integers: [], text: 'MATCH (n:`Entity` {id: $id}) SET n.neighborCounts = $counts, n.degree = $degree' }

describeOnEngines('relations among entities', open => {
  test.each([['few', []], ['more than a statement lists', MANY]])('are all found within the work of one question: %s', async (_, more) => {
    const engine = await open()
    const store = await storeOf(engine, LINES)
    const rows = [...(await store.entities(ALL)).values()]
    const between = [...outward(rows, {}), ...more.map(id => ({ id, degree: 0 }))]
    const { relations, cut } = await engine.read(tx => relationsAmong(statementSteps(tx), between, {}, 5))
    expect(relations.map(row => row.id)).toEqual(['paper:a~CITES~paper:b', 'paper:b~CITES~paper:c', 'paper:hub~CITES~paper:a', 'paper:hub~CITES~paper:b'])
    expect(cut).toBe(false)
  })

  test.each([['few', []], ['more than a statement lists', MANY]])('are not looked for where too many start, which is said: %s', async (_, more) => {
    const engine = await open()
    const store = await storeOf(engine, LINES)
    const rows = [...(await store.entities(ALL)).values()]
    const between = [...outward(rows, {}), ...more.map(id => ({ id, degree: 0 }))]
    const { relations, cut } = await engine.read(tx => relationsAmong(statementSteps(tx), between, {}, 4))
    expect(relations.map(row => row.id)).toEqual(['paper:a~CITES~paper:b', 'paper:b~CITES~paper:c'])
    expect(cut).toBe(true)
  })

  test('count only what starts there by a type asked', async () => {
    const store = await storeOf(await open(), LINES)
    const rows = [...(await store.entities(['paper:hub', 'paper:c', 'author:ann'])).values()]
    expect(outward(rows, { types: ['CITES'] })).toEqual([{ id: 'paper:hub', degree: 3 }, { id: 'paper:c', degree: 0 }, { id: 'author:ann', degree: 0 }])
  })

  test.each([['at once', 250_000], ['after what starts there was counted', 8]])('come with the entities met, each once: %s', async (_, work) => {
    const engine = await open()
    const store = await storeOf(engine, LINES)
    const [hub, ...met] = [...(await store.entities(['paper:hub', 'paper:a', 'paper:b'])).values()]
    if (hub === undefined) throw new Error('no hub')
    const { rows, relations, cut } = await engine.read(tx => readMet(statementSteps(tx), [hub, hub], met, {}, work))
    expect([...rows.keys()].sort()).toEqual(['paper:a', 'paper:b'])
    expect(relations.map(row => row.id)).toEqual(['paper:a~CITES~paper:b', 'paper:hub~CITES~paper:a', 'paper:hub~CITES~paper:b'])
    expect(cut).toBe(false)
  })

  test('that were not all looked for make a neighbourhood truncated', async () => {
    const engine = await open()
    await storeOf(engine, LINES)
    const ask = { ids: ['paper:a', 'paper:b', 'paper:hub'], depth: 0, limit: 10, shown: [] }
    expect((await createStore(engine).neighborhood(ask)).truncated).toBe(false)
    await engine.write(tx => tx.run(pretend, { id: 'paper:hub', counts: ['CITES OUT PAPER 900000'], degree: 900_000 }))
    const { relations, truncated } = await createStore(engine).neighborhood(ask)
    expect(relations.map(row => row.id)).toEqual(['paper:a~CITES~paper:b'])
    expect(truncated).toBe(true)
  })
})
