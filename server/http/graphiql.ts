/** GraphiQL without the internet: one page of nine megabytes, made and compressed at first use by a thread of its own, whose memory goes with it. */
import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { EngineError } from '../engine/engine.ts'
import type { Store } from '../store/store.ts'
import { type Encoding, type Kept, keepPacked, type Packed } from './compress.ts'
import { type Tab, tabsOn } from './examples.ts'
import type { Incoming } from './incoming.ts'

const POLICY = [
  "default-src 'none'", "script-src 'unsafe-inline' 'unsafe-eval' blob:", "style-src 'unsafe-inline'", 'img-src data: blob:', 'font-src data:', "connect-src 'self'", 'worker-src blob: data:',
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

/** What the thread runs: it stands here as text, because the built server is one file. */
const THREAD = `
const { parentPort, workerData: { library, options, encoding } } = require('node:worker_threads')
const { brotliCompressSync, gzipSync, constants } = require('node:zlib')
import(library).then(({ renderGraphiQL }) => {
  const page = Buffer.from(renderGraphiQL(options))
  const packed = encoding === 'br' ? brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : encoding === 'gzip' ? gzipSync(page) : page
  parentPort.postMessage(new Uint8Array(packed))
})`

/** The best connected theories: what examples about theories are about. */
async function bestConnected(store: Pick<Store, 'page'>): Promise<string[]> {
  const { rows } = await store.page({ kind: 'THEORY', orderBy: [{ field: 'DEGREE', direction: 'DESC' }], first: 2 })
  return rows.map(row => row.entity.id)
}

/** Renders the page with a tab for each worked example, compressed. @throws Error of the thread */
function render(tabs: readonly Tab[], encoding: Encoding): Promise<Packed> {
  const options = { title: 'Stemma GraphiQL', defaultTabs: tabs, defaultQuery: tabs[0]?.query ?? '', maxHistoryLength: 50 }
  const library = import.meta.resolve('@graphql-yoga/render-graphiql')
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { eval: true, workerData: { library, options, encoding }, execArgv: [] })
    thread.once('message', (body: Uint8Array<ArrayBuffer>) => resolve({ body, encoding }))
    thread.once('error', reject)
  })
}

type Asked = Pick<Store, 'version' | 'page'>

/**
 * Theories for the examples, read once a version. While the graph is away or busy they are those of the last time, or none: the editor needs no graph,
 * and what was not read is not kept.
 */
function theoriesOf(store: Asked): () => Promise<readonly string[]> {
  let known: { readonly version: string; readonly theories: readonly string[] } | null = null
  return async () => {
    try {
      const version = await store.version()
      if (known?.version !== version) known = { version, theories: await bestConnected(store) }
    } catch (error) {
      if (!(error instanceof EngineError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT'))) throw error
    }
    return known?.theories ?? []
  }
}

/** The page with examples on some theories, and its tag: of this process, because another release may render another page of the same examples. */
function pageOn(theories: readonly string[]): { readonly tag: string; readonly page: Kept } {
  const tag = `W/"${randomUUID()}"`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-cache', etag: tag, 'content-security-policy': POLICY }
  return { tag, page: keepPacked(encoding => render(tabsOn(theories), encoding), headers) }
}

/** The GraphiQL page, with examples on what the graph holds now; it is rendered anew when those theories are other ones. */
export function graphiql(store: Asked): Kept {
  const theories = theoriesOf(store)
  let kept: { readonly about: string; readonly tag: string; readonly page: Kept } | null = null
  return {
    async response(request) {
      const now = await theories()
      const about = now.join(' ')
      if (kept?.about !== about) kept = { about, ...pageOn(now) }
      if (request.headers.get('if-none-match') === kept.tag) return new Response(null, { status: 304, headers: { etag: kept.tag, 'cache-control': 'private, no-cache' } })
      return kept.page.response(request)
    },
  }
}

/** Whether a browser asks to see GraphiQL, rather than a program for an answer. */
export const asksForPage = (request: Incoming): boolean => request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
