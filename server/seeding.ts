/** Plan and apply over HTTP, for the seed command while this server owns the graph. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { EngineError } from './engine/engine.ts'
import { readBody } from './http/body.ts'
import type { CompiledCorpus } from './model/record.ts'
import type { ApplyOptions, ApplyPort, ApplyProgress, ChangeReport } from './store/apply/port.ts'
import { checkCorpus, InvalidCorpus } from './store/apply/validate.ts'

/** What a request asks. */
interface SeedingRequest {
  readonly corpora: readonly CompiledCorpus[]
  readonly options?: ApplyOptions
}
/** A line of an answer: any number of progress, then one report or error. */
export type SeedingLine =
  | { readonly progress: ApplyProgress }
  | { readonly report: ChangeReport }
  | { readonly error: { readonly code: string; readonly message: string } }

export interface Seeding {
  readonly port: ApplyPort
  /** Bearer token that a request must bring. */
  readonly token: string
  /** Called once an apply has changed the graph, before it is answered. */
  readonly onApplied?: (report: ChangeReport) => Promise<void> | void
  /** Largest body, in bytes; 256 MB by default. */
  readonly maxBytes?: number
}

const PATHS = { '/seed/plan': 'plan', '/seed/apply': 'apply', '/seed/state': 'state' } as const
const MAX_BYTES = 256 * 1024 * 1024
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const refusal = (status: number, code: string, message: string): Response => Response.json({ error: { code, message } }, { status })
const isPath = (path: string): path is keyof typeof PATHS => path in PATHS

/** Compared by digest, so that neither length nor place of a difference shows in the time it takes. */
function isAllowed(request: Request, token: string): boolean {
  const [, given = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  return timingSafeEqual(digest(given), digest(token))
}

function parse(text: string): SeedingRequest {
  const body: unknown = JSON.parse(text)
  const { corpora, options = {} } = (typeof body === 'object' && body !== null ? body : {}) as {
    corpora?: unknown
    options?: { maxRemovals?: unknown }
  }
  if (!Array.isArray(corpora) || corpora.length === 0 || corpora.length > 1_000)
    throw new InvalidCorpus('corpora is a list of compiled corpora')
  const { maxRemovals } = options
  if (maxRemovals !== undefined && !(Number.isSafeInteger(maxRemovals) && Number(maxRemovals) >= 0))
    throw new InvalidCorpus('maxRemovals is a whole number')
  return { corpora: corpora.map(checkCorpus), options: maxRemovals === undefined ? {} : { maxRemovals: Number(maxRemovals) } }
}

const errorLine = (error: unknown): SeedingLine => {
  if (error instanceof EngineError) return { error: { code: error.code, message: error.message } }
  console.error(error)
  return { error: { code: 'INTERNAL', message: 'The server failed; its log says why.' } }
}

/** An answer that is written while the work goes on, a line at a time. Progress is told a hundred times at most. */
function streamed(work: (tell: (progress: ApplyProgress) => void) => Promise<ChangeReport>): Response {
  const encoder = new TextEncoder()
  return new Response(
    new ReadableStream<Uint8Array>({
      async start(controller) {
        let open = true
        const line = (value: SeedingLine) => {
          // Whoever asked may have gone; the apply goes on.
          try {
            if (open) controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
          } catch {
            open = false
          }
        }
        let told = -1
        const tell = (progress: ApplyProgress) => {
          const share = Math.floor((100 * progress.done) / Math.max(1, progress.total))
          if (share !== told) line({ progress })
          told = share
        }
        await work(tell).then(
          report => line({ report }),
          error => line(errorLine(error)),
        )
        if (open) controller.close()
      },
    }),
    { headers: { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' } },
  )
}

/**
 * Answers POST /seed/plan, /seed/apply (JSON Lines) and /seed/state (JSON); null for any other path. Needs the token of the server's own file
 * and a body of type application/json.
 */
export function createSeeding({
  port,
  token,
  onApplied = () => undefined,
  maxBytes = MAX_BYTES,
}: Seeding): (request: Request) => Promise<Response | null> {
  return async request => {
    const { pathname } = new URL(request.url)
    if (!isPath(pathname)) return null
    if (request.method !== 'POST') return refusal(405, 'BAD_ARGUMENT', 'Seeds are sent with POST.')
    if (!isAllowed(request, token)) return refusal(401, 'UNAUTHENTICATED', 'This needs the bearer token of the running server.')
    if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
      return refusal(415, 'BAD_ARGUMENT', 'The body is application/json.')
    const text = await readBody(request, maxBytes)
    if (text === null) return refusal(413, 'BAD_ARGUMENT', `The body is at most ${maxBytes} bytes.`)
    try {
      if (PATHS[pathname] === 'state') {
        const { corpus } = (JSON.parse(text) ?? {}) as { corpus?: unknown }
        if (typeof corpus !== 'string') throw new InvalidCorpus('corpus is the id of a corpus')
        const state = await port.state(corpus)
        return Response.json({ version: state.version, digests: Object.fromEntries(state.digests) })
      }
      const { corpora, options = {} } = parse(text)
      if (PATHS[pathname] === 'plan') return streamed(() => port.plan(corpora, options))
      return streamed(async tell => {
        const report = await port.apply(corpora, options, tell)
        if (report.status === 'APPLIED') await onApplied(report)
        return report
      })
    } catch (error) {
      if (error instanceof InvalidCorpus || error instanceof SyntaxError) return refusal(400, 'BAD_ARGUMENT', error.message)
      if (error instanceof EngineError) return refusal(503, error.code, error.message)
      throw error
    }
  }
}
