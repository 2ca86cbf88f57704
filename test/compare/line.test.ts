/** What the inspector says along a line of descent. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LineChangesDocument, type LineChangesQuery, type RelationType } from '../../client/api/generated.ts'
import { alikeOf, changeRows, gapsOf, type Compared } from '../../client/panels/inspector/line-changes.ts'
import { openApi, type Api } from './graph.ts'

let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())

const lineOf = (from: string, type: RelationType, to: string) => ({ id: `theory:${from}~${type}~theory:${to}`, type, from: { id: `theory:${from}` }, to: { id: `theory:${to}` } })
async function along(from: string, type: RelationType, to: string): Promise<Compared> {
  const { data } = await api.ask<LineChangesQuery>(LineChangesDocument.toString(), { ids: [`theory:${from}`, `theory:${to}`], asOf: null, types: [type] })
  if (data.compare === null) throw new Error('no answer')
  return data.compare
}
const told = (compared: Compared) => Object.fromEntries(changeRows(compared).map(({ label, names, total }) => [label, [total, ...names.map(({ name, as }) => (as === null ? name : `${name} as ${as.name}`))]]))

test('it names what the later kept, dropped, redefined and added of the earlier', async () => {
  expect(told(await along('second', 'EXTENDS', 'first'))).toEqual({
    Kept: [1, 'Learning'], Dropped: [1, 'Distance'], Redefined: [1, 'Commitment as Network position'], Added: [1, 'Trust'],
  })
})

test('of many the first three are named and all are counted', async () => {
  const compared = await along('second', 'EXTENDS', 'first')
  const [added] = compared.changes.filter(change => change.kind === 'ADDED')
  if (added === undefined) throw new Error('nothing added')
  const many = { ...compared, changes: [added, added, added, added, added] }
  expect(changeRows(many).find(row => row.label === 'Added')).toMatchObject({ total: 5, names: [{}, {}, {}] })
})

test('it lists who else stands so to the same theory, and not the line itself; as of a year only who stood', async () => {
  const compared = await along('rival', 'CHALLENGES', 'first')
  expect(alikeOf(compared, lineOf('rival', 'CHALLENGES', 'first'), null)).toBeNull()
  const other = alikeOf(compared, { ...lineOf('second', 'CHALLENGES', 'first') }, null)
  expect(other?.title).toBe('Also challenging the First model')
  expect(other?.theories.map(theory => theory.name)).toEqual(['Rival view'])
  const dated = { ...compared, theories: compared.theories.map(theory => ({ ...theory, alike: { ...theory.alike, edges: theory.alike.edges.map(edge => ({ ...edge, node: { ...edge.node, since: 2009 } })) } })) }
  expect(alikeOf(dated, lineOf('second', 'CHALLENGES', 'first'), 2000)).toBeNull()
})

test('it says what is not recorded, and never that silence is dropping', async () => {
  const compared = await along('second', 'EXTENDS', 'first')
  expect(gapsOf(compared, { ...lineOf('second', 'EXTENDS', 'first'), receiptCount: 1, basis: 'PASSAGE' })).toEqual([
    'One receipt only: no second paper is recorded that says so.',
    '3 constructs of the First model are not recorded with the Second model, and no paper here says that they were dropped.',
    'No test of the Second model is recorded.',
    'One case of the Second model only is recorded.',
  ])
  expect(gapsOf(await along('third', 'BUILDS_ON', 'stranger'), { ...lineOf('third', 'BUILDS_ON', 'stranger'), receiptCount: 2, basis: 'GENERAL' })).toEqual([
    'General attribution only: no passage that says so was read.', 'No construct of Stranger is recorded.', 'No test of the Third model is recorded.',
  ])
})
