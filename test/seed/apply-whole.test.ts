import { expect, it } from 'vitest'
import { EngineError, type Engine } from '../../server/engine/engine.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { openSmallGraph, smallCorpus } from '../fixtures/small.ts'
import { edit, soundCorpus, twoCorpora } from './corpus-text.ts'
import { dump, nodeOf } from './dump.ts'

/** An engine whose nth write statement fails. */
const failing = (engine: Engine, nth: number): Engine => {
  let left = nth
  return {
    ...engine,
    write: work =>
      engine.write(tx =>
        work({
          run: (statement, params) => {
            if (statement.access === 'write' && --left === 0) throw new EngineError('REFUSED', 'made to fail')
            return tx.run(statement, params)
          },
        }),
      ),
  }
}

describeOnEngines('an apply, whole or not at all, of one corpus or several', open => {
  it('changes nothing when it fails half way, wherever that is', async () => {
    const engine = await openSmallGraph(await open())
    const before = await dump(engine)
    const changed = edit(smallCorpus(), records =>
      records
        .filter(({ id }) => id !== 'finding:winery-distance-brakes')
        .map(record => (record.kind === 'PAPER' ? { ...record, properties: { ...record.properties, year: 1966 } } : record)),
    )
    for (const nth of [1, 2, 4, 7, 10]) await expect(createApply(failing(engine, nth)).apply([changed])).rejects.toThrow('made to fail')
    expect(await dump(engine)).toEqual(before)
    expect((await createApply(engine).apply([changed])).status).toBe('APPLIED')
  })

  it('comes to the same graph in batches, and goes on where an earlier apply stopped', async () => {
    const atOnce = await dump(await openSmallGraph(await open()))
    const engine = await open()
    const narrow: Engine = { ...engine, capabilities: { ...engine.capabilities, atomicApplyLimit: 120 } }
    await expect(createApply(failing(narrow, 25)).apply([smallCorpus()])).rejects.toThrow('made to fail')
    expect((await nodeOf(engine, 'Graph', 'graph'))?.['applying']).toBe(true)
    const seen: number[] = []
    const report = await createApply(narrow).apply([smallCorpus()], {}, ({ done, total }) => seen.push(done / total))
    expect(report.status).toBe('APPLIED')
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(await dump(engine)).toEqual(atOnce)
    await createApply(narrow).apply([edit(smallCorpus(), () => [])])
    expect((await dump(engine)).filter(line => !/^(Graph|Corpus|Former)/.test(line))).toEqual([])
  })

  it('joins what two corpora say: facts from the home, receipts from both', async () => {
    const engine = await open()
    const corpora = twoCorpora('read: q-1980\ntheories: {b: {buildsOn: {to: a, at: section 2}}}')
    expect((await createApply(engine).apply(corpora)).status).toBe('APPLIED')
    expect(await nodeOf(engine, 'Entity', 'theory:b')).toMatchObject({ name: 'B', corpora: ['c', 'd'], since: 1980, degree: 1 })
    const relation = (await dump(engine)).find(line => line.startsWith('theory:b BUILDS_ON'))
    expect(relation).toContain('"basis":"PASSAGE","id":"theory:b~BUILDS_ON~theory:a","receiptCount":2,"since":1980')
    const [, d] = corpora
    if (d === undefined) throw new Error('two corpora')
    await createApply(engine).apply([edit(d, () => [])])
    expect((await dump(engine)).find(line => line.startsWith('theory:b BUILDS_ON'))).toContain(
      '"basis":"GENERAL","id":"theory:b~BUILDS_ON~theory:a","receiptCount":1,"since":1990',
    )
    expect(await nodeOf(engine, 'Entity', 'theory:b')).toMatchObject({ corpora: ['c'], since: 1990 })
  })

  it('does not depend on the order in which corpora are applied', async () => {
    const corpora = twoCorpora(
      'read: q-1980\ntheories: {b: {buildsOn: {to: a, at: section 2}}, e: {name: E, extends: {to: a, at: section 3}}}',
    )
    const first = await open()
    await createApply(first).apply(corpora)
    const one = await dump(first)
    const second = await open()
    await createApply(second).apply(corpora.toReversed())
    expect(await dump(second)).toEqual(one)
  })

  it('refuses a second home, mentions of nothing, and removals of what another corpus mentions', async () => {
    const engine = await open()
    const port = createApply(engine)
    const [c, d] = twoCorpora('read: q-1980\ntheories: {e: {name: E, extends: {to: a, at: section 3}}}')
    if (c === undefined || d === undefined) throw new Error('two corpora')
    const alone = await port.apply([d])
    expect([alone.status, alone.problems.map(({ code, id }) => [code, id])]).toEqual([
      'REFUSED',
      [
        ['NOT_DEFINED', 'theory:a'],
        ['NOT_DEFINED', 'paper:q-1980'],
      ],
    ])
    await port.apply([c, d])
    const before = await dump(engine)
    const home = await port.apply([
      edit(d, records => [...records, { id: 'theory:a', kind: 'THEORY', properties: { name: 'Another A' }, relations: [] }]),
    ])
    expect(home.problems.map(({ code, message }) => [code, message])).toEqual([['DEFINED_ELSEWHERE', 'theory:a is defined by c and d']])
    const gone = await port.apply([edit(c, records => records.filter(({ id }) => id === 'paper:p-1990' || id === 'author:x'))])
    expect(gone.problems.map(({ code, id }) => [code, id])).toEqual([
      ['STILL_MENTIONED', 'paper:q-1980'],
      ['STILL_MENTIONED', 'theory:a'],
    ])
    expect(await dump(engine)).toEqual(before)
  })

  it('refuses a tour of an id that another corpus of the graph has, and takes it once that one goes', async () => {
    const engine = await open()
    const port = createApply(engine)
    const tours = "- {id: t, title: T, question: Q, steps: [{address: '/search', sentence: S.}]}"
    const [c, d] = [soundCorpus({ 'tours.yaml': tours }), soundCorpus({ 'tours.yaml': tours }, 'd')]
    expect((await port.apply([c])).status).toBe('APPLIED')
    const refused = await port.apply([d])
    expect([refused.status, refused.problems.map(({ code, message }) => `${code} ${message}`)]).toEqual(['REFUSED', ['TOUR_ELSEWHERE c and d both have a tour called t']])
    expect((await port.apply([c, d])).status).toBe('REFUSED')
    expect((await port.apply([d], { remove: ['c'] })).status).toBe('APPLIED')
    expect((await port.apply([d])).counts.changed).toBe(0)
  })

  it('writes a graph anew that another version of the model wrote', async () => {
    const engine = await open()
    const corpora = twoCorpora('read: q-1980\ntheories: {b: {buildsOn: {to: a, at: section 2}}}')
    await createApply(engine).apply(corpora)
    const expected = await dump(engine)
    const outdated = {
      name: 'outdate',
      text: "MATCH (g:`Graph` {id: 'graph'}) MATCH (n:`Entity` {id: 'theory:a'}) SET g.model = 'older', n.nameKey = 'older'",
      access: 'write',
      integers: [],
    } as const
    await engine.write(tx => tx.run(outdated, {}))
    const [c] = corpora
    if (c === undefined) throw new Error('two corpora')
    await createApply(engine).apply([c])
    expect(await dump(engine)).toEqual(expected)
  })

  it('gives the version that depends on corpora and model only', async () => {
    const first = await openSmallGraph(await open())
    const version = (await nodeOf(first, 'Graph', 'graph'))?.['version']
    const second = await open()
    await createApply(second).apply([edit(smallCorpus(), () => [])])
    await createApply(second).apply([smallCorpus()])
    expect((await nodeOf(second, 'Graph', 'graph'))?.['version']).toBe(version)
    expect(version).toMatch(/^[0-9a-f]{64}$/)
  })
})
