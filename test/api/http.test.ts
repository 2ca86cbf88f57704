/** What surrounds GraphQL: the page, the editor, health, counts, and who may ask. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { EngineError } from '../../server/engine/engine.ts'
import { graphiql } from '../../server/http/graphiql.ts'
import { createStore } from '../../server/store/create.ts'
import { appOn, post, type TestApp } from '../fixtures/app.ts'
import { type BuiltPage, builtPage, INDEX, SCRIPT } from '../fixtures/page.ts'
import { openSmallGraph } from '../fixtures/small.ts'

let page: BuiltPage
let on: TestApp
beforeAll(async () => {
  page = builtPage()
  on = appOn(await openSmallGraph(await openEmbedded(null)), page.folder)
})
afterAll(() => page.remove())
const get = (path: string, headers: Record<string, string> = {}) => on.app.fetch(new Request(`http://127.0.0.1:4000${path}`, { headers }))

describe('the page', () => {
  test.each(['/', '/search?q=upsala', '/entry/paper:johanson-vahlne-1977', '/network/theory:uppsala,theory:stage-models?depth=1', '/paths/case:firm-a/theory:uppsala', '/nowhere/at-all', '/concepts/theory:uppsala', '/table/papers', '/exports', '/seeds/x'])('answers every address of the explorer: %s', async path => {
    const answer = await get(path, { accept: 'text/html' })
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/html; charset=utf-8', INDEX])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('may load itself and nothing else; the script it carries is allowed by its digest', async () => {
    const answer = await get('/')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]+';/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('its hashed files never change and come compressed', async () => {
    const brotli = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' })
    expect(brotli.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(SCRIPT)
    const gzip = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(SCRIPT)
    expect(await (await get('/assets/main-1a2b.js')).text()).toBe(SCRIPT)
    expect((await get('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml')
  })

  test.each(['/assets/none.js', '/missing.png', '/../package.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd.txt'])('a file that is not there is said to be missing: %s', async path => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/stemma"|root:/)
  })

  test('a file that a new build took away is missing, and no mistake of the server', async () => {
    const built = mkdtempSync(join(tmpdir(), 'stemma-page-'))
    for (const name of ['index.html', 'old.js']) writeFileSync(join(built, name), INDEX)
    const bare = appOn(await openEmbedded(null), built)
    rmSync(built, { recursive: true })
    const statusOf = async (path: string) => (await bare.app.fetch(new Request(`http://127.0.0.1${path}`))).status
    expect([await statusOf('/old.js'), await statusOf('/'), bare.logged]).toEqual([404, 503, []])
  })

  test('that is not built says so, while the rest answers', async () => {
    const bare = createApp({ store: createStore(await openSmallGraph(await openEmbedded(null))), host: '127.0.0.1', clientDirectory: join(page.folder, 'none'), log: () => undefined })
    const answer = await bare.fetch(new Request('http://127.0.0.1/'))
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm start')])
    expect((await bare.fetch(post({ query: '{ stats { version } }' }))).status).toBe(200)
  })

  test('takes no other method', async () => {
    expect((await on.app.fetch(new Request('http://127.0.0.1/entry/x', { method: 'DELETE' }))).status).toBe(405)
    expect((await on.app.fetch(new Request('http://127.0.0.1/', { method: 'HEAD' }))).status).toBe(200)
  })
})

describe('the editor', () => {
  test('opens offline, compressed, with the worked examples; programs get answers at the same address', async () => {
    const answer = await get('/graphql', { accept: 'text/html,application/xhtml+xml', 'accept-encoding': 'br' })
    const packed = Buffer.from(await answer.arrayBuffer())
    expect(packed.length).toBeLessThan(3_000_000)
    const html = brotliDecompressSync(packed).toString()
    expect(html).toContain('Stemma GraphiQL')
    expect(html).toContain('Theories by year, who proposed them')
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/)
    expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self'")
    const data = await get(`/graphql?query=${encodeURIComponent('{ stats { applying } }')}`, { accept: 'application/json' })
    expect(await data.json()).toEqual({ data: { stats: { applying: false } } })
  })
})

describe('the editor and its graph', () => {
  test('opens while the graph is away, on theories once it is back, on others after an apply; what is the same is not sent again', async () => {
    let theories: readonly string[] | null = null
    let version = 1
    const away = () => new EngineError('UNAVAILABLE', 'away')
    const store = {
      version: async () => { if (theories === null) throw away(); return String(version) },
      page: async () => { if (theories === null) throw away(); return { rows: theories.map(id => ({ entity: { id } })) } },
    } as unknown as Parameters<typeof graphiql>[0]
    const editor = graphiql(store)
    const opened = async (tag = '') => {
      const answer = await editor.response(new Request('http://127.0.0.1/graphql', { headers: { accept: 'text/html', 'accept-encoding': 'br', 'if-none-match': tag } }))
      const body = Buffer.from(await answer.arrayBuffer())
      const page = body.length === 0 ? '' : brotliDecompressSync(body).toString()
      return { status: answer.status, tag: answer.headers.get('etag') ?? '', about: ['theory:one', 'theory:two'].filter(id => page.includes(id)) }
    }
    const first = await opened()
    expect(first).toMatchObject({ status: 200, about: [] })
    theories = ['theory:one']
    const second = await opened(first.tag)
    expect(second).toMatchObject({ status: 200, about: ['theory:one'] })
    theories = null
    expect(await opened(second.tag)).toEqual({ status: 304, tag: second.tag, about: [] })
    theories = ['theory:two']
    version = 2
    expect(await opened(second.tag)).toMatchObject({ status: 200, about: ['theory:two'] })
  })
})

describe('what others ask', () => {
  test('the schema as text is the schema', async () => {
    const schema = buildSchema(await (await get('/schema.graphql')).text())
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toContain('neighborhood')
  })

  test('health, readiness and counts', async () => {
    await on.ask('{ stats { version } }')
    expect(await (await get('/healthz')).text()).toBe('ok\n')
    const ready = await get('/readyz')
    expect([ready.status, await ready.text()]).toEqual([200, `ready ${ready.headers.get('stemma-version')}\n`])
    const metrics = await (await get('/metrics')).text()
    expect(metrics).toMatch(/^stemma_requests_total\{route="\/graphql",status="200"\} \d+$/m)
    expect(metrics).toMatch(/^stemma_request_seconds_bucket\{route="\/graphql",le="\+Inf"\} \d+$/m)
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m)
  })

  test('every answer carries the version, but for a graph that never answered', async () => {
    for (const path of ['/', '/healthz', '/schema.graphql', '/missing.png']) expect((await get(path)).headers.get('stemma-version')).toMatch(/^[0-9a-f]{64}$/)
  })

  test('an apply that nobody asked about through GraphQL shows in the version too', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      let version = 'first'
      const store = { version: async () => version } as unknown as ReturnType<typeof createStore>
      const app = createApp({ store, host: '127.0.0.1', clientDirectory: null, log: () => undefined })
      const seen = async () => (await app.fetch(new Request('http://127.0.0.1/healthz'))).headers.get('stemma-version')
      expect(await seen()).toBe('first')
      version = 'second'
      expect(await seen()).toBe('first')
      vi.setSystemTime(Date.now() + 2_000)
      expect(await seen()).toBe('second')
    } finally {
      vi.useRealTimers()
    }
  })

  test('seeds are not offered where nobody may send them', async () => {
    expect((await on.app.fetch(new Request('http://127.0.0.1/seed/apply', { method: 'POST', body: '{}' }))).status).toBe(404)
  })

  test.each(['/export/csv/network/theory:uppsala', '/export', '/embed/lineage/theory:uppsala', '/seed/plan', '/seed', '/graphql/v1', '/healthz/live', '/metrics/x', '/schema.graphql/x'])('what is not there for programs is no page, and said: %s', async path => {
    for (const headers of [{}, { accept: 'text/html' }]) {
      const answer = await get(path, headers)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
      expect(await answer.text()).toMatch(/^[A-Z/][^<]+\.\n$/)
    }
  })

  test('a slash too many leads to where the answer is, question and all', async () => {
    for (const [path, location] of [['/graphql/', '/graphql'], ['/graphql/?query=%7Bstats%7Bversion%7D%7D', '/graphql?query=%7Bstats%7Bversion%7D%7D'], ['/healthz/', '/healthz'], ['/schema.graphql//', '/schema.graphql']] as const) {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('location')], path).toEqual([308, location])
    }
    const posted = await on.app.fetch(new Request('http://127.0.0.1:4000/graphql/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ stats { version } }"}' }))
    expect([posted.status, posted.headers.get('location')]).toEqual([308, '/graphql'])
  })
})

describe('a limit of questions a minute', () => {
  test('is for each address, says how long to wait, and leaves files and health alone', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const app = createApp({ store: createStore(await openEmbedded(null)), host: '0.0.0.0', clientDirectory: null, rateLimit: 2, log: () => undefined })
      const asked = async (address: string) => (await app.fetch(post({ query: '{ __typename }' }), address)).status
      expect([await asked('10.0.0.1'), await asked('10.0.0.1'), await asked('10.0.0.1'), await asked('10.0.0.2')]).toEqual([200, 200, 429, 200])
      const refused = await app.fetch(post({ query: '{ __typename }' }), '10.0.0.1')
      expect([refused.headers.get('retry-after'), await refused.json()]).toEqual(['30', { errors: [expect.objectContaining({ extensions: { code: 'RATE_LIMITED' } })] }])
      expect((await app.fetch(new Request('http://127.0.0.1/healthz'), '10.0.0.1')).status).toBe(200)
      vi.advanceTimersByTime(30_000)
      expect([await asked('10.0.0.1'), await asked('10.0.0.1')]).toEqual([200, 429])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a server of this machine', () => {
  const named = (host: string, boundTo: string) => createApp({ store: createStoreOnce(), host: boundTo, clientDirectory: null, log: () => undefined })
    .fetch(new Request('http://127.0.0.1:4000/healthz', { headers: { host } }))
  let store: ReturnType<typeof createStore>
  const createStoreOnce = () => store
  beforeAll(async () => {
    store = createStore(await openSmallGraph(await openEmbedded(null)))
  })

  test.each(['127.0.0.1:4000', 'localhost:4000', 'localhost', '[::1]:4000'])('answers to %s', async host => {
    expect((await named(host, '127.0.0.1')).status).toBe(200)
  })

  test.each(['evil.example', 'evil.example:4000', '127.0.0.1.evil.example', 'localhost.evil.example:4000'])('refuses the name %s, which was pointed here', async host => {
    const answer = await named(host, '127.0.0.1')
    expect([answer.status, ((await answer.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions]).toEqual([403, { code: 'FORBIDDEN' }])
  })

  test('that is bound to every address answers to any name', async () => {
    expect((await named('stemma.example', '0.0.0.0')).status).toBe(200)
  })
})
