/** Pages: order, nulls, cursors; alike on every engine. */
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../server/engine/engine.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { appOn, type TestApp } from '../fixtures/app.ts'
import { applyText } from '../fixtures/corpus-of.ts'

const PAPERS = `
papers:
  apple: {title: apple, year: 2001, type: article, venue: Zeta}
  eclair: {title: Éclair, year: 2001, type: book, venue: alpha}
  elan: {title: elan, type: article}
  zoo: {title: ZOO, year: 1990, type: article, cites: [apple, eclair]}
  untitled: {year: 1985, type: report, authors: [bo], cites: apple}
authors:
  bo: {family: Åkesson, given: Bo}
  cy: {family: Zorn, given: Cy}
  aa: {family: Zorn, given: Aa}
  guild: {name: Guild of Editors}
`
interface PageOf { readonly papers: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[]; readonly edges: readonly { readonly cursor: string }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null } } }
const QUERY = `query ($order: [PaperOrder!], $first: Int!, $after: String, $filter: PaperFilter) {
  papers(orderBy: $order, first: $first, after: $after, filter: $filter) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
}`
const slug = (id: string) => id.slice(id.indexOf(':') + 1)

describeOnEngines('a page', open => {
  let engine: Engine
  let on: TestApp
  beforeAll(async () => {
    engine = await open()
    await applyText(engine, PAPERS)
    on = appOn(engine)
  })
  const page = async (order: object[], first = 20, after: string | null = null) => (await on.ask<PageOf>(QUERY, { order, first, after })).data.papers
  /** All pages of a size, in order. */
  async function walk(order: object[], first: number): Promise<string[]> {
    const ids: string[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo } = await page(order, first, after)
      ids.push(...nodes.map(node => slug(node.id)))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null && ids.length < 50)
    return ids
  }

  test('orders text without case and accents, and puts what is not recorded last in both directions', async () => {
    expect(await walk([{ field: 'TITLE' }], 20)).toEqual(['apple', 'eclair', 'elan', 'zoo', 'untitled'])
    expect(await walk([{ field: 'TITLE', direction: 'DESC' }], 20)).toEqual(['zoo', 'elan', 'eclair', 'apple', 'untitled'])
    expect(await walk([{ field: 'YEAR' }], 20)).toEqual(['untitled', 'zoo', 'apple', 'eclair', 'elan'])
    expect(await walk([{ field: 'YEAR', direction: 'DESC' }], 20)).toEqual(['apple', 'eclair', 'zoo', 'untitled', 'elan'])
    expect(await walk([{ field: 'VENUE' }], 20)).toEqual(['eclair', 'apple', 'elan', 'untitled', 'zoo'])
  })

  test('orders by several keys and by what the graph counts', async () => {
    expect(await walk([{ field: 'YEAR', direction: 'DESC' }, { field: 'TITLE', direction: 'DESC' }], 20)).toEqual(['eclair', 'apple', 'zoo', 'untitled', 'elan'])
    expect(await walk([{ field: 'CITED_BY', direction: 'DESC' }], 20)).toEqual(['apple', 'eclair', 'elan', 'untitled', 'zoo'])
  })

  test.each([
    [[{ field: 'TITLE' }]], [[{ field: 'TITLE', direction: 'DESC' }]], [[{ field: 'YEAR' }]], [[{ field: 'YEAR', direction: 'DESC' }]], [[{ field: 'VENUE', direction: 'DESC' }, { field: 'YEAR' }]],
    [[{ field: 'YEAR', direction: 'DESC' }, { field: 'VENUE' }, { field: 'CITED_BY' }]], [[{ field: 'DEGREE', direction: 'DESC' }]],
  ])('read one by one and two by two is the same as read at once: %j', async order => {
    const whole = await walk(order, 20)
    expect(new Set(whole).size).toBe(5)
    expect(await walk(order, 1)).toEqual(whole)
    expect(await walk(order, 2)).toEqual(whole)
  })

  test('of a kind too large to count under a filter is answered without its total, and says so', async () => {
    const vast = appOn({ ...engine, read: work => engine.read(tx => work({ run: async (statement, params) => {
      const rows = await tx.run(statement, params)
      return statement.name === 'graph/count' ? rows.map(row => ({ ...row, value: 10_000_000 })) : rows
    } })) })
    const { status, data, errors } = await vast.ask('{ papers(filter: { year: { lt: 1990 } }) { totalCount nodes { id } } }')
    expect([status, data]).toEqual([200, { papers: { totalCount: null, nodes: [{ id: 'paper:untitled' }] } }])
    expect(errors.map(error => [error.path, error.extensions['code']])).toEqual([[['papers', 'totalCount'], 'COUNT_TIMEOUT']])
    expect((await vast.ask<PageOf>('{ papers { totalCount } }')).data.papers.totalCount).toBe(10_000_000)
  })

  test('says what comes before and after it', async () => {
    const first = await page([{ field: 'TITLE' }], 2)
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } })
    expect(first.pageInfo.startCursor).toBe(first.edges[0]?.cursor)
    expect(first.pageInfo.endCursor).toBe(first.edges[1]?.cursor)
    const last = await page([{ field: 'TITLE' }], 4, first.pageInfo.endCursor)
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(await page([{ field: 'TITLE' }], 0)).toMatchObject({ totalCount: 5, nodes: [], pageInfo: { startCursor: null, endCursor: null } })
  })

  test('orders authors by family and given name, an organisation by its name', async () => {
    const { data } = await on.ask<{ authors: { nodes: { id: string }[] } }>('{ authors { nodes { id } } }')
    expect(data.authors.nodes.map(node => slug(node.id))).toEqual(['bo', 'guild', 'aa', 'cy'])
  })

  test('a cursor belongs to its filter and order', async () => {
    const { pageInfo: { endCursor } } = await page([{ field: 'TITLE' }], 2)
    for (const variables of [{ order: [{ field: 'YEAR' }] }, { order: [{ field: 'TITLE' }], filter: { year: { gt: 1 } } }]) {
      const { errors } = await on.ask(QUERY, { first: 2, after: endCursor, ...variables })
      expect(errors[0]).toMatchObject({ message: 'The cursor was made by other arguments.', extensions: { code: 'BAD_CURSOR', argument: 'after' } })
    }
    for (const after of ['', 'abc', Buffer.from('["x"]').toString('base64url'), Buffer.from('[1,{}]').toString('base64url')]) {
      expect((await on.ask(QUERY, { first: 2, after })).errors[0]?.extensions['code']).toBe('BAD_CURSOR')
    }
  })

  test('an apply between two pages neither repeats nor skips a row that stayed', async () => {
    const first = await page([{ field: 'TITLE' }], 2)
    await applyText(engine, PAPERS.replace('apple: {title: apple,', 'aardvark: {title: aardvark, year: 2020, type: article}\n  apple: {title: apple,').replace('title: elan', 'title: elan vital'))
    const rest = await page([{ field: 'TITLE' }], 20, first.pageInfo.endCursor)
    expect([...first.nodes, ...rest.nodes].map(node => slug(node.id))).toEqual(['apple', 'eclair', 'elan', 'zoo', 'untitled'])
    await applyText(engine, PAPERS)
  })
})

