/** The HTTP app as a function of a request: no port, so that tests call it in process. */
import { EngineError } from './engine/engine.ts'
import type { Exchange } from './graphql/operation.ts'
import { createGraphQL } from './graphql/yoga.ts'
import { clientFiles } from './http/client-files.ts'
import { compressed, keep } from './http/compress.ts'
import { asksForPage, graphiql } from './http/graphiql.ts'
import { admitted, refusal } from './http/graphql-request.ts'
import { namesUs } from './http/host.ts'
import type { Incoming } from './http/incoming.ts'
import { createMetrics } from './http/metrics.ts'
import { tooManyQuestions } from './http/rate.ts'
import { reserved } from './http/reserved.ts'
import { VersionSeen } from './http/version-seen.ts'
import { schemaText } from './graphql/sdl.ts'
import type { Store } from './store/store.ts'

export interface AppOptions {
  readonly store: Store
  /** Address that the server is bound to; a loopback one answers to its own names only. */
  readonly host: string
  /** Folder of the built page; null where only the API is wanted. */
  readonly clientDirectory: string | null
  /** Answers /seed/…, for curators' commands; null where applies are not offered. */
  readonly seeding?: ((request: Incoming) => Promise<Response>) | null
  /** Most questions a minute from one address; null or absent: any number. */
  readonly rateLimit?: number | null
  /** Gets what clients do not see: the causes of INTERNAL. */
  readonly log: (error: unknown) => void
}
export interface App {
  /** Answers a request; `address` is where it came from, where that is known. */
  fetch(request: Incoming, address?: string): Promise<Response>
}

type Route = (request: Incoming) => Promise<Response> | Response
const VERSION = 'Stemma-Version'
const EXPECTED = 'Stemma-Expect-Version'
const text = (body: string, status = 200, type = 'text/plain; charset=utf-8') => new Response(body, { status, headers: { 'content-type': type } })
const messageOf = (error: unknown) => (error instanceof EngineError ? error.message : 'The server made a mistake; it is logged there.')

/** Answers /readyz: whether questions are answered now. */
const readiness = (store: Store): Route => async () => {
  try {
    return text(`ready ${await store.version()}\n`)
  } catch (error) {
    return text(`${messageOf(error)}\n`, 503)
  }
}

/** Answers /graphql: GraphiQL for browsers, else the operation at its version. */
function graphqlRoute(options: AppOptions, seen: VersionSeen): Route {
  const graphql = createGraphQL(options.store, options.log)
  const editor = graphiql(options.store)
  return async request => {
    if (asksForPage(request)) return editor.response(request)
    const given = await admitted(request)
    if (given instanceof Response) return given
    const exchange: Exchange = { expected: request.headers.get(EXPECTED) }
    const response = await compressed(request, await graphql.answer(request, given.body, exchange))
    seen.note(exchange.version)
    if (exchange.version !== undefined) response.headers.set(VERSION, exchange.version)
    return response
  }
}

/** Makes the app. It owns nothing: the caller closes the engine. */
export function createApp(options: AppOptions): App {
  const { store, host, log } = options
  const seen = new VersionSeen(store)
  const metrics = createMetrics()
  const schema = keep(async () => new TextEncoder().encode(schemaText()), { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }, true)
  const routes: Readonly<Record<string, Route>> = {
    '/graphql': graphqlRoute(options, seen),
    '/schema.graphql': request => schema.response(request),
    '/healthz': () => text('ok\n'),
    '/readyz': readiness(store),
    '/metrics': () => text(metrics.text(), 200, 'text/plain; version=0.0.4; charset=utf-8'),
  }
  const page = clientFiles(options.clientDirectory)
  const tooMany = tooManyQuestions(options.rateLimit ?? null)

  async function answer(request: Incoming, path: string, address: string | undefined): Promise<readonly [string, Response]> {
    const refused = tooMany(path, address)
    if (refused !== null) return [path === '/graphql' ? path : '/seed', refused]
    const route = routes[path]
    if (route !== undefined) return [path, await route(request)]
    if (path.startsWith('/seed/') && options.seeding) return ['/seed', await options.seeding(request)]
    const elsewhere = reserved(request, path => Object.hasOwn(routes, path))
    if (elsewhere !== null) return ['/', elsewhere]
    if (request.method !== 'GET' && request.method !== 'HEAD') return ['/', text('Only GET is answered here.\n', 405)]
    return ['/', (await page(request, path)) ?? text('There is nothing here.\n', 404)]
  }

  return {
    async fetch(request, address) {
      const began = performance.now()
      const { pathname } = new URL(request.url)
      const [route, response] = namesUs(request, host)
        ? await answer(request, pathname, address).catch((error: unknown) => {
            log(error)
            return ['/', text(`${messageOf(error)}\n`, 500)] as const
          })
        : ['/', refusal('FORBIDDEN', 'This server answers to the names of this machine only (localhost, 127.0.0.1).')] as const
      const version = response.headers.get(VERSION) ?? (await seen.current())
      if (version !== null) response.headers.set(VERSION, version)
      response.headers.set('x-content-type-options', 'nosniff')
      response.headers.set('referrer-policy', 'no-referrer')
      metrics.count(route, response.status, (performance.now() - began) / 1000)
      return response
    },
  }
}
