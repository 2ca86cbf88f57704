/** Plan and apply over HTTP, for the seed command while this server owns the graph. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { EngineError } from './engine/engine.ts'
import { readBody } from './http/body.ts'
import type { Incoming } from './http/incoming.ts'
import { isSlug } from './model/ids.ts'
import type { CompiledCorpus } from './model/record.ts'
import { type ApplyOptions, type ApplyProgress, ApplyRunning, type ChangeReport } from './store/apply/port.ts'
import type { LocalApply } from './store/apply/create.ts'
import { checkCorpus, InvalidCorpus } from './store/apply/validate.ts'

/** What a request asks. */
interface SeedingRequest {
  readonly corpora: readonly CompiledCorpus[]
  readonly options: ApplyOptions
}
/** A line of an answer: any number of progress, then one report or error. */
export type SeedingLine =
  | { readonly progress: ApplyProgress }
  | { readonly report: ChangeReport }
  | { readonly error: { readonly code: string; readonly message: string } }

/** What answers seeds that are sent, and whom it lets in. */
export interface Seeding {
  readonly port: LocalApply
  /** Bearer token that a request must bring. */
  readonly token: string
  /** Gets what the sender does not see: the causes of INTERNAL. */
  readonly log: (error: unknown) => void
  /** Largest body, in bytes; 256 MB by default. */
  readonly maxBytes?: number
}

const PATHS = { '/seed/plan': 'plan', '/seed/apply': 'apply', '/seed/state': 'state' } as const
const MAX_BYTES = 256 * 1024 * 1024
/** Most corpora of one request. */
const MOST_CORPORA = 1_000
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const refusal = (status: number, code: string, message: string): Response => Response.json({ error: { code, message } }, { status })
const isPath = (path: string): path is keyof typeof PATHS => path in PATHS

/** Compared by digest, so that neither length nor place of a difference shows in the time it takes. */
function isAllowed(request: Incoming, token: string): boolean {
  const [, given = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  return timingSafeEqual(digest(given), digest(token))
}

const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.length <= MOST_CORPORA && value.every(id => typeof id === 'string' && isSlug(id))

/** The options of a request. @throws InvalidCorpus */
function parseOptions(options: { maxRemovals?: unknown; remove?: unknown }): ApplyOptions {
  const { maxRemovals, remove } = options
  if (maxRemovals !== undefined && !(Number.isSafeInteger(maxRemovals) && Number(maxRemovals) >= 0))
    throw new InvalidCorpus('maxRemovals is a whole number')
  if (remove !== undefined && !isIds(remove)) throw new InvalidCorpus('remove is a list of ids of corpora')
  return { ...(maxRemovals === undefined ? {} : { maxRemovals: Number(maxRemovals) }), ...(remove === undefined ? {} : { remove }) }
}

/** The body of a plan or apply. @throws InvalidCorpus, SyntaxError */
function parse(text: string): SeedingRequest {
  const body: unknown = JSON.parse(text)
  const { corpora, options = {} } = (typeof body === 'object' && body !== null ? body : {}) as { corpora?: unknown; options?: object | null }
  const read = parseOptions(options ?? {})
  if (!Array.isArray(corpora) || corpora.length > MOST_CORPORA || (corpora.length === 0 && (read.remove ?? []).length === 0))
    throw new InvalidCorpus('corpora is a list of compiled corpora')
  const checked = corpora.map(checkCorpus)
  const both = checked.find(({ id }) => read.remove?.includes(id))
  if (both !== undefined) throw new InvalidCorpus(`${both.id} is to be applied and to be removed`)
  return { corpora: checked, options: read }
}

const errorLine = (error: unknown, log: Seeding['log']): SeedingLine => {
  if (error instanceof EngineError) return { error: { code: error.code, message: error.message } }
  if (error instanceof ApplyRunning) return { error: { code: 'APPLY_RUNNING', message: error.message } }
  log(error)
  return { error: { code: 'INTERNAL', message: 'The server failed; its log says why.' } }
}

/** An answer that is written while the work goes on, a line at a time. Progress is told a hundred times at most. */
function streamed(work: (tell: (progress: ApplyProgress) => void) => Promise<ChangeReport>, log: Seeding['log']): Response {
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
          error => line(errorLine(error, log)),
        )
        if (open) controller.close()
      },
    }),
    { headers: { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' } },
  )
}

/** Why a request is turned away before its body is read; null when it is let in. */
function turnedAway(request: Incoming, token: string): Response | null {
  if (request.method !== 'POST') return refusal(405, 'BAD_ARGUMENT', 'Seeds are sent with POST.')
  if (!isAllowed(request, token)) return refusal(401, 'UNAUTHENTICATED', 'This needs the bearer token of the running server.')
  const json = /^application\/json\b/.test(request.headers.get('content-type') ?? '')
  return json ? null : refusal(415, 'BAD_ARGUMENT', 'The body is application/json.')
}

/** Answers a body that was let in. @throws InvalidCorpus, SyntaxError, EngineError */
async function answer(path: keyof typeof PATHS, text: string, { port, log }: Seeding): Promise<Response> {
  if (PATHS[path] === 'state') {
    const { corpus } = (JSON.parse(text) ?? {}) as { corpus?: unknown }
    if (typeof corpus !== 'string') throw new InvalidCorpus('corpus is the id of a corpus')
    const state = await port.state(corpus)
    return Response.json({ version: state.version, digests: Object.fromEntries(state.digests) })
  }
  const { corpora, options } = parse(text)
  if (PATHS[path] === 'plan') return streamed(() => port.plan(corpora, options), log)
  // Said by its status while nothing is sent yet. Nothing comes between this look and the apply.
  if (port.running) return refusal(409, 'APPLY_RUNNING', new ApplyRunning().message)
  return streamed(tell => port.apply(corpora, options, tell), log)
}

/**
 * Answers POST /seed/plan, /seed/apply (JSON Lines) and /seed/state (JSON); null for any other path. Needs the token of the server's own file
 * and a body of type application/json. An apply while another one runs is refused with APPLY_RUNNING.
 */
export function createSeeding(seeding: Seeding): (request: Incoming) => Promise<Response | null> {
  const { token, maxBytes = MAX_BYTES } = seeding
  return async request => {
    const { pathname } = new URL(request.url)
    if (!isPath(pathname)) return null
    const away = turnedAway(request, token)
    if (away !== null) return away
    const text = await readBody(request, maxBytes)
    if (text === null) return refusal(413, 'BAD_ARGUMENT', `The body is at most ${maxBytes} bytes.`)
    try {
      return await answer(pathname, text, seeding)
    } catch (error) {
      if (error instanceof InvalidCorpus || error instanceof SyntaxError) return refusal(400, 'BAD_ARGUMENT', error.message)
      if (error instanceof EngineError) return refusal(503, error.code, error.message)
      throw error
    }
  }
}
