/** What the paper on production abroad says in its tables and lists, asked of the graph. */
import { beforeAll, expect, it } from 'vitest'
import { describeOnEngines } from '../contract/engines.ts'
import type { TestApp } from '../fixtures/app.ts'
import { answer, type Nodes, nodesOf, shippedApp } from './graph.ts'

/** Table 2: the changes by the element that they reached. */
const TABLE_2: Readonly<Record<string, readonly number[]>> = {
  'organisational-capability': [1, 3, 4, 9, 11, 12, 13, 14],
  'shared-values': [1, 2, 5, 6, 7, 8, 16, 18],
  systems: [4, 5, 9, 10, 11, 14, 16],
  strategy: [6, 10, 11, 17, 18],
  structure: [3, 9, 10],
  staff: [3],
  style: [15],
}
const ELEMENTS = ['strategy', 'structure', 'systems', 'organisational-capability', 'shared-values', 'staff', 'style']
const CHANGES = [
  'Formalisation', 'Assembling process', 'Personnel', '3D technology', 'Communication technology', 'Awareness', "Entrepreneurs' mentality", "Workers' mentality", "Production unit's job",
  'Sourcing', 'Designing', 'Regulations knowledge', 'Market knowledge gained by producing locally', 'Market and business analysis', 'Relationship managers-workers', 'Production planning',
  'Branding', 'Strategic planning',
]
const CAPABILITIES = [
  'Awareness of the POI possibility', 'International production flexibility', 'Reduced resistance to change (capability)', 'International open-mindedness',
  'Branding strategy: international but flexible', 'Increased vision of the future', 'Knowledge, brand and sales virtuous circle',
]

interface Influence { form: string; sign: string; causes: { id: string; code: string | null }[]; effects: { id: string }[]; relations: Nodes<{ receipts: { locator: string | null }[] }> }
interface Kind { order: number; from: { name: string; code: string | null } }
interface Observed { measure: string; year: number; value: number; unit: string | null; relations: Nodes<{ receipts: { locator: string | null }[] }> }

