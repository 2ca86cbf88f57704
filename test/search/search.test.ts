import { expect, test } from 'vitest'
import { createStore } from '../../server/store/create.ts'
import { createApply } from '../../server/store/apply/create.ts'
import type { SearchAnswer, SearchRow } from '../../server/store/rows.ts'
import type { SearchQuery } from '../../server/store/store.ts'
import { loadGraph } from '../bench/load.ts'
import type { BenchEntity } from '../bench/graph.ts'
import { applyText } from '../fixtures/corpus-of.ts'
import { openSmallGraph, smallCorpus } from '../fixtures/small.ts'
import { describeOnEngines } from '../contract/engines.ts'

const ask = (query: string, change: Partial<SearchQuery> = {}): SearchQuery => ({ query, first: 20, offset: 0, ...change })
const ids = ({ rows }: SearchAnswer) => rows.map(row => row.entity.id)
/** Matches as text, what matched in brackets. */
const marked = (row: SearchRow | undefined) => row?.matches.map(({ field, pieces }) => `${field}: ${pieces.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('')}`)

const entity = (id: string, kind: BenchEntity['kind'], name: string, facts: BenchEntity['facts'] = {}): BenchEntity => ({ id, kind, name, year: null, facts })

describeOnEngines('search', open => {
  test('finds by the beginning of a word, and marks the word', async () => {
    const store = createStore(await openSmallGraph(await open()))
    const answer = await store.search(ask('upps'))
    expect(ids(answer)[0]).toBe('theory:uppsala')
    expect(marked(answer.rows[0])).toEqual(['name: [Uppsala] model', 'aliases: [Uppsala] internationalization model'])
  })

  test('forgives a wrong letter, two in a long word, none in a number', async () => {
    const store = createStore(await openSmallGraph(await open()))
    expect(ids(await store.search(ask('upsala')))[0]).toBe('theory:uppsala')
    expect(ids(await store.search(ask('internatonalizaton'))).length).toBeGreaterThan(0)
    expect(ids(await store.search(ask('johansson 1977')))).toEqual(['paper:johanson-vahlne-1977'])
    expect(ids(await store.search(ask('johanson 1978')))).toEqual([])
  })

  test('folds accents both ways and marks the words as they are written', async () => {
    const store = createStore(await openSmallGraph(await open()))
    const answer = await store.search(ask('pezenas'))
    expect(ids(answer)[0]).toBe('case:domaine-de-pezenas')
    expect(marked(answer.rows[0])).toEqual(['name: Domaine de [Pézenas]'])
    expect(ids(await store.search(ask('SÖDERSTRÖM')))).toEqual(ids(await store.search(ask('soderstrom'))))
    expect(ids(await store.search(ask('soderstrom')))).toContain('author:soderstrom-ase')
  })

  test('finds by other names, with and without their hyphens', async () => {
    const store = createStore(await openSmallGraph(await open()))
    for (const query of ['U-model', 'u model', 'umodel', 'Psychological Distance']) expect(ids(await store.search(ask(query))).length, query).toBeGreaterThan(0)
    const answer = await store.search(ask('U-model'))
    expect([ids(answer)[0], answer.rows[0]?.score]).toEqual(['theory:uppsala', 0.95])
    expect(marked(answer.rows[0])).toContain('aliases: [U-model]')
  })

  test('finds papers by author and year: all words must be found', async () => {
    const store = createStore(await openSmallGraph(await open()))
    const answer = await store.search(ask('johanson 1977'))
    expect(ids(answer)).toEqual(['paper:johanson-vahlne-1977'])
    expect(marked(answer.rows[0])).toContain('citation: [Johanson] & Vahlne [1977]')
    expect((await store.search(ask('johanson 1992'))).total).toBe(0)
  })

  test('finds a paper by what every view calls it, whatever its byline', async () => {
    const engine = await open()
    await applyText(engine, `
papers:
  unsigned: {name: Harbour study 2008, title: Going abroad to produce, year: 2008, type: report}
  many: {title: Learning elsewhere, year: 2021, type: article, authors: [a, b, c]}
authors: {a: {family: Davcik}, b: {family: Cardinali}, c: {family: Sharma}}
`)
    const store = createStore(engine)
    expect(ids(await store.search(ask('harbour study 2008')))).toEqual(['paper:unsigned'])
    expect(ids(await store.search(ask('Davcik et al. 2021')))).toEqual(['paper:many'])
  })

  test('takes authors with a year as another name of their paper, in either order, before a title that only mentions the year', async () => {
    const engine = await open()
    await applyText(engine, `
papers:
  barney-1991: {title: Firm resources, year: 1991, type: article, authors: [barney]}
  barney-2001: {title: "Barney, ten years after 1991", year: 2001, type: article, authors: [barney, wright, ketchen]}
  many: {title: Learning elsewhere, year: 2021, type: article, authors: [wright, ketchen, barney]}
authors: {barney: {family: Barney, given: Jay}, wright: {family: Wright}, ketchen: {family: Ketchen}}
`)
    const store = createStore(engine)
    const found = async (query: string) => (await store.search(ask(query))).rows.map(({ entity, score }) => `${entity.id} ${score >= 0.95 ? 'named' : score >= 0.8 ? 'begun' : 'words'}`)
    for (const query of ['barney 1991', '1991 Barney', 'Barney 1991']) expect(await found(query), query).toEqual(['paper:barney-1991 named', 'paper:barney-2001 words'])
    for (const query of ['barney 2001', 'barney et al. 2001']) expect(await found(query), query).toEqual(['paper:barney-2001 named'])
    expect(await found('wright 20')).toEqual(['paper:many begun', 'paper:barney-2001 words'])
    // Authors alone are no other name, and no more is asked of a year than that it is the paper's own.
    expect(await found('barney')).toEqual(expect.arrayContaining(['author:barney words', 'paper:barney-1991 words']))
    expect(await found('resources 1991')).toEqual(['paper:barney-1991 words'])
    expect(await found('1991')).toEqual(['paper:barney-1991 words', 'paper:barney-2001 words'])
  })

  test('finds theories and findings by the year that is shown with them', async () => {
    const store = createStore(await openSmallGraph(await open()))
    for (const query of ['uppsala 1977', '1977 uppsala']) expect(ids(await store.search(ask(query)))[0], query).toBe('theory:uppsala')
    expect(marked((await store.search(ask('1977', { kinds: ['THEORY'] }))).rows[0])).toEqual(['year: [1977]'])
    expect(ids(await store.search(ask('employees 1992', { kinds: ['FINDING'] })))).toEqual(['finding:winery-study-2008-employees-1992'])
    expect(ids(await store.search(ask('uppsala 1978')))).toEqual([])
  })

  test('takes a name with hyphens, blanks or neither for the same name', async () => {
    const engine = await open()
    await applyText(engine, `
theories: {born: {name: Born global, aliases: [Born globals]}}
constructs: {firm: {name: Born-global firm}, born-globals: {name: The born-global pathway}}
papers: {one: {title: Born-global firms at home, year: 2004, type: article}}
`)
    const store = createStore(engine)
    for (const query of ['born global', 'born-global', 'Born‑Global', 'bornglobal']) {
      const { rows: [first] } = await store.search(ask(query))
      expect([first?.entity.id, first?.score], query).toEqual(['theory:born', 1])
    }
    expect(marked((await store.search(ask('bornglobal'))).rows[0])).toEqual(['name: [Born global]', 'aliases: [Born globals]'])
    expect((await store.search(ask('born-glob'))).rows.find(row => row.entity.id === 'theory:born')?.score).toBe(0.85)
    expect((await store.search(ask('bornglobals'))).rows[0]).toMatchObject({ entity: { id: 'theory:born' }, score: 0.95 })
  })

  test('finds cases and findings by their places: region, country, where it was', async () => {
    const engine = await open()
    await applyText(engine, `
read: study
papers: {study: {title: A study, year: 2008, type: report, studies: {to: firm, at: section 1}}}
cases: {firm: {name: Firm, form: firm, countries: [IT, VN], region: Around Pézenas}}
findings: {abroad: {form: event, year: 2002, statement: A company is founded., case: firm, place: Bosnia, at: section 1}}
`)
    const store = createStore(engine)
    expect(marked((await store.search(ask('pezenas'))).rows[0])).toEqual(['region: Around [Pézenas]'])
    expect(marked((await store.search(ask('vietnam'))).rows[0])).toEqual(['countries: Italy, [Vietnam]'])
    expect(marked((await store.search(ask('bosnia'))).rows[0])).toEqual(['place: [Bosnia]'])
  })

  test('ranks an exact name, another name, the beginning of one, a name, a summary; then degree, then id', async () => {
    const engine = await open()
    const entities = [
      entity('construct:summary', 'CONSTRUCT', 'Psychic gap', { summary: 'How distance is felt.' }),
      entity('construct:b-within', 'CONSTRUCT', 'Psychic distance'), entity('construct:a-within', 'CONSTRUCT', 'Cultural distance'),
      entity('construct:well-connected', 'CONSTRUCT', 'Institutional distance'), entity('construct:begins', 'CONSTRUCT', 'Distance to markets'),
      entity('construct:exact', 'CONSTRUCT', 'Distance'), entity('theory:other', 'THEORY', 'Gravity model', { abbreviation: 'Distance' }),
    ]
    const relations = [{ id: 'theory:other~DEFINES~construct:well-connected', type: 'DEFINES' as const, from: 6, to: 3, properties: {}, since: null }]
    await loadGraph(engine, 'ranks', () => ({ entities, relations, hub: '' }))
    const answer = await createStore(engine).search(ask('distance'))
    expect(ids(answer)).toEqual([
      'construct:exact', 'theory:other', 'construct:begins', 'construct:well-connected', 'construct:a-within', 'construct:b-within', 'construct:summary',
    ])
    expect(answer.rows[0]?.score).toBe(1)
  })

  test('keeps to the kinds asked', async () => {
    const store = createStore(await openSmallGraph(await open()))
    expect(ids(await store.search(ask('commitment', { kinds: ['CONSTRUCT'] })))).toEqual(['construct:market-commitment'])
    expect((await store.search(ask('commitment', { kinds: ['AUTHOR'] }))).total).toBe(0)
  })

  test('pages without repeating or skipping, up to 1,000 results', async () => {
    const engine = await open()
    const entities = Array.from({ length: 1100 }, (_, index) => entity(`construct:c${index}`, 'CONSTRUCT', `Market ${index}`))
    await loadGraph(engine, 'pages', () => ({ entities, relations: [], hub: '' }))
    const store = createStore(engine)
    const seen: string[] = []
    for (let offset = 0, more = true; more; offset += 100) {
      const page = await store.search(ask('market', { first: 100, offset }))
      seen.push(...ids(page))
      expect(page.total).toBe(1000)
      more = page.hasNext
    }
    expect([seen.length, new Set(seen).size]).toEqual([1000, 1000])
    expect((await store.search(ask('market 7', { first: 1 }))).rows[0]?.entity.id).toBe('construct:c7')
  })

  test('finds what is called exactly so among more than it looks at', async () => {
    const engine = await open()
    const entities = [...Array.from({ length: 1500 }, (_, index) => entity(`construct:a${index}`, 'CONSTRUCT', `Market ${index}`)), entity('construct:z', 'CONSTRUCT', 'Market')]
    await loadGraph(engine, 'many', () => ({ entities, relations: [], hub: '' }))
    expect(ids(await createStore(engine).search(ask('market', { first: 1 })))).toEqual(['construct:z'])
  })

  test('says what was probably meant when not all of the words find something', async () => {
    const store = createStore(await openSmallGraph(await open()))
    const answer = await store.search(ask('uppsala zebra'))
    expect([answer.total, answer.rows]).toEqual([0, []])
    expect(answer.didYouMean[0]).toEqual({ id: 'theory:uppsala', name: 'Uppsala model', kind: 'THEORY' })
    expect(await store.search(ask('zebra'))).toEqual({ rows: [], total: 0, hasNext: false, didYouMean: [] })
    expect((await store.search(ask('?! …'))).rows).toEqual([])
  })

  test('suggests the nearest ids for ids that name nothing, at most three', async () => {
    const store = createStore(await openSmallGraph(await open()))
    const found = await store.suggest(['theory:upsala', 'paper:johanson-vahlne-1978', 'theory:psychic-distance', 'nothing at all'])
    expect([...found].map(([id, rows]) => [id, rows.map(row => row.id)])).toEqual([
      ['theory:upsala', ['theory:uppsala']], ['paper:johanson-vahlne-1978', ['paper:johanson-vahlne-1977']],
      ['theory:psychic-distance', ['construct:psychic-distance']], ['nothing at all', []],
    ])
  })

  test('follows the graph: a new version is searched at once', async () => {
    const engine = await openSmallGraph(await open())
    const store = createStore(engine)
    expect((await store.search(ask('gradualism'))).total).toBe(0)
    const corpus = smallCorpus()
    const records = corpus.records.map(record => (record.id === 'theory:uppsala' && record.properties !== null ? { ...record, properties: { ...record.properties, aliases: ['gradualism'] } } : record))
    await createApply(engine).apply([{ ...corpus, records, version: 'another' }])
    expect(ids(await store.search(ask('gradualism')))).toEqual(['theory:uppsala'])
  })
})
