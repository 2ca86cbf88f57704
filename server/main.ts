/** Starts Stemma: reads the environment, opens the graph, loads the corpora, listens; stops cleanly. Nothing else reads the environment. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { type Config, readConfig, SettingError } from './config.ts'
import { openEmbedded } from './engine/embedded/index.ts'
import { type Engine, EngineError } from './engine/engine.ts'
import { openNeo4j } from './engine/neo4j/index.ts'
import type { Incoming } from './http/incoming.ts'
import { listen, type Listening } from './http/listen.ts'
import { announce } from './presence.ts'
import { createSeeding } from './seeding.ts'
import { type Preparation, prepare } from './start/prepare.ts'
import { createSteps, type Steps } from './start/steps.ts'
import { type Adjacencies, keptAdjacencies } from './store/adjacency/kept.ts'
import { createApply } from './store/apply/create.ts'
import { createStore } from './store/create.ts'

type Handler = (request: Incoming) => Promise<Response | null>

/** The project's folder: the nearest one above this file, in source or built, that has a package.json. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

async function openEngine({ neo4j, dataDirectory }: Config, steps: Steps): Promise<Engine> {
  const done = steps.begin()
  const engine = neo4j === null ? await openEmbedded(dataDirectory) : await openNeo4j(neo4j)
  done(neo4j === null ? `opened the embedded graph in ${dataDirectory}` : `uses Neo4j at ${neo4j.uri}`)
  return engine
}

const LISTEN_ERRORS: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use. Stop what uses it, or set PORT to another one.`,
  EACCES: ({ port }) => `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `HOST is "${host}", which is no address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST is "${host}", which is no address of this machine.`,
}

/** A sentence for an error that stops the start, or null when it is a mistake of the program. */
function sentenceOf(error: unknown, config: Config | null): string | null {
  if (error instanceof SettingError || error instanceof EngineError) return error.message
  const code = (error as NodeJS.ErrnoException | null)?.code ?? ''
  return config === null ? null : (LISTEN_ERRORS[code]?.(config) ?? null)
}

/** A request is let in by this run's token, or by the curators' own where one is set. */
const eitherToken = (own: Handler, curators: Handler | null): Handler => async request => {
  const answer = await own(request)
  return answer?.status === 401 && curators !== null ? curators(request) : answer
}

/** What a server closes when it stops, in this order. */
interface Running {
  readonly preparation: Preparation
  readonly presence: ReturnType<typeof announce>
  readonly listening: Listening
  readonly adjacencies: Adjacencies
  readonly engine: Engine
}

/** Stops once, however often it is asked: under npm, Ctrl-C arrives twice. */
function stopper({ preparation, presence, listening, adjacencies, engine }: Running, steps: Steps): { readonly stop: () => void; readonly stopping: () => boolean } {
  let stopping: Promise<void> | null = null
  const close = async () => {
    preparation.stop()
    presence.remove()
    await listening.close()
    await preparation.tried
    await adjacencies.stop()
    await engine.close()
    steps.say('Stopped.')
  }
  return { stop: () => void (stopping ??= close()), stopping: () => stopping !== null }
}

/** Listens and says where; when either cannot be, nothing is left open. */
async function open(fetch: Parameters<typeof listen>[0], engine: Engine, { host, port, dataDirectory }: Config, steps: Steps) {
  let listening: Listening | null = null
  try {
    listening = await listen(fetch, host, port, error => steps.error(error))
    return { listening, presence: announce(dataDirectory, listening.address) }
  } catch (error) {
    await listening?.close()
    await engine.close()
    throw error
  }
}

async function start(config: Config): Promise<void> {
  const steps = createSteps(config.logLevel)
  const log = (error: unknown) => steps.error(error)
  const root = projectFolder()
  const engine = await openEngine(config, steps)
  const adjacencies = keptAdjacencies(engine, log)
  const store = createStore(engine, adjacencies)
  let tried: Promise<void> = Promise.resolve()
  let seeding: Handler = async () => null
  const app = createApp({
    store, host: config.host, rateLimit: config.rateLimit, clientDirectory: join(root, 'dist', 'client'), log,
    seeding: async request => (await seeding(request)) ?? new Response('There is nothing here.\n', { status: 404 }),
  })
  /** Until the first preparation has ended, questions wait rather than meet half a graph. */
  const fetch = async (request: Incoming, address: string | undefined) => {
    if (!new URL(request.url).pathname.startsWith('/healthz')) await tried
    return app.fetch(request, address)
  }
  const { listening, presence } = await open(fetch, engine, config, steps)
  const port = createApply(engine)
  const { curatorToken } = config
  seeding = eitherToken(createSeeding({ port, log, token: presence.token }), curatorToken === null ? null : createSeeding({ port, log, token: curatorToken }))

  const preparation = prepare({ root, engine, port, store }, steps, error => {
    console.error(sentenceOf(error, config) ?? error)
    process.exitCode = 1
    stop()
  })
  const { stop, stopping } = stopper({ preparation, presence, listening, adjacencies, engine }, steps)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  ;({ tried } = preparation)
  await tried
  if (!stopping()) steps.say(`Stemma is at ${listening.address}  (Ctrl-C stops it)`)
}

let config: Config | null = null
try {
  config = readConfig(process.env)
  await start(config)
} catch (error) {
  console.error(sentenceOf(error, config) ?? error)
  process.exitCode = 1
}