describeOnEngines('the paper on production abroad', open => {
  let app: TestApp
  beforeAll(async () => {
    app = await shippedApp(await open())
  })

  const influencesOn = async (element: string) => {
    const { findings } = await answer<{ findings: Nodes<Influence> }>(app, `query ($element: ID!) {
      findings(filter: { form: { eq: EFFECT }, relatedTo: [{ ids: [$element], relations: [EFFECT] }, { ids: ["case:firm-a"], relations: [OBSERVED_IN] }] }, first: 50) {
        totalCount edges { node { form sign causes { id code } effects { id } relations(types: [EFFECT], first: 5) { totalCount edges { node { receipts { locator } } } } } }
      }
    }`, { element: `construct:${element}` })
    return nodesOf(findings).filter(({ causes }) => causes.some(({ id }) => id.startsWith('construct:poi-change-')))
  }
  const kindsOf = async (id: string) => {
    const { entity } = await answer<{ entity: { relations: Nodes<Kind> } }>(app, `query ($id: ID!) { entity(id: $id) { relations(types: [KIND_OF], direction: IN, first: 50) {
      totalCount edges { node { order from { name ... on Construct { code } } } }
    } } }`, { id })
    return nodesOf(entity.relations).sort((a, b) => a.order - b.order)
  }

  it.each(Object.entries(TABLE_2))('has the influences of Table 2 on %s', async (element, changes) => {
    const influences = await influencesOn(element)
    expect(influences.map(({ causes }) => Number(causes[0]?.code)).sort((a, b) => a - b)).toEqual(changes)
    for (const { causes, effects, relations } of influences) {
      expect([causes.length, effects.length]).toEqual([1, 1])
      const locators = nodesOf(relations).flatMap(({ receipts }) => receipts.map(({ locator }) => locator ?? ''))
      const code = causes[0]?.code ?? ''
      expect(locators).toContain(`section 5, item ${code}`)
      expect(locators.some(locator => locator.startsWith('Table 2, row ') && locator.endsWith(`, item ${code}`))).toBe(true)
    }
  })

  it('has 33 of them', async () => {
    const counts = await Promise.all(Object.keys(TABLE_2).map(async element => (await influencesOn(element)).length))
    expect(counts).toEqual([8, 8, 7, 5, 3, 1, 1])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(33)
  })

  it('has the eighteen changes and the seven capabilities in order', async () => {
    const changes = await kindsOf('construct:poi-change')
    expect(changes.map(({ from }) => from.code)).toEqual(CHANGES.map((_, index) => String(index + 1)))
    expect(changes.map(({ from }) => from.name)).toEqual(CHANGES)
    const capabilities = await kindsOf('construct:poi-capability')
    expect(capabilities.map(({ from }) => from.code)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(capabilities.map(({ from }) => from.name)).toEqual(CAPABILITIES)
  })

  it('defines the seven elements as the 7-S framework does', async () => {
    const { theories } = await answer<{ theories: Nodes<{ id: string; constructs: { role: string; order: number | null; construct: { id: string } }[] }> }>(app, `{
      theories(filter: { id: { in: ["theory:production-oriented-internationalisation", "theory:seven-s"] } }) { totalCount edges { node { id constructs { role order construct { id } } } } }
    }`)
    for (const { constructs } of nodesOf(theories)) {
      const elements = constructs.filter(({ role, order }) => role === 'ELEMENT' && order !== null).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      expect(elements.map(({ construct }) => construct.id)).toEqual(ELEMENTS.map(element => `construct:${element}`))
    }
  })

  it('has the nine cells of Table 1 with row and column', async () => {
    const { findings } = await answer<{ findings: Nodes<Observed> }>(app, `{
      findings(filter: { form: { eq: OBSERVATION }, relatedTo: [{ ids: ["case:firm-a"], relations: [OBSERVED_IN] }] }, first: 100) {
        totalCount edges { node { measure year value unit relations(types: [REPORTS], first: 3) { totalCount edges { node { receipts { locator } } } } } }
      }
    }`)
    const cells = nodesOf(findings).flatMap(({ measure, year, value, relations }) =>
      nodesOf(relations).flatMap(({ receipts }) => receipts.map(({ locator }) => [locator ?? '', measure, year, value] as const))).filter(([locator, measure]) => locator.startsWith('Table 1, row') && !/home|abroad/.test(measure))
    expect(cells.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['Table 1, row Employees, column 1992', 'employees', 1992, 4], ['Table 1, row Employees, column 2001', 'employees', 2001, 45], ['Table 1, row Employees, column 2007', 'employees', 2007, 75],
      ['Table 1, row Export, column 1992', 'export share', 1992, 0], ['Table 1, row Export, column 2001', 'export share', 2001, 40], ['Table 1, row Export, column 2007', 'export share', 2007, 60],
      ['Table 1, row Turnover, column 1992', 'turnover', 1992, 0], ['Table 1, row Turnover, column 2001', 'turnover', 2001, 9], ['Table 1, row Turnover, column 2007', 'turnover', 2007, 14],
    ])
  })

  it('rests the employees of Firm A on text and table, and says that their sum is ours', async () => {
    const { nodes } = await answer<{ nodes: { relations: Nodes<{ receipts: { locator: string | null; basis: string }[] }> }[] }>(app, `{
      nodes(ids: ["finding:poi-2001-employees", "finding:poi-2007-employees"]) { ... on Finding { relations(types: [REPORTS], first: 2) { totalCount edges { node { receipts { locator basis } } } } } }
    }`)
    const bases = nodes.map(({ relations }) => nodesOf(relations).flatMap(({ receipts }) => receipts.map(({ locator, basis }) => `${locator}: ${basis}`)).sort())
    expect(bases).toEqual([
      ['Table 1, row Employees, column 2001: PASSAGE', 'section 4, paragraph 1: PASSAGE'], ['Table 1, row Employees, column 2007: INFERRED', 'section 4, paragraph 1: INFERRED'],
    ])
  })

  it('tells the years of Firm A', async () => {
    const { findings } = await answer<{ findings: Nodes<{ year: number }> }>(app, `{
      findings(filter: { form: { eq: EVENT }, relatedTo: [{ ids: ["case:firm-a"], relations: [OBSERVED_IN] }] }, first: 50) { totalCount edges { node { year } } }
    }`)
    expect(nodesOf(findings).map(({ year }) => year).sort((a, b) => a - b)).toEqual([1992, 1995, 1998, 2001, 2002, 2002, 2006, 2008])
  })

  it('says what no theory explains, and what it challenges and builds on', async () => {
    const { findings, entity } = await answer<{ findings: Nodes<{ id: string }>; entity: { relations: Nodes<{ type: string; to: { id: string } }> } }>(app, `{
      findings(filter: { form: { eq: RESEARCH_GAP }, relatedTo: [{ ids: ["construct:traditional-sme"] }, { ids: ["construct:rapid-internationalization"] }] }) { totalCount edges { node { id } } }
      entity(id: "theory:production-oriented-internationalisation") { relations(types: [CHALLENGES, BUILDS_ON], direction: OUT, first: 20) { totalCount edges { node { type to { id } } } } }
    }`)
    expect(nodesOf(findings)).toEqual([{ id: 'finding:poi-gap-traditional-firms' }])
    expect(nodesOf(entity.relations).map(({ type, to }) => `${type} ${to.id}`).sort()).toEqual([
      'BUILDS_ON theory:resource-based-view', 'BUILDS_ON theory:seven-s', 'CHALLENGES theory:innovation-related-model', 'CHALLENGES theory:international-entrepreneurship',
      'CHALLENGES theory:stage-models', 'CHALLENGES theory:uppsala',
    ])
  })
})
