/** The server as a process: what it says, what it leaves, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import type { Engine } from '../../server/engine/engine.ts'
import { makeFolder } from '../../server/folder.ts'
import { loadSeeds } from '../../server/start/seeds.ts'
import type { Steps } from '../../server/start/steps.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { createStore } from '../../server/store/create.ts'
import { describeOnNeo4j, neo4jSettings } from '../contract/engines.ts'
import { soundCorpus } from '../seed/corpus-text.ts'
import { freePort } from '../fixtures/server.ts'

interface Run { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }
const running: Run[] = []
const folders: string[] = []

function start(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env: { PATH: process.env['PATH'] ?? '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += String(chunk)))
  const ended = new Promise<number | null>(resolve => child.once('close', code => resolve(code)))
  const run = { child, said: () => text, ended }
  running.push(run)
  return run
}
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'stemma-start-'))
  folders.push(path)
  return path
}
/** Waits until a run has said something. @throws Error with what it said when it ends before */
async function says(run: Run, words: string): Promise<void> {
  let over = false
  void run.ended.then(() => (over = true))
  while (!run.said().includes(words)) {
    if (over) throw new Error(`ended before it said "${words}":\n${run.said()}`)
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}
const ask = async (port: number, query: string, name = '/graphql') => {
  const answer = await fetch(`http://127.0.0.1:${port}${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
  return { status: answer.status, body: await answer.json() as { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] } }
}
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

test('says step by step what it did and one address; tells its own user alone where it is; stops cleanly on a signal that comes twice', async () => {
  const data = folder()
  const port = await freePort()
  const run = start({ DATA_DIR: data, PORT: String(port) })
  await says(run, 'Ctrl-C stops it')
  expect(run.said()).toMatch(/opened the embedded graph in .+ \d+\.\d\d s\n[^]*applied the schema[^]*read the seed files: [^]*applied them: \d+ added[^]*Stemma is at http:\/\/127\.0\.0\.1:\d+ {2}\(Ctrl-C stops it\)\n$/)
  const file = join(data, 'server.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address: `http://127.0.0.1:${port}`, pid: run.child.pid })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await ask(port, '{ stats { applying } }')).body).toEqual({ data: { stats: { applying: false } } })
  run.child.kill('SIGINT')
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
  expect(run.said()).toMatch(/Ctrl-C stops it\)\nStopped\.\n$/)
  expect(existsSync(file)).toBe(false)

  // A corpus that no folder has any more is said, and stays.
  const engine = await openEmbedded(data)
  await createApply(engine).apply([soundCorpus({ 'a.yaml': 'constructs: {alone: {name: Alone}}' }, 'gone')])
  await engine.close()
  const warm = start({ DATA_DIR: data, PORT: String(port) })
  await says(warm, 'Ctrl-C stops it')
  expect(warm.said()).toContain('the graph is as the seed files say')
  expect(warm.said()).toContain('  gone is in the graph and has no folder in seed/data; to take it out: npm run seed -- apply --remove gone\n')
  expect((await ask(port, '{ entity(id: "construct:alone") { name } }')).body).toEqual({ data: { entity: { name: 'Alone' } } })
  warm.child.kill('SIGTERM')
  expect(await warm.ended).toBe(0)
})

test('a wrong setting ends it with one sentence and 1', async () => {
  const run = start({ PORT: 'http', DATA_DIR: folder() })
  expect(await run.ended).toBe(1)
  expect(run.said()).toBe('PORT is "http"; it is a number from 0 to 65535 (0 takes any free port).\n')
})

test('a port in use ends it with one sentence and 1, and leaves no file of presence', async () => {
  const other = createServer()
  const port = await freePort()
  await new Promise<void>(resolve => other.listen(port, '127.0.0.1', resolve))
  const data = folder()
  const run = start({ PORT: String(port), DATA_DIR: data, LOG_LEVEL: 'warn' })
  expect(await run.ended).toBe(1)
  expect(run.said()).toBe(`Port ${port} is in use. Stop what uses it, or set PORT to another one.\n`)
  expect(existsSync(join(data, 'server.json'))).toBe(false)
  await new Promise(resolve => other.close(resolve))
})

test('a data folder in use by another process, or a damaged graph, ends it with one sentence and 1', async () => {
  const data = folder()
  const first = start({ PORT: '0', DATA_DIR: data })
  await says(first, 'Ctrl-C stops it')
  const second = start({ PORT: '0', DATA_DIR: data, LOG_LEVEL: 'warn' })
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(/^The graph file .+ is in use by another process\. Stop that one, or set DATA_DIR to another folder\.\n$/)
  expect(existsSync(join(data, 'server.json'))).toBe(true)

  const damaged = folder()
  writeFileSync(join(damaged, 'graph'), 'this is no graph '.repeat(100))
  const third = start({ PORT: '0', DATA_DIR: damaged, LOG_LEVEL: 'warn' })
  expect(await third.ended).toBe(1)
  expect(third.said()).toMatch(/^The graph file .+ cannot be opened \(.+\)\. The seed files are the truth: .+\n$/)
})

