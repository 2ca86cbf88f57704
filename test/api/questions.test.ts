/** The questions that must answer on a fresh start, as they stand, on the shipped corpora. */
import { beforeAll, expect, test } from 'vitest'
import { corpusFolders, loadFolders } from '../../seed/load.ts'
import { tabsOn } from '../../server/http/examples.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { appOn, type TestApp } from '../fixtures/app.ts'

const QUESTIONS = {
  search: '{ search(query: "upsala", kinds: [THEORY], first: 3) { edges { node { id name } } } }',
  entity: '{ entity(id: "theory:uppsala") { name degree relations(first: 50) { totalCount edges { node { type from { id } to { id name } receipts { paper { id title year } locator note } } } } } }',
  neighborhood: '{ neighborhood(ids: ["theory:uppsala"], depth: 2, limit: 60) { nodes { id kind name } relations { type from { id } to { id } } truncated hidden { id kind count } } }',
  lineage: '{ lineage(ids: "theory:production-oriented-internationalisation", direction: ANCESTORS, depth: 4) { nodes { id name } relations { type from { id } to { id } receipts { locator } } truncated } }',
  paths: '{ paths(from: "case:firm-a", to: "theory:uppsala", first: 3) { paths { length explanation steps { forward sentence relation { id type receipts { paper { title } locator basis } } } } truncated nearest { length } } }',
  papers: '{ papers(filter: { year: { gte: 1990, lt: 2000 } }, orderBy: { field: YEAR, direction: ASC }, first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { node { id title year authors { name } } } } }',
  theories: '{ theories(first: 50) { totalCount edges { node { id name year proposedBy { id title } constructs { role order construct { name } } } } } }',
  findings: '{ findings(filter: { sign: { in: [POSITIVE] } }, first: 20) { totalCount edges { node { statement sign causes { name } effects { name } reportedBy { title } cases { name } } } } }',
  stats: '{ stats { nodes { kind count } relations { type count } receiptShare version } model { kinds { name meaning } relations { name meaning from to } } }',
} as const

/** The worked examples of the editor, by the name of their operation. */
const EXAMPLES = tabsOn(['theory:uppsala', 'theory:born-global']).map(({ query, variables }) =>
  [/query (\w+)/.exec(query)?.[1] ?? '', query, variables === undefined ? {} : JSON.parse(variables) as Record<string, unknown>] as const)

/** Rows of a connection, or of a list, in an answer. */
interface Edges<N> { readonly totalCount: number; readonly edges: readonly { readonly node: N }[] }

