/** Wrong requests are refused with a code and what would be right; nothing of the server's own shows. */
import neo4j from 'neo4j-driver'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Engine, EngineError } from '../../server/engine/engine.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { neo4jError } from '../../server/engine/neo4j/errors.ts'
import { BOUNDS } from '../../server/graphql/bounds.ts'
import { ERROR_CODES } from '../../server/graphql/errors.ts'
import { appOn, post, type TestApp } from '../fixtures/app.ts'
import { openSmallGraph } from '../fixtures/small.ts'

let on: TestApp
let engine: Engine
beforeAll(async () => {
  engine = await openSmallGraph(await openEmbedded(null))
  on = appOn(engine)
})
const codeOf = async (query: string, variables: Record<string, unknown> = {}) => {
  const { errors, status } = await on.ask(query, variables)
  return { status, code: errors[0]?.extensions['code'], argument: errors[0]?.extensions['argument'], given: errors[0]?.extensions['given'], allowed: errors[0]?.extensions['allowed'] }
}

describe('bounds of arguments', () => {
  test.each([
    ['{ papers(first: 501) { totalCount } }', { code: 'PAGE_TOO_LARGE', argument: 'first', given: 501, allowed: '0 to 500' }],
    ['{ papers(first: -1) { totalCount } }', { code: 'BAD_ARGUMENT', argument: 'first', given: -1 }],
    ['{ search(query: "x", first: 101) { totalCount } }', { code: 'PAGE_TOO_LARGE', argument: 'first', allowed: '0 to 100' }],
    ['{ search(query: " ") { totalCount } }', { code: 'BAD_ARGUMENT', argument: 'query', allowed: '1 to 200' }],
    [`{ search(query: "${'x'.repeat(201)}") { totalCount } }`, { code: 'BAD_ARGUMENT', argument: 'query' }],
    ['{ entity(id: "theory:uppsala") { relations(first: 501) { totalCount } } }', { code: 'PAGE_TOO_LARGE', argument: 'first' }],
    ['{ papers(orderBy: [{field: YEAR}, {field: TITLE}, {field: VENUE}, {field: DEGREE}]) { totalCount } }', { code: 'BAD_ARGUMENT', argument: 'orderBy', allowed: '0 to 3' }],
    ['{ neighborhood(ids: ["theory:uppsala"], depth: 4) { truncated } }', { code: 'BAD_ARGUMENT', argument: 'depth', allowed: '0 to 3' }],
    ['{ neighborhood(ids: ["theory:uppsala"], limit: 2001) { truncated } }', { code: 'BAD_ARGUMENT', argument: 'limit' }],
    ['{ neighborhood(ids: []) { truncated } }', { code: 'BAD_ARGUMENT', argument: 'ids', allowed: '1 to 50' }],
    ['{ neighborhood(ids: ["theory:uppsala"], asOf: 9999) { truncated } }', { code: 'BAD_ARGUMENT', argument: 'asOf' }],
    ['{ lineage(ids: ["theory:uppsala"], depth: 11) { truncated } }', { code: 'BAD_ARGUMENT', argument: 'depth', allowed: '1 to 10' }],
    ['{ lineage(ids: ["theory:uppsala"], relations: [CITES]) { truncated } }', { code: 'BAD_ARGUMENT', argument: 'relations', given: ['CITES'] }],
    ['{ paths(from: "theory:uppsala", to: "theory:stage-models", maxLength: 9) { truncated } }', { code: 'BAD_ARGUMENT', argument: 'maxLength', allowed: '1 to 8' }],
    ['{ paths(from: "theory:uppsala", to: "theory:stage-models", first: 21) { truncated } }', { code: 'PAGE_TOO_LARGE', argument: 'first' }],
  ])('%s', async (query, expected) => {
    expect(await codeOf(query)).toMatchObject(expected)
  })

  test.each([
    ['{ search(query: "x", first: 101) { totalCount } }', 'first is 101; a page here has at most 100 rows. Ask for the next one with after.'],
    ['{ papers(first: 501) { totalCount } }', 'first is 501; a page here has at most 500 rows. Ask for the next one with after.'],
    // The ways have no next page.
    ['{ paths(from: "theory:uppsala", to: "theory:stage-models", first: 21) { truncated } }', 'first is 21; it may be 1 to 20.'],
    ['{ neighborhood(ids: ["theory:uppsala"], asOf: 5000) { truncated } }', 'asOf is 5000; it is a year from -3000 to 3000.'],
  ])('%s is told what would be right', async (query, message) => {
    expect((await on.ask(query)).errors[0]?.message).toBe(message)
  })

  test('refuse the request where nothing is left to answer, else stand beside the answer', async () => {
    expect(await on.ask('{ papers(first: 501) { totalCount } }')).toMatchObject({ status: 400, data: null })
    expect(await on.ask('{ papers(after: "no cursor") { totalCount } }')).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_CURSOR' } }] })
    expect(await on.ask('{ stats { applying } entity(id: "theory:uppsala") { relations(first: 501) { totalCount } } }')).toMatchObject({ status: 200, data: { stats: { applying: false }, entity: null } })
  })

  test('what the store refuses keeps its code however often it is asked: operations are compiled at their second use', async () => {
    const query = 'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { truncated } }'
    for (let turn = 0; turn < 3; turn += 1) expect(await codeOf(query, { from: 'theory:uppsala', to: 'theory:uppsala' })).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'to', given: 'theory:uppsala', allowed: 'another entity than from' })
    expect(on.logged).toEqual([])
  })

  test('lists: 501 ids, 51 ids', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, place) => `theory:t${place}`)
    expect(await codeOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids(501) })).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'ids', given: 501 })
    expect(await codeOf('query ($ids: [ID!]!) { neighborhood(ids: $ids) { truncated } }', { ids: ids(51) })).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'ids' })
    expect(await codeOf('query ($ids: [ID!]!) { neighborhood(ids: $ids, depth: 0) { truncated } }', { ids: ids(51) })).toMatchObject({ code: undefined })
  })
})

