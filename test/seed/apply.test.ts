import { expect, it } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { EngineError, type Engine } from '../../server/engine/engine.ts'
import { corpusVersion } from '../../server/model/digest.ts'
import type { CompiledCorpus } from '../../server/model/record.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { openSmallGraph, smallCorpus } from '../fixtures/small.ts'
import { compile } from '../../seed/compile/compile.ts'
import { MANIFEST, soundCorpus } from './corpus-text.ts'
import { dump, nodeOf } from './dump.ts'

/** The same corpus with some records taken out or put in their place. */
function edit(corpus: CompiledCorpus, change: (records: CompiledCorpus['records']) => CompiledCorpus['records']): CompiledCorpus {
  const records = change(corpus.records)
  return { ...corpus, records, version: corpusVersion(corpus.manifest, records) }
}

const PAPERS = 'papers: {p-1990: {title: P, year: 1990, authors: [x]}, q-1980: {title: Q, year: 1980}}\nauthors: {x: {family: Xu, given: Li}}\n'
const twoCorpora = (second: string) => compile([
  { id: 'c', root: 'c', files: [{ path: 'c/manifest.yaml', text: MANIFEST }, { path: 'c/a.yaml', text: `${PAPERS}theories: {a: {name: A}, b: {name: B, buildsOn: {to: a, says: p-1990}}}` }] },
  { id: 'd', root: 'd', files: [{ path: 'd/manifest.yaml', text: MANIFEST.replace('id: c', 'id: d') }, { path: 'd/a.yaml', text: second }] },
]).corpora.filter(corpus => corpus !== null)

/** An engine whose nth write statement fails. */
const failing = (engine: Engine, nth: number): Engine => {
  let left = nth
  return {
    ...engine,
    write: work => engine.write(tx => work({
      run: (statement, params) => {
        if (statement.access === 'write' && --left === 0) throw new EngineError('REFUSED', 'made to fail')
        return tx.run(statement, params)
      },
    })),
  }
}