describeOnEngines('on the shipped corpora', open => {
  let on: TestApp
  beforeAll(async () => {
    const engine = await open()
    const { corpora } = loadFolders(corpusFolders('seed/data'))
    const { status } = await createApply(engine).apply(corpora.filter(corpus => corpus !== null))
    expect(status).toBe('APPLIED')
    on = appOn(engine)
  }, 180_000)

  const answer = async <D>(question: keyof typeof QUESTIONS): Promise<D> => {
    const { data, errors } = await on.ask<Record<string, D>>(QUESTIONS[question])
    expect(errors).toEqual([])
    const value = data[question]
    if (value === undefined) throw new Error(`${question} is not in the answer`)
    return value
  }

  test('a misspelt theory is found', async () => {
    const { edges } = await answer<Edges<{ id: string; name: string }>>('search')
    expect(edges[0]?.node).toEqual({ id: 'theory:uppsala', name: 'Uppsala model' })
  })

  test('an entity shows its relations with who says so', async () => {
    type Row = { type: string; from: { id: string }; to: { id: string }; receipts: { paper: { id: string }; locator: string | null }[] }
    const { name, degree, relations } = await answer<{ name: string; degree: number; relations: Edges<Row> }>('entity')
    expect(name).toBe('Uppsala model')
    expect(relations.totalCount).toBe(degree)
    expect(relations.edges.length).toBe(Math.min(50, degree))
    for (const { node } of relations.edges) {
      expect([node.from.id, node.to.id]).toContain('theory:uppsala')
      expect(node.receipts.length).toBeGreaterThan(0)
    }
    expect(relations.edges.map(({ node }) => `${node.from.id} ${node.type}`)).toContain('paper:johanson-vahlne-1977 PROPOSES')
  })

  test('a neighbourhood is bounded, joined up, and says what it hides', async () => {
    type Part = { nodes: { id: string }[]; relations: { from: { id: string }; to: { id: string } }[]; truncated: boolean; hidden: { id: string; count: number }[] }
    const { nodes, relations, truncated, hidden } = await answer<Part>('neighborhood')
    const ids = new Set(nodes.map(node => node.id))
    expect(nodes[0]?.id).toBe('theory:uppsala')
    expect(ids.size).toBe(nodes.length)
    expect(nodes.length).toBeLessThanOrEqual(61)
    expect(relations.filter(({ from, to }) => !ids.has(from.id) || !ids.has(to.id))).toEqual([])
    expect(truncated).toBe(true)
    expect(hidden.every(({ id, count }) => ids.has(id) && count > 0)).toBe(true)
  })

  test('a lineage leads from POI to the Uppsala model, with receipts', async () => {
    const { nodes, relations } = await answer<{ nodes: { id: string }[]; relations: { receipts: unknown[] }[] }>('lineage')
    expect(nodes.map(node => node.id)).toEqual(expect.arrayContaining(['theory:production-oriented-internationalisation', 'theory:uppsala']))
    expect(relations.length).toBeGreaterThan(0)
    expect(relations.filter(({ receipts }) => receipts.length === 0)).toEqual([])
  })

  test('as of a year a theory counts what stood then, wherever in the answer it is; beside it, now', async () => {
    const counts = '... on Theory { id counts { tests critiques } }'
    const asked = `{
      then: lineage(ids: "theory:uppsala", asOf: 1990) { nodes { ${counts} } members { theory { ${counts} } } relations { from { ${counts} } to { ${counts} } } }
      around: neighborhood(ids: ["theory:uppsala"], asOf: 1990) { nodes { ${counts} } }
      beside: compare(ids: ["theory:uppsala", "theory:network-view"], asOf: 1990) { theories { ${counts} } graph { relations { from { ${counts} } to { ${counts} } } } }
      now: lineage(ids: "theory:uppsala") { nodes { ${counts} } }
      alone: entity(id: "theory:uppsala") { ${counts} relations(types: [TESTS, CRITIQUES], direction: IN, first: 100) { nodes { type since from { since } } } }
    }`
    type Counted = { id: string; counts: { tests: number; critiques: number } }
    type Stated = { type: string; since: number | null; from: { since: number | null } }
    const { data, errors } = await on.ask<Record<'then' | 'around' | 'beside' | 'now', unknown> & { alone: { relations: { nodes: Stated[] } } }>(asked)
    expect(errors).toEqual([])
    const stated = data.alone.relations.nodes
    const of = (nodes: readonly Stated[]) => ({ tests: nodes.filter(({ type }) => type === 'TESTS').length, critiques: nodes.filter(({ type }) => type === 'CRITIQUES').length })
    const then = of(stated.filter(({ since, from }) => Math.max(since ?? 0, from.since ?? 0) <= 1990))
    expect(then).not.toEqual(of(stated))
    /** Every place of an answer in which the theory is counted. */
    const countsIn = (value: unknown): unknown[] => {
      if (value === null || typeof value !== 'object') return []
      const { id, counts: own } = value as Partial<Counted>
      return [...(id === 'theory:uppsala' ? [own] : []), ...Object.values(value).flatMap(countsIn)]
    }
    for (const part of [data.then, data.around, data.beside]) expect([...new Set(countsIn(part).map(one => JSON.stringify(one)))]).toEqual([JSON.stringify(then)])
    for (const part of [data.now, data.alone]) expect([...new Set(countsIn(part).map(one => JSON.stringify(one)))]).toEqual([JSON.stringify(of(stated))])
  })

  test('a way from Firm A to the Uppsala model is told in sourced sentences', async () => {
    type Way = { length: number; explanation: string; steps: { sentence: string; relation: { receipts: unknown[] } }[] }
    const { paths, nearest } = await answer<{ paths: Way[]; nearest: unknown }>('paths')
    expect(nearest).toBeNull()
    expect(paths.length).toBeGreaterThan(0)
    for (const { length, steps, explanation } of paths) {
      expect(steps.length).toBe(length)
      expect(explanation).toBe(steps.map(step => step.sentence).join(' '))
      expect(steps.filter(({ relation }) => relation.receipts.length === 0)).toEqual([])
    }
    expect(paths[0]?.explanation).toMatch(/Firm A.+Uppsala model.+\[.+\]\.$/)
  })

  test('papers of a decade come by year, with their authors in order', async () => {
    const { totalCount, edges } = await answer<Edges<{ id: string; year: number; authors: { name: string }[] }>>('papers')
    const years = edges.map(({ node }) => node.year)
    expect(totalCount).toBeGreaterThan(20)
    expect(years.length).toBe(20)
    expect(years).toEqual([...years].sort())
    expect(years.every(year => year >= 1990 && year < 2000)).toBe(true)
    expect(edges.find(({ node }) => node.id === 'paper:johanson-vahlne-1990')?.node.authors.map(author => author.name)).toEqual(['Jan Johanson', 'Jan-Erik Vahlne'])
  })

  test('theories show who proposed them and what they define, in order', async () => {
    const { totalCount, edges } = await answer<Edges<{ id: string; proposedBy: unknown[]; constructs: { role: string; order: number; construct: { name: string } }[] }>>('theories')
    expect(edges.length).toBe(Math.min(50, totalCount))
    const sevenS = edges.find(({ node }) => node.id === 'theory:seven-s')?.node
    expect(sevenS?.constructs.map(({ order, role }) => `${order} ${role}`)).toEqual([1, 2, 3, 4, 5, 6, 7].map(order => `${order} ELEMENT`))
  })

  test('findings of one sign name what leads to what', async () => {
    const { totalCount, edges } = await answer<Edges<{ sign: string; causes: unknown[]; effects: unknown[]; reportedBy: unknown[] }>>('findings')
    expect(totalCount).toBeGreaterThanOrEqual(edges.length)
    expect(edges.length).toBe(20)
    expect(edges.filter(({ node }) => node.sign !== 'POSITIVE' || node.causes.length === 0 || node.effects.length === 0 || node.reportedBy.length === 0)).toEqual([])
  })

  test('the graph describes itself', async () => {
    const { data, headers } = await on.ask<{ stats: { nodes: { kind: string; count: number }[]; receiptShare: number; version: string }; model: { kinds: unknown[]; relations: { name: string; from: string[] }[] } }>(QUESTIONS.stats)
    expect(data.stats.nodes.every(({ count }) => count > 0)).toBe(true)
    expect(data.stats.receiptShare).toBe(1)
    expect(headers.get('stemma-version')).toBe(data.stats.version)
    expect(data.model.kinds.length).toBe(6)
    expect(data.model.relations.find(({ name }) => name === 'builds on')?.from).toEqual(['THEORY'])
  })

  test.each(EXAMPLES)('the worked example %s answers, in lines that its editor shows whole', async (_, query, variables) => {
    expect(query.split('\n').filter(line => line.length > 56)).toEqual([])
    const { errors, data } = await on.ask(query, variables)
    expect(errors).toEqual([])
    expect(Object.values(data).every(value => value !== null)).toBe(true)
  })

  test('the worked search finds what the graph holds most about, and an empty graph has an example too', async () => {
    const [, query, variables] = EXAMPLES.find(([name]) => name === 'Search') ?? ['', '', {}]
    const { data } = await on.ask<{ search: Edges<{ id: string }> }>(query, variables)
    expect(data.search.edges[0]?.node.id).toBe('theory:uppsala')
    expect(tabsOn([]).map(tab => tab.query)).toContain(query)
  })

  test.each([...Object.entries(QUESTIONS).map(([name, query]) => [name, query, {}] as const), ...EXAMPLES])('%s is answered alike interpreted and compiled', async (_, query, variables) => {
    const first = await on.ask(`${query} # asked anew`, variables)
    const second = await on.ask(`${query} # asked anew`, variables)
    expect(second.data).toEqual(first.data)
  })
})
