import { expect, it } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { openSmallGraph, smallCorpus } from '../fixtures/small.ts'
import { edit, MANIFEST, soundCorpus } from './corpus-text.ts'
import { dump, nodeOf } from './dump.ts'

describeOnEngines('applying seeds', open => {
  it('writes entities with their facts and what is derived from them', async () => {
    const engine = await openSmallGraph(await open())
    expect(await nodeOf(engine, 'Entity', 'theory:uppsala')).toEqual({
      id: 'theory:uppsala',
      kind: 'THEORY',
      name: 'Uppsala model',
      nameKey: 'uppsala model',
      aliases: ['U-model', 'Uppsala internationalization model'],
      aliasKeys: ['u-model', 'uppsala internationalization model'],
      summary: 'Knowledge of foreign markets and commitment to them feed each other.',
      form: 'MODEL',
      abbreviation: 'U-M',
      abbreviationKey: 'u-m',
      year: 1977,
      family: 'stage-models',
      familyKey: 'stage-models',
      since: 1977,
      degree: 5,
      neighborCounts: ['PROPOSES IN PAPER 1', 'CHALLENGES IN THEORY 1', 'DEFINES OUT CONSTRUCT 2', 'KIND_OF OUT THEORY 1'],
      corpora: ['small'],
      formerIds: ['theory:u-model'],
    })
    expect(await nodeOf(engine, 'Entity', 'case:domaine-de-pezenas')).toMatchObject({
      nameKey: 'domaine de pezenas',
      since: 2008,
      countries: ['FR'],
    })
    expect(await nodeOf(engine, 'Entity', 'paper:johanson-vahlne-1977')).toMatchObject({
      citation: 'Johanson & Vahlne 1977',
      byline: ['Johanson', 'Vahlne'],
      citedBy: 2,
      since: 1977,
    })
    expect(await nodeOf(engine, 'Entity', 'author:johanson-jan')).toMatchObject({ papers: 1, since: 1977, familyKey: 'johanson' })
    expect(await nodeOf(engine, 'Former', 'theory:u-model')).toEqual({ id: 'theory:u-model', current: 'theory:uppsala' })
  })

  it('writes one relation a statement, with number, best basis and earliest year of its receipts', async () => {
    const engine = await openSmallGraph(await open())
    const lines = await dump(engine)
    const line = (start: string) => lines.filter(one => one.startsWith(start))
    expect(line('theory:production-first CHALLENGES')).toEqual([
      'theory:production-first CHALLENGES theory:uppsala {"basis":"PASSAGE","id":"theory:production-first~CHALLENGES~theory:uppsala","receiptCount":2,"since":2008}',
    ])
    expect(line('finding:winery-distance-brakes CAUSE')).toEqual([
      'finding:winery-distance-brakes CAUSE construct:psychic-distance {"basis":"PASSAGE","id":"finding:winery-distance-brakes~CAUSE~construct:psychic-distance","receiptCount":2,"since":1977}',
    ])
    const receipts = lines
      .filter(one => one.startsWith('Receipt') && one.includes('"relation":"theory:production-first~CHALLENGES~theory:uppsala"'))
      .map(one => JSON.parse(one.slice(8)) as Record<string, unknown>)
    expect(
      receipts.map(({ locator, basis, rank, paper, paperYear, corpus, record }) => ({
        locator,
        basis,
        rank,
        paper,
        paperYear,
        corpus,
        record,
      })),
    ).toEqual(
      expect.arrayContaining([
        {
          locator: 'section 1',
          basis: 'PASSAGE',
          rank: 0,
          paper: 'paper:winery-study-2008',
          paperYear: 2008,
          corpus: 'small',
          record: 'small theory:production-first',
        },
        {
          locator: 'section 4, paragraph 1',
          basis: 'INFERRED',
          rank: 3,
          paper: 'paper:winery-study-2008',
          paperYear: 2008,
          corpus: 'small',
          record: 'small theory:production-first',
        },
      ]),
    )
  })

  it('keeps counts by kind and type, and words that lead to entities', async () => {
    const engine = await openSmallGraph(await open())
    const lines = await dump(engine)
    const count = async (id: string) => (await nodeOf(engine, 'Count', id))?.['value']
    expect([await count('kind PAPER'), await count('relation CITES'), await count('receipted'), await count('passage')]).toEqual([
      3, 3, 29, 18,
    ])
    for (const [term, entity, field] of [
      ['pezenas', 'case:domaine-de-pezenas', 'name'],
      ['umodel', 'theory:uppsala', 'aliases'],
      ['johanson', 'paper:johanson-vahlne-1977', 'authors'],
      ['1977', 'paper:johanson-vahlne-1977', 'year'],
      ['commitment', 'theory:uppsala', 'summary'],
    ]) {
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
      ...records
        .filter(({ id }) => id !== 'finding:winery-study-2008-employees-1992')
        .map(record =>
          record.id === 'construct:market-commitment' ? { ...record, properties: { ...record.properties, summary: 'New words.' } } : record,
        ),
      { id: 'theory:x', kind: 'THEORY', properties: { name: 'X' }, relations: [] },
    ])
    const report = await createApply(engine).plan([corpus])
    expect(report.status).toBe('PLANNED')
    expect(report.counts).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 15, receiptsAdded: 0, receiptsRemoved: 2 })
    expect(report.changes).toEqual([
      {
        action: 'REMOVE',
        id: 'finding:winery-study-2008-employees-1992',
        kind: 'FINDING',
        label: 'The winery had 20 employees in 1992.',
        fields: [],
      },
      {
        action: 'CHANGE',
        id: 'construct:market-commitment',
        kind: 'CONSTRUCT',
        label: 'Market commitment',
        fields: [{ field: 'summary', before: null, after: 'New words.' }],
      },
      { action: 'ADD', id: 'theory:x', kind: 'THEORY', label: 'X', fields: [] },
    ])
    expect(await dump(engine)).toEqual(before)
  })

  it('comes to the same graph by steps as at once', async () => {
    const whole = smallCorpus()
    const engine = await open()
    const port = createApply(engine)
    const moved = edit(whole, records =>
      records.map(record =>
        record.id === 'paper:winery-study-2008' ? { ...record, properties: { ...record.properties, year: 1960 } } : record,
      ),
    )
    const without = edit(whole, records => records.filter(({ id }) => !id.startsWith('finding:')))
    const bare = edit(whole, records => records.map(record => ({ ...record, relations: [] })))
    for (const corpus of [bare, moved, without, whole, bare, whole]) await port.apply([corpus])
    const stepped = await dump(engine)
    expect(stepped).toEqual(await dump(await openSmallGraph(await open())))
  })

  it('moves years of receipts, relations and entities when the year of a paper changes', async () => {
    const engine = await openSmallGraph(await open())
    const earlier = edit(smallCorpus(), records =>
      records.map(record =>
        record.id === 'paper:winery-study-2008' ? { ...record, properties: { ...record.properties, year: 1970 } } : record,
      ),
    )
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
    expect(await nodeOf(engine, 'Entity', 'construct:psychic-distance')).toMatchObject({
      degree: 1,
      neighborCounts: ['DEFINES IN THEORY 1'],
    })
  })

  it('refuses more removals than allowed and leaves the graph as it was', async () => {
    const engine = await openSmallGraph(await open())
    const before = await dump(engine)
    const without = edit(smallCorpus(), records => records.filter(({ kind }) => kind !== 'FINDING'))
    const report = await createApply(engine).apply([without], { maxRemovals: 3 })
    expect([report.status, report.problems.map(({ code, hint }) => [code, hint])]).toEqual([
      'REFUSED',
      [['TOO_MANY_REMOVALS', 'if that is meant: --max-removals 4']],
    ])
    expect(await dump(engine)).toEqual(before)
    expect((await createApply(engine).apply([without], { maxRemovals: 4 })).status).toBe('APPLIED')
  })

  it('counts a rename as no removal and keeps the former id', async () => {
    const engine = await open()
    const port = createApply(engine)
    await port.apply([soundCorpus({ 'a.yaml': 'theories: {old: {name: T}}' })])
    const renamed = soundCorpus({ 'manifest.yaml': `${MANIFEST}former: {theory:old: theory:new}`, 'a.yaml': 'theories: {new: {name: T}}' })
    const report = await port.apply([renamed], { maxRemovals: 0 })
    expect(report.changes[0]).toEqual({
      action: 'RENAME',
      id: 'theory:old',
      kind: 'THEORY',
      label: 'T',
      fields: [{ field: 'id', before: 'theory:old', after: 'theory:new' }],
    })
    expect(await nodeOf(engine, 'Entity', 'theory:new')).toMatchObject({ formerIds: ['theory:old'] })
    expect(await nodeOf(engine, 'Former', 'theory:old')).toEqual({ id: 'theory:old', current: 'theory:new' })
    await port.apply([soundCorpus({ 'a.yaml': 'theories: {new: {name: T}}' })])
    expect((await nodeOf(engine, 'Entity', 'theory:new'))?.['formerIds']).toBeUndefined()
    expect(await nodeOf(engine, 'Former', 'theory:old')).toBeUndefined()
  })
})