test('a data folder that cannot be written to ends it with one sentence and 1, beside Neo4j too', async () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  const data = join(file, 'data')
  const run = start({ PORT: '0', DATA_DIR: data, LOG_LEVEL: 'warn', NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'none' })
  expect(await run.ended).toBe(1)
  expect(run.said()).toBe(`DATA_DIR is "${data}", a folder that cannot be written to (ENOTDIR).\n`)
})

test.skipIf(!existsSync('/proc/self'))('a data folder where none can be made ends it with one sentence and 1, without waiting', async () => {
  const run = start({ PORT: '0', DATA_DIR: '/proc/stemma/data', LOG_LEVEL: 'warn' })
  expect(await run.ended).toBe(1)
  expect(run.said()).toBe('The data folder /proc/stemma/data cannot be made (ENOENT).\n')
})

test('makes the folders of a path that are missing, and says what stands in the way', () => {
  const inside = join(folder(), 'a', 'b')
  makeFolder(inside)
  makeFolder(inside)
  expect(statSync(inside).isDirectory()).toBe(true)
  writeFileSync(join(inside, 'file'), '')
  expect(() => makeFolder(join(inside, 'file'))).toThrow(/EEXIST/)
  expect(() => makeFolder(join(inside, 'file', 'c'))).toThrow(/ENOTDIR/)
})

describe('seed files with errors', () => {
  const YAML = 'constructs: {alone: {name: Alone}}'
  const MANIFEST = 'id: one\ntitle: One\nlicence: CC0-1.0\nmaintainers: [Test curators]\n'
  /** What the start says of a folder of seeds, brought to a graph. */
  async function said(engine: Engine, yaml: string): Promise<string[]> {
    const root = folder()
    mkdirSync(join(root, 'seed', 'data', 'one'), { recursive: true })
    writeFileSync(join(root, 'seed', 'data', 'one', 'manifest.yaml'), MANIFEST)
    writeFileSync(join(root, 'seed', 'data', 'one', 'a.yaml'), yaml)
    const lines: string[] = []
    const steps: Steps = { begin: () => line => lines.push(line), say: line => lines.push(line), warn: line => lines.push(line), error: error => lines.push(String(error)) }
    await loadSeeds(root, createApply(engine), createStore(engine), steps)
    return lines
  }

  test('leave the graph as it is, or empty: which, how many and what to do is said', async () => {
    const engine = await openEmbedded(null)
    await engine.applySchema()
    expect((await said(engine, 'constructs: {alone: {nam: Alone}}\ntheories: 5')).at(-1)).toMatch(/^The seed files have \d errors; the graph is empty: .+ npm run seed -- check shows them all\. Then npm run seed -- apply fills it, without a restart\.$/)
    expect((await said(engine, 'theories: 5')).at(-1)).toMatch(/^The seed files have 1 error; the graph is empty: .+ npm run seed -- check shows where\./)
    expect((await said(engine, YAML)).at(-1)).toContain('1 added')
    expect((await said(engine, 'theories: 5')).at(-1)).toBe('The seed files have 1 error; the graph stays as it is. npm run seed -- check shows where.')
    await engine.close()
  })
})

test('a Neo4j that is away is said once; the server listens, refuses with a code, and stops cleanly', async () => {
  const port = await freePort()
  const run = start({ DATA_DIR: folder(), PORT: String(port), NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'none' })
  await says(run, 'Ctrl-C stops it')
  expect(run.said()).toContain('Neo4j at bolt://127.0.0.1:9 does not answer.')
  expect(await ask(port, '{ stats { version } }')).toMatchObject({ status: 503, body: { errors: [{ message: expect.stringContaining('does not answer'), extensions: { code: 'GRAPH_UNAVAILABLE' } }] } })
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503)
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
  expect(run.said()).not.toMatch(/\n\s+at /)
})

describeOnNeo4j('a real Neo4j', () => {
  const settings = { NEO4J_URI: neo4jSettings.uri, NEO4J_PASSWORD: neo4jSettings.password, LOG_LEVEL: 'warn', PORT: '0' }

  test.each([
    ['a database that is not there', { NEO4J_DATABASE: 'nope' }, /^Neo4j at .+ has no database of that name\. Check NEO4J_DATABASE\.\n$/],
    ['a wrong password', { NEO4J_PASSWORD: 'not-the-password' }, /^Neo4j at .+ refuses the name or password\. Check NEO4J_USERNAME and NEO4J_PASSWORD\.\n$/],
    ['an address that asks for encryption', { NEO4J_URI: neo4jSettings.uri.replace('bolt:', 'bolt+s:') }, /^Neo4j at .+ does not encrypt as that address asks\. Check NEO4J_URI: .+\n$/],
  ])('%s ends the start with one sentence and 1', async (_, wrong, sentence) => {
    const run = start({ DATA_DIR: folder(), ...settings, ...wrong })
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(sentence)
  })
})
