import { describe, expect, test } from 'vitest'
import type { Params, Statement } from '../../server/engine/engine.ts'
import { describeOnEngines } from './engines.ts'

/** A statement of this suite: the engine is tested with text of its own, not through the registry. */
const statement = (text: string, access: 'read' | 'write' = 'read', integers: string[] = []): Statement<Params, Record<string, unknown>> =>
  ({ name: 'suite/statement', text, access, integers })
const create = statement('UNWIND $rows AS row CREATE (n:`Count` {id: row.id, value: row.value})', 'write')
const all = statement('MATCH (n:`Count`) RETURN n.id AS id, n.value AS value ORDER BY n.id')

describeOnEngines('an engine', open => {
  test('gives plain data: whole numbers, fractions, lists, maps, absent as null', async () => {
    const engine = await open()
    const row = { id: 'values', whole: 3, fraction: 0.25, yes: true, texts: ['b', 'a'], empty: [] as string[] }
    await engine.write(tx => tx.run(statement('UNWIND $rows AS row CREATE (n:`Count` {id: row.id, whole: row.whole, fraction: row.fraction, yes: row.yes, texts: row.texts})', 'write'), { rows: [row] }))
    const read = await engine.read(tx =>
      tx.run(statement('MATCH (n:`Count` {id: $id}) RETURN n.whole AS whole, n.fraction AS fraction, n.yes AS yes, n.texts AS texts, n.nothing AS nothing, {whole: n.whole} AS map'), { id: 'values' }))
    expect(read).toEqual([{ whole: 3, fraction: 0.25, yes: true, texts: ['b', 'a'], nothing: null, map: { whole: 3 } }])
  })

  test('takes a page size as a plain number', async () => {
    const engine = await open()
    await engine.write(tx => tx.run(create, { rows: [1, 2, 3].map(value => ({ id: `n${value}`, value })) }))
    const rows = await engine.read(tx => tx.run(statement('MATCH (n:`Count`) RETURN n.id AS id ORDER BY n.id LIMIT $first', 'read', ['first']), { first: 2 }))
    expect(rows).toEqual([{ id: 'n1' }, { id: 'n2' }])
  })

  test('keeps nothing of a write whose later statement fails, and says which statement failed', async () => {
    const engine = await open()
    const failing = engine.write(async tx => {
      await tx.run(create, { rows: [{ id: 'kept', value: 1 }] })
      await tx.run(statement('MATCH (n RETURN n', 'write'), {})
    })
    await expect(failing).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('suite/statement') })
    expect(await engine.read(tx => tx.run(all, {}))).toEqual([])
  })

  test('keeps nothing of a write when the caller gives up, and passes the reason on unchanged', async () => {
    const engine = await open()
    const reason = new RangeError('the caller gave up')
    await expect(engine.write(async tx => {
      await tx.run(create, { rows: [{ id: 'kept', value: 1 }] })
      throw reason
    })).rejects.toBe(reason)
    expect(await engine.read(tx => tx.run(all, {}))).toEqual([])
  })

  test('refuses a second record of one id', async () => {
    const engine = await open()
    await engine.write(tx => tx.run(create, { rows: [{ id: 'one', value: 1 }] }))
    await expect(engine.write(tx => tx.run(create, { rows: [{ id: 'one', value: 2 }] }))).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await engine.read(tx => tx.run(all, {}))).toEqual([{ id: 'one', value: 1 }])
  })

  test('does every one of many writes at once to one record', async () => {
    const engine = await open()
    await engine.write(tx => tx.run(create, { rows: [{ id: 'sum', value: 0 }] }))
    const add = statement('MATCH (n:`Count` {id: $id}) SET n.value = n.value + 1', 'write')
    await Promise.all(Array.from({ length: 12 }, () => engine.write(tx => tx.run(add, { id: 'sum' }))))
    expect(await engine.read(tx => tx.run(all, {}))).toEqual([{ id: 'sum', value: 12 }])
  })

  test('applies its schema twice without complaint, answers a ping, and treats a parameter as data', async () => {
    const engine = await open()
    await engine.applySchema()
    await engine.ping()
    const hostile = "x' }) DETACH DELETE n //"
    await engine.write(tx => tx.run(create, { rows: [{ id: hostile, value: 1 }] }))
    expect(await engine.read(tx => tx.run(statement('MATCH (n:`Count` {id: $id}) RETURN n.id AS id'), { id: hostile }))).toEqual([{ id: hostile }])
  })
})

describe('a Neo4j that is away', () => {
  test('is said in one sentence that names its address', async () => {
    const { openNeo4j } = await import('../../server/engine/neo4j/index.ts')
    const engine = await openNeo4j({ uri: 'bolt://127.0.0.1:9', username: 'neo4j', password: 'none' })
    await expect(engine.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE', message: 'Neo4j at bolt://127.0.0.1:9 does not answer. Stemma goes on trying.' })
    await expect(engine.read(tx => tx.run(all, {}))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await engine.close()
  })
})
