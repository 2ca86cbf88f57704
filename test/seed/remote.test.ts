import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openGraph } from '../../seed/graph.ts'
import { RemoteError, remoteApply } from '../../seed/remote.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import type { Engine } from '../../server/engine/engine.ts'
import { announce, presenceFile, readPresence } from '../../server/presence.ts'
import { createSeeding } from '../../server/seeding.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { smallCorpus } from '../fixtures/small.ts'
import { dump } from './dump.ts'

const TOKEN = 'a-token-for-tests'
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, ...headers },
  })

describe('seeding over HTTP', () => {
  let engine: Engine
  let handle: ReturnType<typeof createSeeding>
  let logged: unknown[]
  beforeEach(async () => {
    engine = await openEmbedded(null)
    await engine.applySchema()
    logged = []
    handle = createSeeding({ port: createApply(engine), token: TOKEN, log: error => logged.push(error), maxBytes: 200_000 })
  })
  afterEach(() => engine.close())

  it('leaves other paths to others', async () => {
    expect(await handle(new Request('http://localhost/graphql'))).toBeNull()
  })

  it('refuses what has no token, a wrong one, or is no POST of JSON', async () => {
    const status = async (request: Request) => (await handle(request))?.status
    expect(await status(post('/seed/plan', {}, { authorization: '' }))).toBe(401)
    expect(await status(post('/seed/plan', {}, { authorization: `Bearer ${TOKEN}x` }))).toBe(401)
    expect(await status(post('/seed/plan', {}, { 'content-type': 'text/plain' }))).toBe(415)
    expect(await status(new Request('http://localhost/seed/apply'))).toBe(405)
    expect(await dump(engine)).toEqual([])
  })

  it('refuses a body beyond the bound, whether or not it says its length', async () => {
    expect((await handle(post('/seed/plan', 'x'.repeat(200_001))))?.status).toBe(413)
    const endless = new ReadableStream<Uint8Array>({ pull: controller => controller.enqueue(new Uint8Array(65_536)) })
    const request = new Request('http://localhost/seed/plan', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    } as RequestInit)
    expect((await handle(request))?.status).toBe(413)
  })

  it('refuses corpora that are not what the model allows, in one sentence, and changes nothing', async () => {
    const corpus = smallCorpus()
    const message = async (body: unknown) => {
      const response = await handle(post('/seed/apply', body))
      const answer = (await response?.json()) as { error: { message: string } } | undefined
      return [response?.status, answer?.error.message]
    }
    const change = (id: string, record: object) => ({
      corpora: [{ ...corpus, records: corpus.records.map(one => (one.id === id ? { ...one, ...record } : one)) }],
    })
    expect(await message('{')).toEqual([400, expect.stringContaining('JSON')])
    expect(await message({ corpora: [] })).toEqual([400, 'corpora is a list of compiled corpora'])
    expect(await message(change('theory:uppsala', { kind: 'PLANET' }))).toEqual([400, 'theory:uppsala: it is no id of a PLANET'])
    expect(await message(change('theory:uppsala', { properties: { name: 'U', constructor: 'x' } }))).toEqual([
      400,
      'theory:uppsala: constructor is no property of it',
    ])
    expect(await message(change('theory:uppsala', { properties: { name: 'Another name' } }))).toEqual([
      400,
      'small: its version is not that of its records',
    ])
    expect(
      await message(
        change('theory:uppsala', { relations: [{ id: 'x', type: 'DROP`', from: 'a', to: 'b', properties: {}, receipts: [] }] }),
      ),
    ).toEqual([400, 'theory:uppsala: DROP` is no relation'])
    const state = async (body: unknown) => (await handle(post('/seed/state', body)))?.status
    expect([await state(null), await state({}), await state({ corpus: 1 })]).toEqual([400, 400, 400])
    expect(await dump(engine)).toEqual([])
  })

  it('plans and applies, telling how far it is', async () => {
    const planned = await handle(post('/seed/plan', { corpora: [smallCorpus()] }))
    expect(
      ((await planned?.text()) ?? '')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as object),
    ).toEqual([
      { report: expect.objectContaining({ status: 'PLANNED', counts: expect.objectContaining({ added: 17 }) as object }) as object },
    ])
    const answer = ((await (await handle(post('/seed/apply', { corpora: [smallCorpus()] })))?.text()) ?? '')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { progress?: { done: number; total: number }; report?: { status: string } })
    expect(answer.at(-1)?.report?.status).toBe('APPLIED')
    expect(answer.length).toBeGreaterThan(2)
    expect(answer.slice(0, -1).every(line => (line.progress?.done ?? 1) <= (line.progress?.total ?? 0))).toBe(true)
  })
})