describeOnEngines('applying seeds', open => {
  it('writes entities with their facts and what is derived from them', async () => {
    const engine = await openSmallGraph(await open())
    expect(await nodeOf(engine, 'Entity', 'theory:uppsala')).toEqual({
      id: 'theory:uppsala', kind: 'THEORY', name: 'Uppsala model', nameKey: 'uppsala model', aliases: ['U-model', 'Uppsala internationalization model'], aliasKeys: ['u-model', 'uppsala internationalization model'],
      summary: 'Knowledge of foreign markets and commitment to them feed each other.', form: 'MODEL', abbreviation: 'U-M', abbreviationKey: 'u-m', year: 1977, family: 'stage-models', familyKey: 'stage-models',
      since: 1977, degree: 5, neighborCounts: ['PROPOSES IN PAPER 1', 'CHALLENGES IN THEORY 1', 'DEFINES OUT CONSTRUCT 2', 'KIND_OF OUT THEORY 1'], corpora: ['small'], formerIds: ['theory:u-model'],
    })
    expect(await nodeOf(engine, 'Entity', 'case:domaine-de-pezenas')).toMatchObject({ nameKey: 'domaine de pezenas', since: 2008, countries: ['FR'] })
    expect(await nodeOf(engine, 'Entity', 'paper:johanson-vahlne-1977')).toMatchObject({ citation: 'Johanson & Vahlne 1977', byline: ['Johanson', 'Vahlne'], citedBy: 2, since: 1977 })
    expect(await nodeOf(engine, 'Entity', 'author:johanson-jan')).toMatchObject({ papers: 1, since: 1977, familyKey: 'johanson' })
    expect(await nodeOf(engine, 'Former', 'theory:u-model')).toEqual({ id: 'theory:u-model', current: 'theory:uppsala' })
  })

  it('writes one relation a statement, with number, best basis and earliest year of its receipts', async () => {
    const engine = await openSmallGraph(await open())
    const lines = await dump(engine)
    const line = (start: string) => lines.filter(one => one.startsWith(start))
    expect(line('theory:production-first CHALLENGES')).toEqual(['theory:production-first CHALLENGES theory:uppsala {"basis":"PASSAGE","id":"theory:production-first~CHALLENGES~theory:uppsala","receiptCount":2,"since":2008}'])
    expect(line('finding:winery-distance-brakes CAUSE')).toEqual(['finding:winery-distance-brakes CAUSE construct:psychic-distance {"basis":"PASSAGE","id":"finding:winery-distance-brakes~CAUSE~construct:psychic-distance","receiptCount":2,"since":1977}'])
    const receipts = lines.filter(one => one.startsWith('Receipt') && one.includes('"relation":"theory:production-first~CHALLENGES~theory:uppsala"')).map(one => JSON.parse(one.slice(8)) as Record<string, unknown>)
    expect(receipts.map(({ locator, basis, rank, paper, paperYear, corpus, record }) => ({ locator, basis, rank, paper, paperYear, corpus, record }))).toEqual(expect.arrayContaining([
      { locator: 'section 1', basis: 'PASSAGE', rank: 0, paper: 'paper:winery-study-2008', paperYear: 2008, corpus: 'small', record: 'small theory:production-first' },
      { locator: 'section 4, paragraph 1', basis: 'INFERRED', rank: 3, paper: 'paper:winery-study-2008', paperYear: 2008, corpus: 'small', record: 'small theory:production-first' },
    ]))
  })

  it('keeps counts by kind and type, and words that lead to entities', async () => {
    const engine = await openSmallGraph(await open())
    const lines = await dump(engine)
    const count = async (id: string) => (await nodeOf(engine, 'Count', id))?.['value']
    expect([await count('kind PAPER'), await count('relation CITES'), await count('receipted'), await count('passage')]).toEqual([3, 3, 29, 18])
    for (const [term, entity, field] of [['pezenas', 'case:domaine-de-pezenas', 'name'], ['umodel', 'theory:uppsala', 'aliases'], ['johanson', 'paper:johanson-vahlne-1977', 'authors'], ['1977', 'paper:johanson-vahlne-1977', 'year'], ['commitment', 'theory:uppsala', 'summary']]) {
      expect(lines.filter(line => line.startsWith(`${term} NAMES ${entity} `) && line.includes(`"field":"${field}"`))).toHaveLength(1)
    }
    expect((await nodeOf(engine, 'Term', 'commitment'))?.['entities']).toBe(4)
  })

  it('writes the same graph on every engine', async () => {
    const embedded = await openEmbedded(null)
    const expected = await dump(await openSmallGraph(embedded))
    await embedded.close()
    expect(await dump(await openSmallGraph(await open()))).toEqual(expected)
  })

  it('changes nothing a second time', async () => {
    const engine = await openSmallGraph(await open())
    const before = await dump(engine)
    const report = await createApply(engine).apply([smallCorpus()])
    expect(report.counts).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 17, receiptsAdded: 0, receiptsRemoved: 0 })
    expect(report.before).toBe(report.after)
    expect(await dump(engine)).toEqual(before)
  })

  it('plans without writing: what is new, what changes from what to what, what goes', async () => {
    const engine = await openSmallGraph(await open())
    const before = await dump(engine)
    const corpus = edit(smallCorpus(), records => [
      ...records.filter(({ id }) => id !== 'finding:winery-study-2008-employees-1992').map(record => (record.id === 'construct:market-commitment' ? { ...record, properties: { ...record.properties, summary: 'New words.' } } : record)),
      { id: 'theory:x', kind: 'THEORY', properties: { name: 'X' }, relations: [] },
    ])
    const report = await createApply(engine).plan([corpus])
    expect(report.status).toBe('PLANNED')
    expect(report.counts).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 15, receiptsAdded: 0, receiptsRemoved: 2 })
    expect(report.changes).toEqual([
      { action: 'REMOVE', id: 'finding:winery-study-2008-employees-1992', kind: 'FINDING', label: 'The winery had 20 employees in 1992.', fields: [] },
      { action: 'CHANGE', id: 'construct:market-commitment', kind: 'CONSTRUCT', label: 'Market commitment', fields: [{ field: 'summary', before: null, after: 'New words.' }] },
      { action: 'ADD', id: 'theory:x', kind: 'THEORY', label: 'X', fields: [] },
    ])
    expect(await dump(engine)).toEqual(before)
  })

  it('comes to the same graph by steps as at once', async () => {
    const whole = smallCorpus()
    const engine = await open()
    const port = createApply(engine)
    const moved = edit(whole, records => records.map(record => (record.id === 'paper:winery-study-2008' ? { ...record, properties: { ...record.properties, year: 1960 } } : record)))
    const without = edit(whole, records => records.filter(({ id }) => !id.startsWith('finding:')))
    const bare = edit(whole, records => records.map(record => ({ ...record, relations: [] })))
    for (const corpus of [bare, moved, without, whole, bare, whole]) await port.apply([corpus])
    const stepped = await dump(engine)
    expect(stepped).toEqual(await dump(await openSmallGraph(await open())))
  })

  it('moves years of receipts, relations and entities when the year of a paper changes', async () => {
    const engine = await openSmallGraph(await open())
    const earlier = edit(smallCorpus(), records => records.map(record => (record.id === 'paper:winery-study-2008' ? { ...record, properties: { ...record.properties, year: 1970 } } : record)))
    await createApply(engine).apply([earlier])
    expect((await nodeOf(engine, 'Entity', 'case:domaine-de-pezenas'))?.['since']).toBe(1970)
    expect((await dump(engine)).find(line => line.startsWith('theory:production-first CHALLENGES'))).toContain('"since":1970')
    await createApply(engine).apply([smallCorpus()])
    expect((await nodeOf(engine, 'Entity', 'case:domaine-de-pezenas'))?.['since']).toBe(2008)
  })

  it('removes what no record states any more, with its receipts and words', async () => {
    const engine = await openSmallGraph(await open())
    const without = edit(smallCorpus(), records => records.filter(({ kind }) => kind !== 'FINDING'))
    expect((await createApply(engine).apply([without])).status).toBe('APPLIED')
    const lines = await dump(engine)
    expect(lines.filter(line => line.includes('finding:'))).toEqual([])
    expect(await nodeOf(engine, 'Term', 'brake')).toBeUndefined()
    expect(await nodeOf(engine, 'Entity', 'construct:psychic-distance')).toMatchObject({ degree: 1, neighborCounts: ['DEFINES IN THEORY 1'] })
  })

  it('refuses more removals than allowed and leaves the graph as it was', async () => {
    const engine = await openSmallGraph(await open())
    const before = await dump(engine)
    const without = edit(smallCorpus(), records => records.filter(({ kind }) => kind !== 'FINDING'))
    const report = await createApply(engine).apply([without], { maxRemovals: 3 })
    expect([report.status, report.problems.map(({ code, hint }) => [code, hint])]).toEqual(['REFUSED', [['TOO_MANY_REMOVALS', 'if that is meant: --max-removals 4']]])
    expect(await dump(engine)).toEqual(before)
    expect((await createApply(engine).apply([without], { maxRemovals: 4 })).status).toBe('APPLIED')
  })

  it('counts a rename as no removal and keeps the former id', async () => {
    const engine = await open()
    const port = createApply(engine)
    await port.apply([soundCorpus({ 'a.yaml': 'theories: {old: {name: T}}' })])
    const renamed = soundCorpus({ 'manifest.yaml': `${MANIFEST}former: {theory:old: theory:new}`, 'a.yaml': 'theories: {new: {name: T}}' })
    const report = await port.apply([renamed], { maxRemovals: 0 })
    expect(report.changes[0]).toEqual({ action: 'RENAME', id: 'theory:old', kind: 'THEORY', label: 'T', fields: [{ field: 'id', before: 'theory:old', after: 'theory:new' }] })
    expect(await nodeOf(engine, 'Entity', 'theory:new')).toMatchObject({ formerIds: ['theory:old'] })
    expect(await nodeOf(engine, 'Former', 'theory:old')).toEqual({ id: 'theory:old', current: 'theory:new' })
    await port.apply([soundCorpus({ 'a.yaml': 'theories: {new: {name: T}}' })])
    expect((await nodeOf(engine, 'Entity', 'theory:new'))?.['formerIds']).toBeUndefined()
    expect(await nodeOf(engine, 'Former', 'theory:old')).toBeUndefined()
  })

  it('changes nothing when it fails half way, wherever that is', async () => {
    const engine = await openSmallGraph(await open())
    const before = await dump(engine)
    const changed = edit(smallCorpus(), records => records.filter(({ id }) => id !== 'finding:winery-distance-brakes').map(record => (record.kind === 'PAPER' ? { ...record, properties: { ...record.properties, year: 1966 } } : record)))
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
    expect((await dump(engine)).find(line => line.startsWith('theory:b BUILDS_ON'))).toContain('"basis":"GENERAL","id":"theory:b~BUILDS_ON~theory:a","receiptCount":1,"since":1990')
    expect(await nodeOf(engine, 'Entity', 'theory:b')).toMatchObject({ corpora: ['c'], since: 1990 })
  })

  it('does not depend on the order in which corpora are applied', async () => {
    const corpora = twoCorpora('read: q-1980\ntheories: {b: {buildsOn: {to: a, at: section 2}}, e: {name: E, extends: {to: a, at: section 3}}}')
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
    expect([alone.status, alone.problems.map(({ code, id }) => [code, id])]).toEqual(['REFUSED', [['NOT_DEFINED', 'theory:a'], ['NOT_DEFINED', 'paper:q-1980']]])
    await port.apply([c, d])
    const before = await dump(engine)
    const home = await port.apply([edit(d, records => [...records, { id: 'theory:a', kind: 'THEORY', properties: { name: 'Another A' }, relations: [] }])])
    expect(home.problems.map(({ code, message }) => [code, message])).toEqual([['DEFINED_ELSEWHERE', 'theory:a is defined by c and d']])
    const gone = await port.apply([edit(c, records => records.filter(({ id }) => id === 'paper:p-1990' || id === 'author:x'))])
    expect(gone.problems.map(({ code, id }) => [code, id])).toEqual([['STILL_MENTIONED', 'paper:q-1980'], ['STILL_MENTIONED', 'theory:a']])
    expect(await dump(engine)).toEqual(before)
  })

  it('writes a graph anew that another version of the model wrote', async () => {
    const engine = await open()
    const corpora = twoCorpora('read: q-1980\ntheories: {b: {buildsOn: {to: a, at: section 2}}}')
    await createApply(engine).apply(corpora)
    const expected = await dump(engine)
    const outdated = { name: 'outdate', text: "MATCH (g:`Graph` {id: 'graph'}) MATCH (n:`Entity` {id: 'theory:a'}) SET g.model = 'older', n.nameKey = 'older'", access: 'write', integers: [] } as const
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
