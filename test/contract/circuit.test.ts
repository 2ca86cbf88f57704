import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withCircuit } from '../../server/engine/circuit.ts'
import { type Engine, EngineError } from '../../server/engine/engine.ts'
import { openNeo4j } from '../../server/engine/neo4j/index.ts'
import { describeOnNeo4j, neo4jSettings } from './engines.ts'
import { pipe } from '../fixtures/pipe.ts'
import { freePort } from '../fixtures/server.ts'

/** An engine that can be away; it counts what reaches it. */
function switched() {
  const state = { away: false as boolean | EngineError, pings: 0, reads: 0, pinged: undefined as undefined | (() => Promise<void>) }
  const meet = () => {
    if (state.away === true) throw new EngineError('UNAVAILABLE', 'It does not answer.')
    if (state.away instanceof EngineError) throw state.away
  }
  const engine: Engine = {
    name: 'switched', capabilities: { atomicApplyLimit: 1, snapshotReads: false },
    applySchema: async () => meet(), checkpoint: async () => meet(), close: async () => undefined,
    ping: async () => { state.pings++; await (state.pinged ?? (async () => meet()))() },
    read: async work => { state.reads++; meet(); return work({ run: async () => [] }) },
    write: async work => { meet(); return work({ run: async () => [] }) },
  }
  return { state, engine: withCircuit(engine, 1_000) }
}
const ask = (engine: Engine) => engine.read(async () => 'answered')

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

test('an engine that is away refuses at once after the first question, is looked for once a second, and answers again when it is back', async () => {
  const { state, engine } = switched()
  expect(await ask(engine)).toBe('answered')
  state.away = true
  for (let question = 0; question < 5; question++) await expect(ask(engine)).rejects.toMatchObject({ code: 'UNAVAILABLE', message: 'It does not answer.' })
  await expect(engine.write(async () => 'written')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(state.reads).toBe(2)
  await vi.advanceTimersByTimeAsync(10_500)
  expect(state.pings).toBe(11)
  state.away = false
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await ask(engine)).toBe('answered')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state.pings).toBe(12)
  await engine.close()
})

test('a refusal or a time limit keeps nobody waiting, and a closed engine is looked for no more', async () => {
  const { state, engine } = switched()
  for (const code of ['REFUSED', 'TIMEOUT', 'CONFLICT'] as const) {
    state.away = new EngineError(code, 'No.')
    await expect(ask(engine)).rejects.toMatchObject({ code })
  }
  expect([state.reads, vi.getTimerCount()]).toEqual([3, 0])
  state.away = true
  await expect(engine.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await engine.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect([state.pings, vi.getTimerCount()]).toEqual([1, 0])
})

test('a question that meets the engine away closes nothing to others while the engine answers a look', async () => {
  const { state, engine } = switched()
  state.pinged = async () => undefined
  state.away = new EngineError('UNAVAILABLE', 'This one no longer leads.')
  await expect(engine.write(async () => 'written')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  state.away = false
  expect([await ask(engine), state.pings, vi.getTimerCount()]).toEqual(['answered', 1, 0])
})

test('a look that found no connection free opens nothing, and ends no looking', async () => {
  const { state, engine } = switched()
  const busy = async () => { throw new EngineError('TIMEOUT', 'No connection was free.') }
  state.away = true
  state.pinged = busy
  await expect(ask(engine)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await expect(ask(engine)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect([state.reads, vi.getTimerCount()]).toEqual([2, 0])
  state.pinged = undefined
  await expect(ask(engine)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  state.pinged = busy
  await vi.advanceTimersByTimeAsync(2_500)
  await expect(ask(engine)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect([state.reads, state.pings]).toEqual([3, 5])
  await engine.close()
})

test('there is one look at a time, whoever asks', async () => {
  const { state, engine } = switched()
  state.away = true
  const waiting: (() => void)[] = []
  state.pinged = () => new Promise((_, reject) => { waiting.push(() => reject(new EngineError('UNAVAILABLE', 'It does not answer.'))) })
  const asked = [ask(engine), ask(engine), ask(engine)].map(answer => expect(answer).rejects.toMatchObject({ code: 'UNAVAILABLE' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(waiting.length).toBe(1)
  waiting[0]?.()
  await Promise.all(asked)
  // While one look lasts, a ping finds it back, and it goes away again.
  await vi.advanceTimersByTimeAsync(1_000)
  const [, slow] = waiting
  state.pinged = async () => undefined
  await engine.ping()
  state.pinged = undefined
  const joined = expect(ask(engine)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await vi.advanceTimersByTimeAsync(0)
  slow?.()
  await joined
  const before = state.pings
  await vi.advanceTimersByTimeAsync(5_000)
  expect(state.pings - before).toBe(5)
  await engine.close()
})

test('an address that is none, and a service that is another one, are told as settings', async () => {
  vi.useRealTimers()
  await expect(openNeo4j({ uri: 'bolt://', username: 'neo4j', password: 'x' })).rejects.toMatchObject({ code: 'MISCONFIGURED', message: expect.stringContaining('NEO4J_URI is "bolt://", which is no address of Neo4j') })
  const sockets: Socket[] = []
  const web: Server = createServer(socket => {
    sockets.push(socket)
    socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  })
  const port = await freePort()
  await new Promise<void>(resolve => web.listen(port, '127.0.0.1', resolve))
  const engine = await openNeo4j({ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: 'x' })
  await expect(engine.ping()).rejects.toMatchObject({ code: 'MISCONFIGURED', message: expect.stringContaining('does not speak Bolt') })
  await engine.close()
  for (const socket of sockets) socket.destroy()
  await new Promise(resolve => web.close(resolve))
})

describeOnNeo4j('a real Neo4j', () => {
  test('that goes away is refused at once after the first question, and answers again when it is back', async () => {
    vi.useRealTimers()
    const bolt = await freePort()
    const first = await pipe(bolt, new URL(neo4jSettings.uri))
    const engine = await openNeo4j({ ...neo4jSettings, uri: `bolt://127.0.0.1:${bolt}` })
    const one = { name: 'one', text: 'RETURN 1 AS one', access: 'read', integers: [] } as const
    const answer = () => engine.read(tx => tx.run(one, {}))
    expect(await answer()).toEqual([{ one: 1 }])
    await first.cut()
    await expect(answer()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    // Each would wait for seconds if it went to the server: a hundred of them past the end of the test.
    for (let question = 0; question < 100; question++) await expect(answer()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    const second = await pipe(bolt, new URL(neo4jSettings.uri))
    await vi.waitUntil(() => answer().catch(() => false), { timeout: 20_000, interval: 50 })
    expect(await answer()).toEqual([{ one: 1 }])
    await engine.close()
    await second.cut()
  })
})