describeOnEngines('a page of relations', open => {
  let on: TestApp
  beforeAll(async () => {
    const engine = await open()
    await applyText(engine, PAPERS)
    on = appOn(engine)
  })

  test('goes by type as in the model, then by name of the other end, and on from its cursor', async () => {
    const query = 'query ($first: Int!, $after: String) { entity(id: "paper:untitled") { relations(first: $first, after: $after) { totalCount edges { cursor direction reading other { id } } pageInfo { hasNextPage endCursor } } } }'
    type Answer = { entity: { relations: { totalCount: number; edges: { cursor: string; other: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } }
    const { data: { entity: { relations: whole } } } = await on.ask<Answer>(query, { first: 20 })
    expect(whole.edges).toMatchObject([
      { direction: 'IN', reading: 'was written by', other: { id: 'author:bo' } }, { direction: 'OUT', reading: 'cites', other: { id: 'paper:apple' } },
    ])
    expect(whole.edges.length).toBe(2)
    expect(whole.totalCount).toBe(2)
    const { data: one } = await on.ask<Answer>(query, { first: 1 })
    expect(one.entity.relations.pageInfo.hasNextPage).toBe(true)
    const { data: two } = await on.ask<Answer>(query, { first: 1, after: one.entity.relations.pageInfo.endCursor })
    expect(two.entity.relations.edges.map(edge => edge.other.id)).toEqual(['paper:apple'])
    expect(two.entity.relations.pageInfo.hasNextPage).toBe(false)
  })

  test('takes only the types, kinds and direction asked, and counts them', async () => {
    const query = '{ entity(id: "paper:apple") { all: relations { totalCount } in: relations(direction: IN, types: [CITES]) { totalCount nodes { from { id } } } out: relations(direction: OUT) { totalCount nodes { id } } none: relations(kinds: [AUTHOR]) { totalCount nodes { id } } nothing: relations(types: []) { totalCount nodes { id } } } }'
    const { data } = await on.ask(query)
    expect(data['entity']).toEqual({
      all: { totalCount: 2 }, in: { totalCount: 2, nodes: [{ from: { id: 'paper:untitled' } }, { from: { id: 'paper:zoo' } }] },
      out: { totalCount: 0, nodes: [] }, none: { totalCount: 0, nodes: [] }, nothing: { totalCount: 0, nodes: [] },
    })
  })

  test('an author\'s papers come latest first, undated ones last', async () => {
    const { data } = await on.ask<{ entity: { papers: { nodes: { id: string }[] } } }>('{ entity(id: "author:bo") { ... on Author { papers { nodes { id } } } } }')
    expect(data.entity.papers.nodes.map(node => node.id)).toEqual(['paper:untitled'])
  })
})

const BOTH_STANCES = `
read: study
papers:
  study: {title: A study, year: 2001, type: article}
findings:
  agreed: {form: proposition, statement: What it holds., at: p. 1}
  both: {form: proposition, statement: What it holds and takes back., receipts: [{at: p. 2}, {at: p. 9, stance: disputes}]}
  denied: {form: assumption, statement: What it disputes., at: p. 3, stance: disputes}
`

describeOnEngines('what a paper reports', open => {
  test('stands once, with both stances where it asserts and disputes it, and is paged and counted so', async () => {
    const engine = await open()
    await applyText(engine, BOTH_STANCES)
    const on = appOn(engine)
    interface Answer { readonly entity: { readonly findings: { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly reportedBy: unknown[]; readonly disputedBy: unknown[] }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } } } }
    const query = 'query ($first: Int!, $after: String) { entity(id: "paper:study") { ... on Paper { findings(first: $first, after: $after) { totalCount nodes { id reportedBy { id } disputedBy { id } } pageInfo { hasNextPage endCursor } } } } }'
    const page = async (first: number, after: string | null) => (await on.ask<Answer>(query, { first, after })).data.entity.findings
    const whole = await page(20, null)
    expect(whole.totalCount).toBe(3)
    expect(whole.nodes.map(({ id, reportedBy, disputedBy }) => [id, reportedBy.length, disputedBy.length])).toEqual([['finding:agreed', 1, 0], ['finding:both', 1, 1], ['finding:denied', 0, 1]])
    const ids: string[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo } = await page(1, after)
      ids.push(...nodes.map(node => node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null && ids.length < 9)
    expect(ids).toEqual(['finding:agreed', 'finding:both', 'finding:denied'])
  })
})
