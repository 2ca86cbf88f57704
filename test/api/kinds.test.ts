/** What each of the six kinds shows beyond its relations; alike on every engine. */
import { beforeAll, expect, test } from 'vitest'
import { describeOnEngines } from '../contract/engines.ts'
import { appOn, type TestApp } from '../fixtures/app.ts'
import { applyText } from '../fixtures/corpus-of.ts'
import { openSmallGraph } from '../fixtures/small.ts'

const DEFINED = `
theories:
  steps:
    name: Steps
    defines:
      - {to: plain, says: who-1990, basis: general}
      - {to: third, role: stage, order: 2, says: who-1990, basis: general}
      - {to: eclair, role: element, says: who-1990, basis: general}
      - {to: zoo, role: element, order: 1, says: who-1990, basis: general}
      - {to: driver, role: mechanism, order: 1, says: who-1990, basis: general}
      - {to: first, role: stage, order: 1, says: who-1990, basis: general}
      - {to: apple, role: element, says: who-1990, basis: general}
      - {to: elan, role: element, says: who-1990, basis: general}
constructs:
  plain: {name: Plain}
  third: {name: A later stage}
  first: {name: The first stage}
  driver: {name: A driver}
  apple: {name: apple}
  eclair: {name: Éclair}
  elan: {name: Elan}
  zoo: {name: Zoo}
papers:
  who-1990: {title: Who, year: 1990, type: article}
`

