/** What was asked before runs at once: its answer is the one of the first time, status, headers and words. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { type Engine, EngineError } from '../../server/engine/engine.ts'
import { appOn, post, type TestApp } from '../fixtures/app.ts'
import { openSmallGraph } from '../fixtures/small.ts'

const VALID = 'query ($first: Int = 2) { theories(first: $first) { totalCount nodes { id name since } } }'
let engine: Engine
let on: TestApp
beforeAll(async () => {
  engine = await openSmallGraph(await openEmbedded(null))
  on = appOn(engine)
  for (const _ of [1, 2, 3]) await on.ask(VALID)
})
interface Told { readonly data?: unknown; readonly errors?: readonly { readonly message: string; readonly path?: unknown; readonly extensions: Readonly<Record<string, unknown>> }[] }
/** All that a client sees, but for the places in the text: a compiled operation does not know them. */
async function seen(app: TestApp, body: unknown, headers: Record<string, string> = {}) {
  const answer = await app.app.fetch(post(body, headers))
  const text = await answer.text()
  const { errors, ...rest } = text === '' ? {} : JSON.parse(text) as Told
  return {
    status: answer.status, told: { ...rest, errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions })) },
    headers: [...answer.headers].filter(([name]) => errors === undefined || name !== 'content-length').sort(),
  }
}

describe('an operation asked again answers as it did at first', () => {
  test.each([
    ['plainly', { query: '{ theories { nodes { id name relations(first: 5) { nodes { id from { id } } } } } }' }, {}],
    ['with variables', { query: '# variables\nquery A($id: ID!) { entity(id: $id) { id name } }', variables: { id: 'theory:uppsala' }, operationName: 'A' }, {}],
    ['by its name among others', { query: 'query One { stats { version } } query Two { stats { applying } }', operationName: 'Two' }, {}],
    ['with ids that name nothing', { query: '{ entity(id: "theory:upsala") { id } }' }, {}],
    ['about the schema', { query: '{ __schema { queryType { name } } }' }, {}],
    ['with a field that fails beside others', { query: '{ stats { applying } entity(id: "theory:uppsala") { relations(first: 501) { totalCount } } }' }, {}],
    ['with nothing left to answer', { query: '{ papers(first: 501) { totalCount } }' }, {}],
    ['past its rows', { query: '{ papers(first: 500) { nodes { relations(first: 500) { nodes { id } } } } }' }, {}],
    ['at another version', { query: '{ stats { version } }' }, { 'Stemma-Expect-Version': 'earlier' }],
  ])('%s', async (_, body, headers) => {
    const first = await seen(on, body, headers)
    for (const _turn of [2, 3]) expect(await seen(on, body, headers)).toEqual(first)
  })

  test.each([
    undefined, '*/*', 'application/json', 'application/graphql-response+json', 'application/graphql-response+json, application/json', 'application/json, application/graphql-response+json',
    'text/html', 'application/json;charset=utf-16',
  ])('in what it accepts: %s', async accept => {
    const headers = accept === undefined ? {} : { accept }
    const body = { query: `${VALID} # as ${accept}` }
    const first = await seen(on, body, headers)
    expect(await seen(on, body, headers)).toEqual(first)
  })
})

describe('a text that was valid is no leave for what comes with it', () => {
  test.each([
    ['a parameter that is none', { query: VALID, more: 1 }, 400, 'BAD_REQUEST'],
    ['variables that are a list', { query: VALID, variables: [] }, 400, 'BAD_REQUEST'],
    ['an operation that it does not have', { query: VALID, operationName: 'None' }, 400, 'BAD_QUERY'],
    ['a batch', [{ query: VALID }], 400, 'BAD_REQUEST'],
    ['a wrong value', { query: VALID, variables: { first: 'two' } }, 400, 'BAD_ARGUMENT'],
  ])('%s', async (_, body, status, code) => {
    const answer = await seen(on, body, { accept: 'application/graphql-response+json' })
    expect([answer.status, answer.told.errors?.[0]?.extensions['code']]).toEqual([status, code])
  })
})

test('a graph that fails then is told as at first, and its cause logged once', async () => {
  let failure: Error | null = null
  const flaky = appOn({ ...engine, read: work => (failure === null ? engine.read(work) : Promise.reject(failure)) })
  const asked = () => seen(flaky, { query: VALID })
  const well = await asked()
  failure = new EngineError('UNAVAILABLE', 'away')
  expect(await asked()).toMatchObject({ status: 503, told: { errors: [{ message: 'away', extensions: { code: 'GRAPH_UNAVAILABLE' } }] } })
  failure = new Error('secret words')
  const broken = await asked()
  expect([broken.status, JSON.stringify(broken).includes('secret'), flaky.logged]).toEqual([500, false, [failure]])
  failure = null
  expect(await asked()).toEqual(well)
})
