/** How answers are sent: compressed, and over a port as in process. */
import { get as getOver } from 'node:http'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import type { Incoming } from '../../server/http/incoming.ts'
import { listen, type Listening } from '../../server/http/listen.ts'
import { appOn, post, type TestApp } from '../fixtures/app.ts'
import { type BuiltPage, builtPage, SCRIPT } from '../fixtures/page.ts'
import { openSmallGraph } from '../fixtures/small.ts'

let page: BuiltPage
let on: TestApp
beforeAll(async () => {
  page = builtPage()
  on = appOn(await openSmallGraph(await openEmbedded(null)), page.folder)
})
afterAll(() => page.remove())

describe('an answer', () => {
  const asked = (query: string, encoding: string) => on.app.fetch(post({ query }, { 'accept-encoding': encoding }))
  const LONG = '{ theories { nodes { id name relations(first: 50) { nodes { id sentence receipts { words } } } } } }'

  test('comes compressed where it is long and its client takes that', async () => {
    const plain = await asked(LONG, 'identity')
    const text = await plain.text()
    expect([text.length > 1024, plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([true, null, expect.stringContaining('Accept-Encoding')])
    const brotli = await asked(LONG, 'gzip, deflate, br')
    const packed = Buffer.from(await brotli.arrayBuffer())
    expect([brotli.headers.get('content-encoding'), brotli.headers.get('content-length'), brotli.headers.get('content-type')]).toEqual(['br', String(packed.length), plain.headers.get('content-type')])
    expect(brotliDecompressSync(packed).toString()).toBe(text)
    const gzip = await asked(LONG, 'gzip')
    expect([gzip.headers.get('content-encoding'), gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()]).toEqual(['gzip', text])
    expect(brotli.headers.get('stemma-version')).toBe(plain.headers.get('stemma-version'))
  })

  test('that is short, or in what its client does not take, comes as it is', async () => {
    const short = await asked('{ stats { applying } }', 'br')
    expect((await asked(LONG, 'br;q=0, gzip;q=0.5')).headers.get('content-encoding')).toBe('gzip')
    expect([short.headers.get('content-encoding'), await short.json()]).toEqual([null, { data: { stats: { applying: false } } }])
  })
})

describe('over a port', () => {
  let server: Listening
  beforeAll(async () => { server = await listen(request => on.app.fetch(request), '127.0.0.1', 0, error => on.logged.push(error)) })
  afterAll(() => server.close())
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, ...(typeof body === 'string' ? {} : { duplex: 'half' }) })
  const chunked = (text: string) => new Blob([text]).stream()

  test('the same comes as in process, also of what was asked before, in chunks, or compressed', async () => {
    const body = JSON.stringify({ query: '{ theories { nodes { id name summary relations(first: 50) { nodes { id sentence } } } } } # ö' })
    const expected = await (await on.app.fetch(post(body))).text()
    expect(expected.length).toBeGreaterThan(1024)
    for (const encoding of ['identity', 'gzip', 'br']) expect(await (await send(body, { 'accept-encoding': encoding })).text()).toBe(expected)
    expect(await (await send(chunked(body))).text()).toBe(expected)
    expect((await send(body, { 'accept-encoding': 'identity' })).headers.get('content-length')).toBe(String(Buffer.byteLength(expected)))
    expect(await (await fetch(`${server.address}/assets/main-1a2b.js`)).text()).toBe(SCRIPT)
    const head = await fetch(`${server.address}/favicon.svg`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', ''])
  })

  test('a request that is too large is refused, and the next one is answered', async () => {
    expect((await send('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
    expect((await send(JSON.stringify({ query: '{ stats { applying } }' }))).status).toBe(200)
    expect(on.logged).toEqual([])
  })

  test('whoever reads a body reads what was sent: it is in what arrives, and who takes that for a Request is stopped rather than given nothing', async () => {
    const readers: Readonly<Record<string, (incoming: Incoming) => Promise<unknown>>> = {
      '/body': async ({ body }) => (body === null ? '' : text(body)),
      '/text': incoming => (incoming as Request).text(),
      '/json': incoming => (incoming as Request).json(),
      '/none': async () => 'not read',
    }
    const mistakes: unknown[] = []
    const own = await listen(async incoming => new Response(String(await readers[new URL(incoming.url).pathname]?.(incoming))), '127.0.0.1', 0, error => mistakes.push(error))
    const sent = async (path: string, body: BodyInit) => {
      const answer = await fetch(`${own.address}${path}`, { method: 'PUT', body, ...(typeof body === 'string' ? {} : { duplex: 'half' }) })
      return [answer.status, await answer.text()]
    }
    try {
      expect([await sent('/body', '"ö"'), await sent('/body', chunked('"ö"')), await sent('/none', '"ö"')]).toEqual([[200, '"ö"'], [200, '"ö"'], [200, 'not read']])
      const mistaken = [500, expect.stringContaining('made a mistake')]
      expect([await sent('/text', '"ö"'), await sent('/json', '"ö"')]).toEqual([mistaken, mistaken])
      expect(mistakes.map(String)).toEqual([expect.stringContaining('text is not a function'), expect.stringContaining('json is not a function')])
    } finally {
      await own.close()
    }
  })

  test('a host that is none is refused, and is no matter of the log', async () => {
    const { port } = new URL(server.address)
    const statusFor = (host: string) => new Promise(resolve => getOver({ port, host: '127.0.0.1', path: '/healthz', headers: { host } }, answer => resolve(answer.resume().statusCode)))
    expect([await statusFor('me@127.0.0.1'), await statusFor('a b'), await statusFor('127.0.0.1')]).toEqual([400, 400, 200])
    expect(on.logged).toEqual([])
  })
})