describeOnEngines('an entity', open => {
  let on: TestApp
  beforeAll(async () => {
    on = appOn(await openSmallGraph(await open()))
  })
  const entity = async (id: string, fields: string) => {
    const { data, errors } = await on.ask<{ entity: Record<string, unknown> }>(`{ entity(id: "${id}") { ${fields} } }`)
    expect(errors).toEqual([])
    return data.entity
  }

  test('has what all kinds share; what is not recorded is null, a list is never null', async () => {
    expect(await entity('theory:stage-models', '__typename id name kind aliases formerIds summary remarks since degree address corpora { id title } neighborCounts { relation direction kind count }')).toEqual({
      __typename: 'Theory', id: 'theory:stage-models', name: 'Stage models', kind: 'THEORY', aliases: [], formerIds: [], summary: 'Going abroad step by step.', remarks: null, since: 1977, degree: 2,
      address: '/entry/theory:stage-models', corpora: [{ id: 'small', title: 'A small corpus for tests' }],
      neighborCounts: [{ relation: 'CRITIQUES', direction: 'IN', kind: 'PAPER', count: 1 }, { relation: 'KIND_OF', direction: 'IN', kind: 'THEORY', count: 1 }],
    })
  })

  test('a theory shows its definitions by order, then role and name, and what stands behind it', async () => {
    expect(await entity('theory:uppsala', '... on Theory { form abbreviation year family kindOf { id } proposedBy { id } constructs { role order construct { id } relation { id } receipts { words } } mechanisms: constructs(roles: [MECHANISM]) { construct { id } } counts { constructs applications tests critiques supports contradicts cases } }')).toEqual({
      form: 'MODEL', abbreviation: 'U-M', year: 1977, family: 'stage-models', kindOf: [{ id: 'theory:stage-models' }], proposedBy: [{ id: 'paper:johanson-vahlne-1977' }],
      constructs: [
        { role: 'ELEMENT', order: 1, construct: { id: 'construct:market-commitment' }, relation: { id: 'theory:uppsala~DEFINES~construct:market-commitment~element' }, receipts: [{ words: 'Generally attributed to Johanson & Vahlne 1977' }] },
        { role: 'MECHANISM', order: null, construct: { id: 'construct:psychic-distance' }, relation: { id: 'theory:uppsala~DEFINES~construct:psychic-distance~mechanism' }, receipts: [{ words: 'Generally attributed to Johanson & Vahlne 1977' }] },
      ],
      mechanisms: [{ construct: { id: 'construct:psychic-distance' } }],
      counts: { constructs: 2, applications: 0, tests: 0, critiques: 0, supports: 0, contradicts: 0, cases: 0 },
    })
  })

  test('a construct shows where it is defined and how many findings touch it', async () => {
    expect(await entity('construct:market-commitment', '... on Construct { category code definedBy { theory { id } role } kindOf { id } partOf { id } redefines { id } findingCount }')).toEqual({
      category: 'market', code: null, definedBy: [{ theory: { id: 'theory:uppsala' }, role: 'ELEMENT' }], kindOf: [], partOf: [], redefines: [], findingCount: 2,
    })
  })

  test('a paper shows its authors in order, references in four formats, and all it stands behind', async () => {
    const paper = await entity('paper:johanson-vahlne-1977', '... on Paper { title year type cslType venue editors retracted doi authors { id } authorText citation plain: reference bibtex: reference(format: BIBTEX) ris: reference(format: RIS) csl: reference(format: CSL_JSON) citedBy { totalCount nodes { id } } attests(first: 2) { totalCount nodes { id } edges { other { id } direction } } }')
    expect(paper).toMatchObject({
      type: 'ARTICLE', cslType: 'article-journal', editors: [], retracted: false, authors: [{ id: 'author:johanson-jan' }, { id: 'author:vahlne-jan-erik' }], authorText: 'Johanson, J.; Vahlne, J.-E.',
      citation: 'Johanson & Vahlne 1977',
      plain: 'Johanson, J.; Vahlne, J.-E. (1977). The internationalization process of the firm. Journal of International Business Studies. https://doi.org/10.1057/palgrave.jibs.8490676.',
      bibtex: '@article{johanson-vahlne-1977,\n  author = {Johanson, Jan and Vahlne, Jan-Erik},\n  title = {The internationalization process of the firm},\n  year = {1977},\n  journal = {Journal of International Business Studies},\n  doi = {10.1057/palgrave.jibs.8490676}\n}',
      ris: 'TY  - JOUR\nAU  - Johanson, Jan\nAU  - Vahlne, Jan-Erik\nTI  - The internationalization process of the firm\nPY  - 1977\nT2  - Journal of International Business Studies\nDO  - 10.1057/palgrave.jibs.8490676\nER  - ',
      citedBy: { totalCount: 2 },
    })
    expect(JSON.parse(String(paper['csl']))).toMatchObject({ type: 'article-journal', author: [{ family: 'Johanson', given: 'Jan' }, { family: 'Vahlne', given: 'Jan-Erik' }], issued: { 'date-parts': [[1977]] } })
    const attests = paper['attests'] as { totalCount: number; nodes: { id: string }[]; edges: { direction: string }[] }
    expect(attests.nodes.map(node => node.id)).toEqual(['author:johanson-jan~WROTE~paper:johanson-vahlne-1977', 'author:vahlne-jan-erik~WROTE~paper:johanson-vahlne-1977'])
    expect(attests.totalCount).toBeGreaterThan(5)
    expect(attests.edges[0]?.direction).toBe('OUT')
  })

  test('a paper whose title is not known is called by its citation', async () => {
    expect(await entity('paper:soderstrom-1992', 'name ... on Paper { title citation reference }')).toEqual({ name: 'Söderström 1992', title: null, citation: 'Söderström 1992', reference: 'Söderström, Å. (1992).' })
  })

  test('an author shows coauthors, papers and theories', async () => {
    expect(await entity('author:vahlne-jan-erik', 'name ... on Author { family given orcid papers { totalCount nodes { id } } coauthors { author { id } papers from to } theories { id } }')).toEqual({
      name: 'Jan-Erik Vahlne', family: 'Vahlne', given: 'Jan-Erik', orcid: null, papers: { totalCount: 1, nodes: [{ id: 'paper:johanson-vahlne-1977' }] },
      coauthors: [{ author: { id: 'author:johanson-jan' }, papers: 1, from: 1977, to: 1977 }], theories: [{ id: 'theory:uppsala' }],
    })
  })

  test('a case shows its timeline by year: observations and events, not effects', async () => {
    expect(await entity('case:domaine-de-pezenas', '... on Case { form countries industries founded sampleSize studiedBy { id } timeline { year measure value qualifier unit } steps { mode step to { id } } partOf { id } }')).toEqual({
      form: 'FIRM', countries: ['FR'], industries: ['wine'], founded: 1987, sampleSize: null, studiedBy: [{ id: 'paper:winery-study-2008' }],
      timeline: [{ year: 1992, measure: 'employees', value: 20, qualifier: null, unit: 'persons' }, { year: 2007, measure: 'employees', value: 75, qualifier: 'ABOUT', unit: 'persons' }],
      steps: [{ mode: 'AVOIDS', step: null, to: { id: 'construct:market-commitment' } }], partOf: [],
    })
  })

  test('a finding tells who asserts it from who disputes it, with its receipts', async () => {
    expect(await entity('finding:winery-distance-brakes', 'name ... on Finding { statement form sign causes { id } effects { id } reportedBy { id } disputedBy { id } receipts { paper { id } via { id } locator basis words } }')).toEqual({
      name: 'Psychic distance is named as a brake on commitment, in order to dispute it.', statement: 'Psychic distance is named as a brake on commitment, in order to dispute it.', form: 'ASSUMPTION', sign: 'NEGATIVE',
      causes: [{ id: 'construct:psychic-distance' }], effects: [{ id: 'construct:market-commitment' }], reportedBy: [{ id: 'paper:johanson-vahlne-1977' }], disputedBy: [{ id: 'paper:winery-study-2008' }],
      receipts: [
        { paper: { id: 'paper:johanson-vahlne-1977' }, via: { id: 'paper:winery-study-2008' }, locator: 'section 1, paragraph 2', basis: 'SECOND_HAND', words: expect.stringMatching(/^Johanson & Vahlne 1977, as cited in .+, section 1, paragraph 2$/) },
        { paper: { id: 'paper:winery-study-2008' }, via: null, locator: 'section 4, paragraph 3', basis: 'PASSAGE', words: expect.stringMatching(/, section 4, paragraph 3$/) },
      ],
    })
  })

  test('a relation is read both ways and carries its receipts, best basis first', async () => {
    const { data } = await on.ask(`{ node(id: "theory:production-first~CHALLENGES~theory:uppsala") { id __typename ... on Relation {
      type family reading inverseReading sentence role order step outcome moderation stance mode since receiptCount basis from { id } to { id } receipts { id basis locator note through { id } corpus { id } }
    } } }`)
    expect(data['node']).toMatchObject({
      __typename: 'Relation', type: 'CHALLENGES', family: 'DESCENT', reading: 'challenges', inverseReading: 'is challenged by',
      sentence: 'Production-first internationalisation challenges the Uppsala model.', role: null, order: null, step: null, outcome: null, moderation: null, stance: null, mode: null,
      since: 2008, receiptCount: 2, basis: 'PASSAGE', from: { id: 'theory:production-first' }, to: { id: 'theory:uppsala' },
      receipts: [
        { basis: 'PASSAGE', locator: 'section 1', note: 'The case took another order.', through: [], corpus: { id: 'small' } },
        { basis: 'INFERRED', locator: 'section 4, paragraph 1', note: null },
      ],
    })
  })

  test('corpora and tours are as their manifests say', async () => {
    const { data } = await on.ask<{ corpora: { appliedAt: string }[] }>('{ corpora { id title licence maintainers citation entities relations version appliedAt } tours { id } }')
    expect(data).toMatchObject({ corpora: [{ id: 'small', title: 'A small corpus for tests', licence: 'CC0-1.0', maintainers: ['Test curators'], citation: 'Test curators, A small corpus, 2026.' }], tours: [] })
    expect(data.corpora[0]?.appliedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })
})

describeOnEngines('the constructs of a theory', open => {
  test('come by role, stages first: by order where there is one, then by name without case or accents', async () => {
    const engine = await open()
    await applyText(engine, DEFINED)
    const { data } = await appOn(engine).ask<{ entity: { constructs: { construct: { id: string } }[] } }>('{ entity(id: "theory:steps") { ... on Theory { constructs { construct { id } } } } }')
    expect(data.entity.constructs.map(row => row.construct.id.slice('construct:'.length))).toEqual(['first', 'third', 'zoo', 'apple', 'eclair', 'elan', 'driver', 'plain'])
  })
})
