/** Filters: every operator, and what is not recorded; alike on every engine. */
import { beforeAll, describe, expect, test } from 'vitest'
import { KIND_NAMES } from '../../server/model/kinds.ts'
import { FILTER_FIELDS } from '../../server/store/filter-fields.ts'
import { FilterCompiler } from '../../server/store/filter.ts'
import { Parameters } from '../../server/store/filter-text.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { appOn, type TestApp } from '../fixtures/app.ts'
import { applyText } from '../fixtures/corpus-of.ts'

const GRAPH = `
read: study
theories:
  first: {name: First model, aliases: [Modèle premier], abbreviation: FM, form: model, year: 1977, family: old, summary: One.}
  second: {name: Second view, form: perspective, year: 2001, family: new, buildsOn: {to: first, at: section 1}}
  third: {name: Third, challenges: [{to: first, basis: general}, {to: second, at: page 3}]}
constructs:
  cause: {name: Cause, category: one}
  effect: {name: Effect}
papers:
  study: {title: A study, year: 2003, type: article, venue: Revue Économique, doi: 10.1234/ab, language: fr, proposes: {to: second, at: section 1}}
  older: {title: Older, year: 1980, type: book, retracted: true, proposes: {to: first, basis: general}}
cases:
  maker: {name: Maker, form: firm, countries: [IT, SE], region: Västergötland, industries: [metal], employees: 30, studiedBy: []}
  sample: {name: Sample, form: sample, countries: [FR], sampleSize: 120}
findings:
  up: {form: effect, sign: positive, method: survey, statement: More cause more effect., cause: cause, effect: effect, case: maker, at: section 4}
  down: {form: effect, sign: negative, statement: More cause less effect., cause: cause, effect: effect, case: sample, at: section 5}
  size: {form: observation, measure: Größe, value: 12.5, year: 1999, statement: It measured 12.5., case: maker, at: Table 1}
`.replace(', studiedBy: []', '')

const FIELDS = { theories: 'TheoryFilter', constructs: 'ConstructFilter', papers: 'PaperFilter', authors: 'AuthorFilter', cases: 'CaseFilter', findings: 'FindingFilter' } as const