describe('limits of an operation', () => {
  const nested = (levels: number, page = ''): string => (levels === 0 ? 'id' : `relations${page} { nodes { to { ${nested(levels - 1, page)} } } }`)

  test('relations nested twelve deep are refused at once, without a statement', async () => {
    expect(await codeOf(`{ entity(id: "theory:uppsala") { ${nested(12)} } }`)).toMatchObject({ status: 400, code: 'QUERY_TOO_DEEP', allowed: `at most ${BOUNDS['Operation.depth'].maximum} levels` })
    expect(on.calls).toEqual([])
  })

  test('rows are counted from the page sizes before anything runs', async () => {
    expect(await codeOf(`{ entity(id: "theory:uppsala") { ${nested(4)} } }`)).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY', allowed: 'at most 20000 rows' })
    expect(await codeOf('query ($first: Int!) { papers(first: $first) { nodes { cites(first: $first) { nodes { id } } } } }', { first: 200 })).toMatchObject({ code: 'QUERY_TOO_COSTLY', given: '40200 rows' })
    expect(on.calls).toEqual([])
    expect(await codeOf(`{ entity(id: "theory:uppsala") { ${nested(4, '(first: 2)')} } }`)).toMatchObject({ status: 200, code: undefined })
    expect(await codeOf('{ papers(first: 500) { nodes { id authors { name } } } }')).toMatchObject({ status: 200, code: undefined })
  })

  test('the largest neighbourhood may show its relations', async () => {
    expect(await codeOf('{ neighborhood(ids: ["theory:uppsala"], limit: 2000) { nodes { id kind name } relations { id type from { id } to { id } receiptCount basis } hidden { id kind count } truncated } }')).toMatchObject({ code: undefined })
  })

  test('fragments that unfold without end of use are refused', async () => {
    const fragments = Array.from({ length: 14 }, (_, place) => `fragment F${place} on Entity { id ...F${place + 1} ... on Entity { name ...F${place + 1} } ... on Theory { year ...F${place + 1} } }`)
    expect(await codeOf(`{ entity(id: "theory:uppsala") { ...F0 } } ${fragments.join(' ')} fragment F14 on Entity { id }`)).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' })
  })

  test('aliases and tokens are counted', async () => {
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, place) => `a${place}: stats { version }`).join(' ')} }`
    expect(await codeOf(aliases(BOUNDS['Operation.aliases'].maximum + 1))).toMatchObject({ status: 400, code: 'QUERY_TOO_LONG' })
    expect(await codeOf(aliases(5))).toMatchObject({ code: undefined })
    expect(await codeOf(`{ stats { ${'version '.repeat(BOUNDS['Operation.tokens'].maximum)} } }`)).toMatchObject({ status: 400, code: 'QUERY_TOO_LONG' })
  })

  test('a graphical editor may read the whole schema, also while the graph is away', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const { data, errors } = await on.ask<{ __schema: { types: unknown[] } }>(getIntrospectionQuery())
    expect(errors).toEqual([])
    expect(data.__schema.types.length).toBeGreaterThan(80)
    expect(on.calls).toEqual([])
  })
})

describe('a query that is none', () => {
  test.each([
    ['{ papers { nodes {', 'BAD_QUERY', /Syntax Error/],
    ['{ papers { nodes { nope } } }', 'BAD_QUERY', /Cannot query field "nope"/],
    ['{ papers(frist: 1) { totalCount } }', 'BAD_QUERY', /Did you mean "first"/],
  ])('%s', async (query, code, message) => {
    const { errors } = await on.ask(query)
    expect(errors[0]?.extensions['code']).toBe(code)
    expect(errors[0]?.message).toMatch(message)
  })

})

describe('a value of the wrong type', () => {
  const FORMS = 'THEORY, MODEL, FRAMEWORK, PERSPECTIVE, TYPOLOGY'
  const theories = (type: string, argument: string) => `query ($x: ${type}) { theories(${argument}) { totalCount } }`
  test.each([
    ['{ papers(filter: { year: { gt: "x" } }) { totalCount } }', {}, { argument: 'filter.year.gt', given: 'x', allowed: 'a whole number' }],
    ['{ papers(first: many) { totalCount } }', {}, { argument: 'first', given: 'many', allowed: 'a whole number' }],
    ['{ theories(filter: { form: { eq: MODLE } }) { totalCount } }', {}, { argument: 'filter.form.eq', given: 'MODLE', allowed: FORMS, nearest: ['MODEL'] }],
    ['{ theories(filter: { form: { in: [MODEL, Typologie] } }) { totalCount } }', {}, { argument: 'filter.form.in', given: 'Typologie', nearest: ['TYPOLOGY'] }],
    ['{ theories(orderBy: [{ field: 3 }]) { totalCount } }', {}, { argument: 'orderBy.field', given: 3, allowed: 'NAME, YEAR, FAMILY, DEGREE' }],
    [theories('Int!', 'first: $x'), { x: 'many' }, { argument: '$x', given: 'many', allowed: 'a whole number' }],
    [theories('Int!', 'first: $x'), {}, { argument: '$x', given: null, allowed: 'a whole number' }],
    [theories('TheoryForm', 'filter: { form: { eq: $x } }'), { x: 'MODLE' }, { argument: '$x', given: 'MODLE', allowed: FORMS, nearest: ['MODEL'] }],
    [theories('TheoryFilter', 'filter: $x'), { x: { form: { in: ['MODEL', 'ESSAY'] } } }, { argument: '$x.form.in.1', given: 'ESSAY', allowed: FORMS }],
    [theories('TheoryFilter', 'filter: $x'), { x: { form: 'MODEL' } }, { argument: '$x.form', given: 'MODEL', allowed: '{eq, in, isNull}' }],
  ])('is a wrong argument, with what would be right: %s %j', async (query, variables, expected) => {
    const { status, errors } = await on.ask(query, variables)
    expect([status, errors[0]?.extensions]).toEqual([400, expect.objectContaining({ code: 'BAD_ARGUMENT', ...expected })])
    expect(on.calls).toEqual([])
  })
})

describe('many wrong values, or large ones', () => {
  const KINDS = 'query ($k: [Kind!]) { search(query: "x", kinds: $k) { totalCount } }'
  const FILTER = 'query ($x: TheoryFilter) { theories(filter: $x) { totalCount } }'
  const LONG = 'x'.repeat(900_000)
  const asked = async (query: string, variables: Record<string, unknown> = {}) => {
    const answer = await on.ask(query, variables)
    return { ...answer, code: answer.errors[0]?.extensions['code'], size: JSON.stringify(answer.errors).length }
  }

  test('of many wrong values the first is told, in the message as in the details', async () => {
    const { errors } = await on.ask(KINDS, { k: ['THEORI', 'THEORY', 'PAPR'] })
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('"THEORI" at "k[0]"'), extensions: expect.objectContaining({ argument: '$k.0', given: 'THEORI', nearest: ['THEORY'] }) })])
  })

  test.each([
    ['100,000 wrong values', KINDS, { k: Array.from({ length: 100_000 }, () => 'THEORI') }, 'BAD_ARGUMENT'],
    ['50,000 unknown fields', FILTER, { x: Object.fromEntries(Array.from({ length: 50_000 }, (_, place) => [`form${place}`, 1])) }, 'BAD_ARGUMENT'],
    ['a long value', KINDS, { k: [LONG] }, 'BAD_ARGUMENT'],
    ['a large value of another type', FILTER, { x: { form: { eq: { words: [LONG] } } } }, 'BAD_ARGUMENT'],
    ['values that nest without end', FILTER, { x: JSON.parse(`${'{"not":'.repeat(3_000)}{}${'}'.repeat(3_000)}`) as unknown }, 'BAD_ARGUMENT'],
    ['a long value in the query', `{ search(query: "x", kinds: [${LONG}]) { totalCount } }`, {}, 'BAD_ARGUMENT'],
    ['a long text in the query', `{ search(query: "x", kinds: ["${LONG}"]) { totalCount } }`, {}, 'BAD_ARGUMENT'],
    ['a long name of a field', `{ ${LONG} }`, {}, 'BAD_QUERY'],
  ])('are refused at once and told shortly: %s', async (_, query, variables, expected) => {
    const { code, size } = await asked(query, variables)
    expect([code, size < 1_500]).toEqual([expected, true])
    // The version is looked at again every two seconds, whoever asks.
    expect([on.calls.filter(call => call.statement.name !== 'graph/version'), on.logged]).toEqual([[], []])
    // Milliseconds with the bound; without it some of these take many seconds or do not end.
  }, 5_000)
})

describe('ids that name nothing', () => {
  test('are null, with the nearest ids beside the answer', async () => {
    const { data, errors, extensions } = await on.ask('{ entity(id: "theory:upsala") { id } node(id: "theory:a~EXTENDS~theory:b") { id } nodes(ids: ["paper:nope", "theory:uppsala", "nonsense", ""]) { id } }')
    expect(errors).toEqual([])
    expect(data).toEqual({ entity: null, node: null, nodes: [null, { id: 'theory:uppsala' }, null, null] })
    expect(extensions['unknown']).toEqual(expect.arrayContaining([
      { id: 'theory:upsala', suggestions: expect.arrayContaining([{ id: 'theory:uppsala', name: 'Uppsala model', kind: 'THEORY' }]) },
      { id: 'theory:a~EXTENDS~theory:b', suggestions: [] },
    ]))
  })

  test('former ids lead to the current one, in entities, relations, filters and lists', async () => {
    const { data } = await on.ask(`{ entity(id: "theory:u-model") { id formerIds } nodes(ids: ["theory:u-model", "theory:production-first~CHALLENGES~theory:u-model"]) { id }
      theories(filter: { id: { eq: "theory:u-model" } }) { nodes { id } } papers(filter: { relatedTo: [{ ids: ["theory:u-model"] }] }) { nodes { id } } }`)
    expect(data).toEqual({
      entity: { id: 'theory:uppsala', formerIds: ['theory:u-model'] }, nodes: [{ id: 'theory:uppsala' }, { id: 'theory:production-first~CHALLENGES~theory:uppsala' }],
      theories: { nodes: [{ id: 'theory:uppsala' }] }, papers: { nodes: [{ id: 'paper:johanson-vahlne-1977' }] },
    })
  })

  test('a relation whose qualifier no longer stands falls back to the only one of its type there', async () => {
    const { data } = await on.ask('{ node(id: "theory:uppsala~DEFINES~construct:psychic-distance~element") { id } }')
    expect(data['node']).toEqual({ id: 'theory:uppsala~DEFINES~construct:psychic-distance~mechanism' })
  })
})

describe('the version', () => {
  test('is in every answer, and an expected one that moved is refused', async () => {
    const { headers, data } = await on.ask<{ stats: { version: string } }>('{ stats { version } }')
    expect(headers.get('stemma-version')).toBe(data.stats.version)
    const same = await on.ask('{ stats { version } }', {}, { 'Stemma-Expect-Version': data.stats.version })
    expect(same.status).toBe(200)
    const moved = await on.ask('{ stats { version } }', {}, { 'Stemma-Expect-Version': 'earlier' })
    expect(moved).toMatchObject({ status: 409, errors: [{ extensions: { code: 'VERSION_MOVED', given: 'earlier', allowed: data.stats.version } }] })
    const refused = await on.ask('{ nope }')
    expect(refused.headers.get('stemma-version')).toBe(data.stats.version)
  })
})

describe('a graph that fails', () => {
  const failing = (error: unknown): TestApp => appOn({ ...engine, read: () => Promise.reject(error) })

  test('by being away is said in its own sentence, and the schema can still be read', async () => {
    const away = failing(new EngineError('UNAVAILABLE', 'Neo4j at bolt://x does not answer. Stemma goes on trying.'))
    const answer = await away.ask('{ stats { version } }')
    expect(answer).toMatchObject({ status: 503, errors: [{ message: 'Neo4j at bolt://x does not answer. Stemma goes on trying.', extensions: { code: 'GRAPH_UNAVAILABLE' } }] })
    expect(away.logged).toEqual([])
    expect((await away.ask('{ __schema { queryType { name } } }')).errors).toEqual([])
    const ready = await away.app.fetch(new Request('http://127.0.0.1/readyz'))
    expect([ready.status, await ready.text()]).toEqual([503, 'Neo4j at bolt://x does not answer. Stemma goes on trying.\n'])
    expect((await away.app.fetch(new Request('http://127.0.0.1/healthz'))).status).toBe(200)
  })

  test('and comes back is answered again, without a restart', async () => {
    let down = true
    const flaky = appOn({ ...engine, read: work => (down ? Promise.reject(new EngineError('UNAVAILABLE', 'away')) : engine.read(work)) })
    expect((await flaky.ask('{ stats { version } }')).status).toBe(503)
    down = false
    expect((await flaky.ask('{ stats { version } }')).status).toBe(200)
  })

  test('by being stopped at its limit is said with a code of its own', async () => {
    const code = 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'
    const stopped = neo4jError(new neo4j.Neo4jError('terminated', code, '', ''), 'bolt://x', 'page')
    const answer = await failing(stopped).ask('{ stats { version } }')
    expect(answer).toMatchObject({ status: 504, errors: [{ message: 'The question took longer than the graph gives it. Ask for less at once.', extensions: { code: 'TIMEOUT' } }] })
  })

  test('by having no connection free is said as busy, not as away', async () => {
    const full = new neo4j.Neo4jError('Connection acquisition timed out in 5000 ms. Pool status: Active conn count = 50, Idle conn count = 0.', 'N/A', '', '')
    const answer = await failing(neo4jError(full, 'bolt://x', 'page')).ask('{ stats { version } }')
    expect(answer).toMatchObject({ status: 504, errors: [{ message: expect.stringContaining('Ask again in a moment'), extensions: { code: 'TIMEOUT' } }] })
  })

  test('by a mistake is masked and logged', async () => {
    const broken = failing(new Error('secret words of a stack'))
    const answer = await broken.ask('{ stats { version } }')
    expect(answer.status).toBe(500)
    expect(answer.errors[0]).toMatchObject({ message: 'The server made a mistake; it is logged there.', extensions: { code: 'INTERNAL' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(String(broken.logged[0])).toContain('secret words')
  })

  test('within a field is masked there, and the rest of the answer stands', async () => {
    const broken = appOn({ ...engine, read: work => engine.read(tx => work({ run: (statement, params) => (statement.name.startsWith('receipt') ? Promise.reject(new Error('secret')) : tx.run(statement, params)) })) })
    const answer = await broken.ask('{ stats { version } theories { nodes { id relations { nodes { id receipts { locator } } } } } entity(id: "theory:uppsala") { id } }')
    expect(answer.errors.every(error => error.extensions['code'] === 'INTERNAL' && !error.message.includes('secret'))).toBe(true)
    expect(answer.errors[0]?.path?.[0]).toBe('theories')
  })
})

describe('a request that is no JSON', () => {
  const send = (body: string, type: string | null, method = 'POST') =>
    on.app.fetch(new Request('http://127.0.0.1/graphql', { method, body: method === 'POST' ? body : null, headers: type === null ? {} : { 'content-type': type } }))

  test.each([
    ['query={stats{version}}', 'application/x-www-form-urlencoded', 415], ['--x', 'multipart/form-data; boundary=x', 415], ['{"query":"{stats{version}}"}', 'text/plain', 415],
    ['{ stats { version } }', 'application/graphql', 415], ['not json', 'application/json', 400], ['[{"query":"{stats{version}}"},{"query":"{stats{version}}"}]', 'application/json', 400],
    ['{"nothing":1}', 'application/json', 400],
  ])('%s as %s', async (body, type, status) => {
    const answer = await send(body, type)
    const { errors } = await answer.json() as { errors: { extensions: { code: string } }[] }
    expect([answer.status, errors[0]?.extensions.code]).toEqual([status, status === 415 ? 'BAD_REQUEST' : expect.stringMatching(/^BAD_/)])
    expect(on.logged).toEqual([])
  })

  test('or larger than a megabyte, or of another method', async () => {
    expect((await on.app.fetch(post(JSON.stringify({ query: `{ stats { version } } # ${'x'.repeat(1024 * 1024)}` })))).status).toBe(413)
    const put = await on.app.fetch(new Request('http://127.0.0.1/graphql', { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } }))
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
})

test('every code is told in the model, and every bound', async () => {
  const { data } = await on.ask<{ model: { errorCodes: { code: string; meaning: string }[]; limits: { argument: string; maximum: number }[] } }>('{ model { errorCodes { code meaning retry } limits { argument default maximum } } }')
  expect(data.model.errorCodes.map(({ code }) => code)).toEqual(Object.keys(ERROR_CODES))
  expect(data.model.limits.map(({ argument }) => argument)).toEqual(Object.keys(BOUNDS))
})