describe('an apply over HTTP', () => {
  it('takes corpora out, and refuses a second one while it runs', async () => {
    const engine = await openEmbedded(null)
    await engine.applySchema()
    const port = createApply(engine)
    const handle = createSeeding({ port, token: TOKEN, log: error => expect.unreachable(String(error)) })
    await port.apply([smallCorpus()])
    const running = handle(post('/seed/apply', { corpora: [], options: { remove: ['small'] } }))
    const second = await running.then(() => handle(post('/seed/apply', { corpora: [smallCorpus()] })))
    expect([second?.status, await second?.json()]).toEqual([409, { error: { code: 'APPLY_RUNNING', message: 'Another apply is running; ask again when it has ended.' } }])
    const last = ((await (await running)?.text()) ?? '').trim().split('\n').at(-1) ?? ''
    expect(JSON.parse(last)).toMatchObject({ report: { status: 'APPLIED', corpora: { removed: ['small'], beside: [] } } })
    expect((await handle(post('/seed/apply', { corpora: [smallCorpus()], options: { remove: ['small'] } })))?.status).toBe(400)
    expect((await handle(post('/seed/apply', { corpora: [], options: { remove: ['Small!'] } })))?.status).toBe(400)
    await engine.close()
  })
})

describe('the server file', () => {
  let directory: string
  let server: Server | null = null
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'stemma-seed-'))))
  afterEach(async () => {
    await new Promise<void>(resolve => (server === null ? resolve() : server.close(() => resolve())))
    server = null
    rmSync(directory, { recursive: true })
  })

  /** A server as the product's: it answers /healthz and seeding. */
  async function serve(engine: Engine): Promise<ReturnType<typeof announce>> {
    let handle: ReturnType<typeof createSeeding> = () => Promise.resolve(null)
    const listening = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const headers = Object.fromEntries(Object.entries(incoming.headers).map(([key, value]) => [key, String(value)]))
        const request = new Request(`http://localhost${incoming.url}`, {
          method: incoming.method ?? 'GET',
          headers,
          ...(incoming.method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
        })
        void handle(request).then(async response => outgoing.writeHead(response?.status ?? 200).end(await response?.text()))
      })
    })
    server = listening
    await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve))
    const presence = announce(directory, `http://127.0.0.1:${(listening.address() as AddressInfo).port}`)
    handle = createSeeding({ port: createApply(engine), token: presence.token, log: error => expect.unreachable(String(error)) })
    return presence
  }

  it('is for its own user only, and goes with its server', () => {
    const first = announce(directory, 'http://127.0.0.1:1')
    expect(statSync(presenceFile(directory)).mode & 0o777).toBe(0o600)
    const second = announce(directory, 'http://127.0.0.1:2')
    first.remove()
    expect(readPresence(directory)?.address).toBe('http://127.0.0.1:2')
    second.remove()
    expect(readPresence(directory)).toBeNull()
  })

  it('leads a command to the running server, which has the directory to itself', async () => {
    const engine = await openEmbedded(directory)
    await engine.applySchema()
    const presence = await serve(engine)
    const graph = await openGraph({ dataDir: directory, neo4j: null }, ({ dataDir }) => openEmbedded(dataDir))
    expect(graph.where).toBe(`the server at ${presence.address}`)
    expect((await graph.port.apply([smallCorpus()])).status).toBe('APPLIED')
    expect((await graph.port.plan([smallCorpus()])).counts).toMatchObject({ added: 0, unchanged: 17 })
    const state = await graph.port.state('small')
    expect([state.version, state.digests.size]).toEqual([smallCorpus().version, 17])
    await engine.close()
  })

  it('is passed over when its server is gone, and when it is damaged', async () => {
    const stale = announce(directory, 'http://127.0.0.1:9')
    const graph = await openGraph({ dataDir: directory, neo4j: null }, ({ dataDir }) => openEmbedded(dataDir))
    expect(graph.where).toBe(`the graph in ${directory}`)
    expect((await graph.port.apply([smallCorpus()])).status).toBe('APPLIED')
    await graph.close()
    stale.remove()
    writeFileSync(presenceFile(directory), '{"address":')
    const again = await openGraph({ dataDir: directory, neo4j: null }, ({ dataDir }) => openEmbedded(dataDir))
    expect((await again.port.plan([smallCorpus()])).counts.unchanged).toBe(17)
    await again.close()
  })

  it('says so when the server refuses, and when it goes away', async () => {
    const engine = await openEmbedded(null)
    await engine.applySchema()
    const presence = await serve(engine)
    await expect(remoteApply({ ...presence, token: 'wrong' }).plan([smallCorpus()])).rejects.toThrow(
      'This needs the bearer token of the running server.',
    )
    await engine.close()
    await expect(remoteApply({ ...presence, address: 'http://127.0.0.1:9' }).plan([smallCorpus()])).rejects.toThrow(RemoteError)
  })
})
