/** The cases and samples of the other documents, asked of the graph. */
import { beforeAll, expect, it } from 'vitest'
import { describeOnEngines } from '../contract/engines.ts'
import type { TestApp } from '../fixtures/app.ts'
import { answer, type Nodes, nodesOf, shippedApp } from './graph.ts'

/** The sixteen cases of the paper on innovation, by scenario; two move on from one to another. */
const SCENARIOS: Readonly<Record<string, readonly string[]>> = {
  A: ['ego', 'sequans', 'tikamoon'],
  B: ['open-wide', 'phasics', 'r2is'],
  C: ['mathez', 'r2is', 'tikamoon', 'vulli'],
  D: ['jacques-rostaing', 'paul-mas'],
  "D'": ['3s-photonics', 'alioscopy'],
  E: ['embaltec'],
  F: ['la-cie'],
  G: ['acm'],
  H: ['gaudet'],
}

interface Scenario { order: number; to: { id: string; code: string | null; relations: Nodes<Exhibit> } }
interface Exhibit { step: number | null; mode: string; from: { id: string }; receipts: { locator: string | null }[] }

describeOnEngines('the cases of the documents', open => {
  let app: TestApp
  let scenarios: Scenario[]
  beforeAll(async () => {
    app = await shippedApp(await open())
    const { entity } = await answer<{ entity: { relations: Nodes<Scenario> } }>(app, `{ entity(id: "theory:innovation-internationalization-scenarios") { relations(types: [DEFINES], direction: OUT, first: 50) {
      totalCount edges { node { order to { id ... on Construct { code } relations(types: [EXHIBITS], direction: IN, first: 20) { totalCount edges { node { step mode from { id } receipts { locator } } } } } } }
    } } }`)
    scenarios = nodesOf(entity.relations).filter(({ to }) => /^construct:scenario-(?!shift)/.test(to.id)).sort((a, b) => a.order - b.order)
  })
  const exhibits = () => scenarios.flatMap(({ to }) => nodesOf(to.relations).map(exhibit => ({ code: to.code, ...exhibit })))

  it('has the scenarios A to H, with D\' after D', () => {
    expect(scenarios.map(({ to }) => to.code)).toEqual(['A', 'B', 'C', 'D', "D'", 'E', 'F', 'G', 'H'])
  })

  it('has the sixteen cases by scenario, each with its place in the text', () => {
    expect(Object.fromEntries(scenarios.map(({ to }) => [to.code, nodesOf(to.relations).map(({ from }) => from.id.replace('case:', '')).sort()]))).toEqual(SCENARIOS)
    expect(new Set(exhibits().map(({ from }) => from.id)).size).toBe(16)
    for (const { receipts } of exhibits()) expect(receipts.every(({ locator }) => /^section [345], case /.test(locator ?? ''))).toBe(true)
  })

  it('has the two shifts as ordered steps', () => {
    const steps = exhibits().filter(({ step }) => step !== null).map(({ from, step, code }) => `${from.id} ${step} ${code}`)
    expect(steps.sort()).toEqual(['case:r2is 1 B', 'case:r2is 2 C', 'case:tikamoon 1 A', 'case:tikamoon 2 C'])
  })

  it('says who avoids what', async () => {
    const { cases } = await answer<{ cases: Nodes<{ id: string; relations: Nodes<{ mode: string; to: { id: string } }> }> }>(app, `{
      cases(filter: { relatedTo: [{ ids: ["paper:louart-martin-2012"], relations: [STUDIES] }] }, first: 50) { totalCount edges { node { id relations(types: [EXHIBITS], first: 30) { totalCount edges { node { mode to { id } } } } } } }
    }`)
    expect(cases.totalCount).toBe(16)
    const avoided = nodesOf(cases).flatMap(({ id, relations }) => nodesOf(relations).filter(({ mode }) => mode === 'AVOIDS').map(({ to }) => `${id} ${to.id}`))
    expect(avoided.sort()).toEqual([
      'case:la-cie construct:exporting-to-risky-areas', 'case:la-cie construct:scenario-f', 'case:mathez construct:importers-abroad', 'case:open-wide construct:foreign-prospecting',
      'case:paul-mas construct:foreign-subsidiary', 'case:paul-mas construct:joint-venture', 'case:vulli construct:advertising',
    ])
  })

  it.each([
    ['case:technology-driven-smes-54', 54, [], ['technology-driven']],
    ['case:ten-indian-ict-smes', 10, ['IN'], ['ict']],
    ['case:five-italian-smes', 5, ['IT'], ['food', 'footwear', 'retail-intelligence', 'sportswear', 'training']],
  ] as const)('has the sample %s of %i', async (id, sampleSize, countries, industries) => {
    const { entity } = await answer<{ entity: { sampleSize: number; countries: string[]; industries: string[] } }>(app, 'query ($id: ID!) { entity(id: $id) { ... on Case { sampleSize countries industries } } }', { id })
    expect({ ...entity, industries: entity.industries.toSorted() }).toMatchObject({ sampleSize, countries, industries })
  })

  it('disputes three misconceptions and supports none of them', async () => {
    const { findings } = await answer<{ findings: Nodes<{ id: string; relations: Nodes<{ stance: string; from: { id: string } }> }> }>(app, `{
      findings(filter: { form: { eq: ASSUMPTION }, paper: { id: { eq: "paper:louart-martin-2012" } } }, first: 20) { totalCount edges { node { id relations(types: [REPORTS], first: 5) { totalCount edges { node { stance from { id } } } } } } }
    }`)
    const ids = nodesOf(findings).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['export-needs-planning', 'export-needs-size', 'internationalization-is-exporting'].map(words => `finding:louart-martin-2012-${words}`)))
    for (const { relations } of nodesOf(findings)) expect(nodesOf(relations).filter(({ from }) => from.id === 'paper:louart-martin-2012').map(({ stance }) => stance)).toEqual(['DISPUTES'])
  })

  it.each([
    ['size and exporting', 'construct:firm-size', 'construct:exporting', ['MIXED', 'NONE', 'POSITIVE']],
    ['cooperation and performance', 'construct:cooperation', 'construct:performance', ['NONE', 'POSITIVE']],
  ] as const)('keeps what papers say differently of %s', async (_, cause, effect, signs) => {
    const { findings } = await answer<{ findings: Nodes<{ sign: string; form: string }> }>(app, `query ($cause: ID!, $effect: ID!) {
      findings(filter: { relatedTo: [{ ids: [$cause], relations: [CAUSE] }, { ids: [$effect], relations: [EFFECT] }] }, first: 50) { totalCount edges { node { sign form } } }
    }`, { cause, effect })
    expect([...new Set(nodesOf(findings).filter(({ form }) => form !== 'ASSUMPTION').map(({ sign }) => sign))].sort()).toEqual(signs)
  })

  it('keeps what speaks for and against stages', async () => {
    const { entity } = await answer<{ entity: { relations: Nodes<{ type: string }> } }>(app, '{ entity(id: "theory:uppsala") { relations(types: [SUPPORTS, CONTRADICTS], first: 50) { totalCount edges { node { type } } } } }')
    expect(new Set(nodesOf(entity.relations).map(({ type }) => type))).toEqual(new Set(['SUPPORTS', 'CONTRADICTS']))
  })
})