describeOnEngines('a filter', open => {
  let on: TestApp
  beforeAll(async () => {
    const engine = await open()
    await applyText(engine, GRAPH)
    on = appOn(engine)
  })
  const ask = (field: keyof typeof FIELDS, filter: unknown) =>
    on.ask<Record<string, { totalCount: number; nodes: { id: string }[] }>>(`query ($filter: ${FIELDS[field]}) { ${field}(filter: $filter, first: 50) { totalCount nodes { id } } }`, { filter })
  const slugs = async (field: keyof typeof FIELDS, filter: unknown) => {
    const { data, errors } = await ask(field, filter)
    expect(errors).toEqual([])
    const page = data[field]
    const ids = page?.nodes.map(node => node.id.slice(node.id.indexOf(':') + 1)).sort() ?? []
    expect(page?.totalCount).toBe(ids.length)
    return ids
  }

  test.each([
    [{ id: { eq: 'theory:first' } }, ['first']],
    [{ id: { in: ['theory:first', 'theory:none', 'theory:third'] } }, ['first', 'third']],
    [{ name: { eq: 'First model' } }, ['first']],
    [{ name: { eq: 'first model' } }, []],
    [{ name: { eq: 'Modèle premier' } }, ['first']],
    [{ name: { in: ['Modèle premier', 'Third'] } }, ['first', 'third']],
    [{ name: { contains: 'MODELE' } }, ['first']],
    [{ name: { contains: 'ir' } }, ['first', 'third']],
    [{ name: { isNull: true } }, []],
    [{ name: { isNull: false } }, ['first', 'second', 'third']],
    [{ abbreviation: { contains: 'fm' } }, ['first']],
    [{ abbreviation: { isNull: true } }, ['second', 'third']],
    [{ form: { eq: 'MODEL' } }, ['first']],
    [{ form: { in: ['MODEL', 'PERSPECTIVE'] } }, ['first', 'second']],
    [{ form: { isNull: true } }, ['third']],
    [{ year: { gte: 1977, lt: 2001 } }, ['first']],
    [{ year: { gt: 1977 } }, ['second']],
    [{ year: { lte: 2001 } }, ['first', 'second']],
    [{ year: { in: [2001, 5] } }, ['second']],
    [{ year: { in: [] } }, []],
    [{ not: { year: { eq: 1977 } } }, ['second', 'third']],
    [{ not: { year: { gt: 1977 } } }, ['first', 'third']],
    [{ not: { not: { year: { gt: 1977 } } } }, ['second']],
    [{ family: { contains: 'OL' } }, ['first']],
    [{ since: { isNull: false }, family: { in: ['new', 'old'] } }, ['first', 'second']],
    [{ or: [{ year: { eq: 1977 } }, { name: { eq: 'Third' } }] }, ['first', 'third']],
    [{ and: [{ year: { gt: 1900 } }, { year: { lt: 2000 } }] }, ['first']],
    [{ or: [] }, []],
    [{ and: [] }, ['first', 'second', 'third']],
    [{}, ['first', 'second', 'third']],
    [{ year: null }, ['first', 'second', 'third']],
    [{ corpus: { eq: 'named' } }, ['first', 'second', 'third']],
    [{ corpus: { in: ['other'] } }, []],
    [{ relatedTo: [{ ids: ['theory:first'] }] }, ['second', 'third']],
    [{ relatedTo: [{ ids: ['theory:first'], direction: 'OUT' }] }, ['second', 'third']],
    [{ relatedTo: [{ ids: ['theory:first'], direction: 'IN' }] }, []],
    [{ relatedTo: [{ relations: ['CHALLENGES', 'BUILDS_ON'], direction: 'OUT', basis: 'PASSAGE' }] }, ['second', 'third']],
    [{ relatedTo: [{ ids: ['theory:first'], relations: ['CHALLENGES'], basis: 'PASSAGE' }] }, []],
    [{ relatedTo: [{ ids: ['theory:first'] }, { ids: ['theory:second'] }] }, ['third']],
    [{ relatedTo: [{ kinds: ['PAPER'] }] }, ['first', 'second']],
    [{ not: { relatedTo: [{ kinds: ['PAPER'] }] } }, ['third']],
    [{ relatedTo: [{ relations: [] }] }, []],
    [{ relatedTo: [{}] }, ['first', 'second', 'third']],
  ])('of theories: %j', async (filter, expected) => {
    expect(await slugs('theories', filter)).toEqual(expected)
  })

  test.each([
    ['papers', { venue: { contains: 'revue econ' } }, ['study']],
    ['papers', { doi: { contains: '10.1234/A' } }, ['study']],
    ['papers', { language: { eq: 'fr' } }, ['study']],
    ['papers', { retracted: { eq: true } }, ['older']],
    ['papers', { retracted: { eq: false } }, ['study']],
    ['papers', { type: { in: ['BOOK'] }, title: { contains: 'old' } }, ['older']],
    ['cases', { country: { eq: 'SE' } }, ['maker']],
    ['cases', { country: { in: ['FR', 'IT'] } }, ['maker', 'sample']],
    ['cases', { country: { contains: 'se' } }, ['maker']],
    ['cases', { not: { country: { eq: 'SE' } } }, ['sample']],
    ['cases', { industry: { isNull: true } }, ['sample']],
    ['cases', { not: { industry: { eq: 'metal' } } }, ['sample']],
    ['cases', { region: { contains: 'vastergot' } }, ['maker']],
    ['cases', { employees: { lt: 50 }, form: { eq: 'FIRM' } }, ['maker']],
    ['cases', { sampleSize: { isNull: true } }, ['maker']],
    ['findings', { sign: { in: ['POSITIVE'] } }, ['up']],
    ['findings', { sign: { isNull: true } }, ['size']],
    ['findings', { measure: { contains: 'große' } }, ['size']],
    ['findings', { value: { gt: 12.4, lte: 12.5 } }, ['size']],
    ['findings', { method: { eq: 'survey' } }, ['up']],
    ['findings', { statement: { contains: 'less effect' } }, ['down']],
    ['findings', { case: { country: { eq: 'IT' } } }, ['size', 'up']],
    ['findings', { case: { form: { eq: 'SAMPLE' }, or: [{ country: { eq: 'FR' } }] } }, ['down']],
    ['findings', { not: { case: { country: { eq: 'IT' } } } }, ['down']],
    ['findings', { paper: { year: { gt: 2000 }, relatedTo: [{ ids: ['theory:second'] }] }, form: { eq: 'EFFECT' } }, ['down', 'up']],
    ['findings', { paper: { year: { lt: 2000 } } }, []],
    ['constructs', { category: { eq: 'one' } }, ['cause']],
    ['constructs', { relatedTo: [{ relations: ['EFFECT'], direction: 'IN' }] }, ['effect']],
  ] as const)('of %s: %j', async (field, filter, expected) => {
    expect(await slugs(field, filter)).toEqual(expected)
  })

  test('text of a user is only ever compared', async () => {
    const hostile = "x' OR true OR '' = '"
    expect(await slugs('theories', { name: { eq: hostile } })).toEqual([])
    expect(await slugs('theories', { name: { contains: '}) DETACH DELETE n //' } })).toEqual([])
    expect(on.calls.every(call => !call.statement.text.includes('DETACH'))).toBe(true)
  })

  test('facets count under the same filter, and say what has no value', async () => {
    const { data } = await on.ask('{ cases(filter: { form: { eq: FIRM } }) { facets(by: [COUNTRY, INDUSTRY, FORM]) { field values { value label count } missing more } } }')
    expect(data['cases']).toEqual({ facets: [
      { field: 'COUNTRY', values: [{ value: 'IT', label: 'Italy', count: 1 }, { value: 'SE', label: 'Sweden', count: 1 }], missing: 0, more: 0 },
      { field: 'INDUSTRY', values: [{ value: 'metal', label: 'Metal', count: 1 }], missing: 0, more: 0 },
      { field: 'FORM', values: [{ value: 'FIRM', label: 'firm', count: 1 }], missing: 0, more: 0 },
    ] })
    const { data: all } = await on.ask('{ theories { facets(by: [DECADE, EVIDENCE, YEAR, CORPUS, FAMILY]) { field values { value label count } missing } } }')
    expect(all['theories']).toEqual({ facets: [
      { field: 'DECADE', values: [{ value: '1970', label: '1970s', count: 1 }, { value: '2000', label: '2000s', count: 1 }], missing: 1 },
      { field: 'EVIDENCE', values: [{ value: 'PASSAGE', label: 'passage', count: 3 }], missing: 0 },
      { field: 'YEAR', values: [{ value: '1977', label: '1977', count: 1 }, { value: '2001', label: '2001', count: 1 }], missing: 1 },
      { field: 'CORPUS', values: [{ value: 'named', label: 'A named graph', count: 3 }], missing: 0 },
      { field: 'FAMILY', values: [{ value: 'new', label: 'New', count: 1 }, { value: 'old', label: 'Old', count: 1 }], missing: 1 },
    ] })
  })

  test.each([
    [{ name: { contains: 'x' } }, 'filter.name.contains', '2 to 200 characters'],
    [{ year: { eq: null } }, 'filter.year.eq', 'a value, or isNull'],
    [{ year: { in: Array.from({ length: 501 }, (_, place) => place) } }, 'filter.year.in', 'at most 500'],
    [{ relatedTo: [{ ids: Array.from({ length: 101 }, () => 'theory:first') }] }, 'filter.relatedTo[0].ids', 'at most 100'],
    [{ not: { not: { not: { not: { not: { year: { eq: 1 } } } } } } }, 'filter.not.not.not.not.not', 'at most 4 levels'],
    [{ or: Array.from({ length: 51 }, () => ({ year: { eq: 1 } })) }, 'filter.or[50].year', 'at most 50'],
    [{ or: Array.from({ length: 51 }, () => ({ not: {} })) }, 'filter.or[50]', 'at most 50'],
  ])('past its bounds is refused, naming the argument: %#', async (filter, argument, allowed) => {
    const { errors } = await ask('theories', filter)
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument, allowed })
  })

  test('a facet that does not suit the kind is refused, with those that do', async () => {
    const { errors } = await on.ask('{ authors { facets(by: [COUNTRY]) { field } } }')
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'by', given: 'COUNTRY', allowed: 'FAMILY, CORPUS' })
  })
})

describe('the filter compiler', () => {
  test('knows every field of every filter input', async () => {
    const { buildSchema, isInputObjectType } = await import('graphql')
    const { schemaText } = await import('../../server/graphql/sdl.ts')
    const schema = buildSchema(schemaText())
    for (const kind of KIND_NAMES) {
      const input = schema.getType(`${kind.charAt(0)}${kind.slice(1).toLowerCase()}Filter`)
      if (!isInputObjectType(input)) throw new Error(`${kind} has no filter`)
      expect(Object.keys(FILTER_FIELDS[kind]).sort()).toEqual(Object.keys(input.getFields()).filter(name => !['and', 'or', 'not'].includes(name)).sort())
    }
  })

  test('writes names of the model and its own parameters, nothing that it was given', () => {
    const parameters = new Parameters()
    const text = new FilterCompiler(parameters).compile('THEORY', { name: { contains: 'given text' }, relatedTo: [{ ids: ['theory:given'], relations: ['CHALLENGES'] }] })
    expect(text).not.toMatch(/given/)
    expect(Object.values(parameters.values)).toEqual(['given text', ['theory:given']])
  })
})
