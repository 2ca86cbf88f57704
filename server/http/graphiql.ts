/** GraphiQL without the internet: one page of nine megabytes, made and compressed at first use by a thread of its own, whose memory goes with it. */
import { Worker } from 'node:worker_threads'
import type { Encoding, Packed } from './compress.ts'
import { keepPacked } from './compress.ts'
import type { Store } from '../store/store.ts'
import { type Tab, tabsOn } from './examples.ts'

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

/** The GraphiQL page, with examples on what the graph holds when it is first asked for. */
export const graphiql = (store: Pick<Store, 'page'>) => keepPacked(async encoding => render(tabsOn(await bestConnected(store)), encoding), { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, max-age=3600', 'content-security-policy': POLICY })

/** Whether a browser asks to see GraphiQL, rather than a program for an answer. */
export const asksForPage = (request: Request): boolean => request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
