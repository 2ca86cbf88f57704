/**
 * However many rows an answer has, its statements are at most one more than its depth: whatever a level asks for together is one statement.
 * Searches that go step by step (neighborhood, lineage, paths) have bounds of their own.
 */
import { Kind, parse, type SelectionSetNode } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { appOn, type TestApp } from '../fixtures/app.ts'
import { openSmallGraph } from '../fixtures/small.ts'

let on: TestApp
beforeAll(async () => {
  on = appOn(await openSmallGraph(await openEmbedded(null)))
})

/** Levels of a query, the fields of fragments in their place. */
function depthOf(query: string): number {
  const depth = (set: SelectionSetNode | undefined): number => Math.max(0, ...(set?.selections ?? []).map(selection =>
    selection.kind === Kind.FIELD ? 1 + depth(selection.selectionSet) : selection.kind === Kind.INLINE_FRAGMENT ? depth(selection.selectionSet) : 0))
  const [operation] = parse(query).definitions
  return operation?.kind === Kind.OPERATION_DEFINITION ? depth(operation.selectionSet) : 0
}

test.each([
  ['{ stats { version } }'],
  ['{ entity(id: "theory:uppsala") { name relations(first: 50) { edges { other { id name } node { type sentence from { id } to { id name } receipts { words paper { id title year } locator } } } } } }'],
  ['{ theories(first: 50) { totalCount edges { node { id proposedBy { id authors { name } } kindOf { id } constructs { role construct { name } receipts { paper { citation } } } counts { tests } } } } }'],
  ['{ findings(first: 50) { totalCount edges { node { statement causes { name } effects { name } moderators { name } mediators { name } conditions { name } concerns { id } cases { name countries } supports { id } contradicts { id } reportedBy { title authors { name } } disputedBy { title } receipts { locator paper { title } } } } } }'],
  ['{ papers(first: 50) { nodes { id authors { name } authorText reference(format: BIBTEX) cites(first: 5) { totalCount nodes { id } } citedBy(first: 5) { totalCount nodes { id } } findings(first: 5) { nodes { id causes { name } } } } } }'],
  ['{ papers { nodes { attests(first: 5) { nodes { id from { name } } } } } }'],
  ['{ constructs { nodes { definedBy { theory { name } receipts { locator } } kindOf { id } partOf { id } redefines { id } findingCount } } }'],
  ['{ authors { nodes { coauthors { author { name } papers } papers(first: 3) { nodes { title } } } } }'],
  ['{ cases { nodes { timeline { year value reportedBy { citation } } steps { mode to { name } receipts { locator } } studiedBy { id } partOf { id } } } }'],
  ['{ entity(id: "theory:uppsala") { relations { nodes { from { relations(first: 2) { nodes { to { relations(first: 2) { nodes { id from { name } } } } } } } } } } }'],
  ['{ nodes(ids: ["theory:uppsala", "paper:soderstrom-1992", "author:vahlne-jan-erik"]) { id ... on Theory { proposedBy { id } } ... on Paper { authors { name } } ... on Author { papers { nodes { id } } } } }'],
] as const)('%s', async query => {
  const { errors } = await on.ask(query)
  expect(errors).toEqual([])
  expect(on.calls.map(call => call.statement.name).length).toBeLessThanOrEqual(depthOf(query) + 1)
})

test('twice the rows are no more statements', async () => {
  const count = async (first: number) => {
    await on.ask(`{ findings(first: ${first}) { nodes { id causes { name definedBy { theory { name } } } reportedBy { authors { name } } } } }`)
    return on.calls.length
  }
  expect(await count(4)).toBe(await count(1))
})

test('what stands on the plates of a lineage is one statement each, however many theories it has; counts are none, and one as of a year', async () => {
  const statements = async (fields: string, year = '') => {
    expect((await on.ask(`{ lineage(ids: "theory:uppsala", depth: 4${year}) { nodes { id ${fields} } relations { id } } }`)).errors).toEqual([])
    return on.calls.length
  }
  const bare = await statements('')
  expect(await statements('counts { constructs tests critiques }')).toBe(bare)
  expect(await statements('counts { constructs tests critiques }', ', asOf: 2000')).toBe(await statements('', ', asOf: 2000') + 1)
  expect(await statements('proposedBy { id citation year } stages: constructs(roles: [STAGE]) { order construct { id name } }')).toBeLessThanOrEqual(bare + 2)
})

test('an operation reads one version: all its statements are of one transaction', async () => {
  const { createStore } = await import('../../server/store/create.ts')
  const engine = await openSmallGraph(await openEmbedded(null))
  let transactions = 0
  const store = createStore({ ...engine, read: work => {
    transactions += 1
    return engine.read(work)
  } })
  await store.atOneVersion(async (questions, version) => {
    expect(version).toBe(await questions.version())
    await Promise.all([questions.stats(), questions.entities(['theory:uppsala']), questions.relations(['theory:uppsala~KIND_OF~theory:stage-models'])])
  })
  expect(transactions).toBe(1)
})

test('on an engine without snapshots a version that moves is read again, then said', async () => {
  const { createStore } = await import('../../server/store/create.ts')
  const engine = await openSmallGraph(await openEmbedded(null))
  const versions = ['a', 'b', 'b', 'b', 'c', 'd', 'e', 'f']
  const moving = { ...engine, capabilities: { ...engine.capabilities, snapshotReads: false } } as typeof engine
  const store = createStore({ ...moving, read: work => engine.read(tx => work({
    run: async (statement, params) => (statement.name === 'graph/version' ? [{ version: versions.shift() }] as never : tx.run(statement, params)),
  })) })
  const seen: string[] = []
  expect(await store.atOneVersion(async (_, version) => seen.push(version))).toBe(2)
  expect(seen).toEqual(['a', 'b'])
  await expect(store.atOneVersion(async (_, version) => version)).rejects.toMatchObject({ name: 'VersionMoved', before: 'c', after: 'd' })
})
