import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './graph.ts'

let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())
const ids = ['theory:first', 'theory:second']

test('a change carries the definition before and after, and the receipt that says so', async () => {
  const { data } = await api.ask(`query ($ids: [ID!]!) { compare(ids: $ids) { changes {
    kind from { id } to { id } before { construct { name } role } after { construct { name } role order } relation { id type receipts { paper { citation } locator note } }
  } } }`, { ids })
  const changes = (data['compare'] as { changes: Record<string, unknown>[] }).changes
  expect(changes.find(change => change['kind'] === 'REDEFINED')).toEqual({
    kind: 'REDEFINED', from: { id: 'theory:first' }, to: { id: 'theory:second' },
    before: { construct: { name: 'Commitment' }, role: 'ELEMENT' },
    after: { construct: { name: 'Network position' }, role: 'ELEMENT', order: 1 },
    relation: {
      id: 'construct:network-position~REDEFINES~construct:commitment', type: 'REDEFINES',
      receipts: [{ paper: { citation: 'A second look 2009' }, locator: 'section 2, paragraph 3', note: 'Commitment becomes a position in a network.' }],
    },
  })
  expect(changes.find(change => change['kind'] === 'NOT_RECORDED')).toMatchObject({ before: { construct: { name: 'Step one' } }, after: null, relation: null })
})

test('a row has a cell per theory in the order asked', async () => {
  const { data } = await api.ask(`query ($ids: [ID!]!) { compare(ids: $ids) {
    theories { id } rows { entity { id } cells { theory present relation relationId role receiptCount relations { id outcome } } }
  } }`, { ids: ['theory:second', 'theory:first'] })
  const { theories, rows } = data['compare'] as { theories: unknown[]; rows: { entity: { id: string }; cells: unknown[] }[] }
  expect(theories).toEqual([{ id: 'theory:second' }, { id: 'theory:first' }])
  expect(rows.find(row => row.entity.id === 'construct:distance')?.cells).toEqual([
    { theory: 'theory:second', present: false, relation: 'DROPS', relationId: 'theory:second~DROPS~construct:distance', role: null, receiptCount: 1, relations: [{ id: 'theory:second~DROPS~construct:distance', outcome: null }] },
    { theory: 'theory:first', present: true, relation: 'DEFINES', relationId: 'theory:first~DEFINES~construct:distance~antecedent', role: 'ANTECEDENT', receiptCount: 1, relations: [{ id: 'theory:first~DEFINES~construct:distance~antecedent', outcome: null }] },
  ])
  expect(rows.find(row => row.entity.id === 'construct:trust')?.cells).toEqual([
    expect.objectContaining({ present: true, relation: 'DEFINES' }),
    { theory: 'theory:first', present: false, relation: null, relationId: null, role: null, receiptCount: 0, relations: [] },
  ])
  expect(rows.find(row => row.entity.id === 'paper:study-2009')?.cells[1]).toMatchObject({ relation: 'TESTS', relations: [{ outcome: 'PARTLY_SUPPORTED' }, { outcome: null }] })
})

test('one theory, five, or a year that is none are refused with what would be right', async () => {
  const one = await api.ask('{ compare(ids: ["theory:first"]) { truncated } }')
  expect(one.data).toEqual({ compare: null })
  expect(one.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'ids', given: ['theory:first'], allowed: 'two to four different theories' })
  const five = await api.ask('{ compare(ids: ["theory:a", "theory:b", "theory:c", "theory:d", "theory:e"]) { truncated } }')
  expect(five.errors?.[0]?.message).toBe('A comparison takes two to four different theories; 5 are given.')
  const year = await api.ask('query ($ids: [ID!]!) { compare(ids: $ids, asOf: 20090) { truncated } }', { ids })
  expect(year.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'asOf' })
})

test('an unknown id is listed with suggestions beside the answer', async () => {
  const { data, errors } = await api.ask('{ compare(ids: ["theory:first", "theory:secnd"]) { theories { id } unknown { id suggestions { id } } } }')
  expect(errors).toBeUndefined()
  expect(data['compare']).toMatchObject({ theories: [{ id: 'theory:first' }], unknown: [{ id: 'theory:secnd', suggestions: expect.arrayContaining([{ id: 'theory:second' }]) }] })
})

test('takes at most its depth plus one statements', async () => {
  const query = `query ($ids: [ID!]!) { compare(ids: $ids) { changes { relation { receipts { paper { name } } } } rows { cells { relations { receipts { paper { name } } } } } } }`
  api.calls.length = 0
  const { errors } = await api.ask(query, { ids })
  expect(errors).toBeUndefined()
  expect(api.calls.length).toBeLessThanOrEqual(8)
})
