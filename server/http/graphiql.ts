/** GraphiQL without the internet: one page of nine megabytes, compressed once at first use and kept. */
import { EXAMPLES } from './examples.ts'
import { keep } from './compress.ts'

const POLICY = [
  "default-src 'none'", "script-src 'unsafe-inline' 'unsafe-eval' blob:", "style-src 'unsafe-inline'", 'img-src data: blob:', 'font-src data:', "connect-src 'self'", 'worker-src blob: data:',
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

async function page(): Promise<Uint8Array> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const tabs = EXAMPLES.map(({ query }) => ({ query }))
  return new TextEncoder().encode(renderGraphiQL({ title: 'Stemma GraphiQL', defaultTabs: tabs, defaultQuery: tabs[0]?.query ?? '', maxHistoryLength: 50 }))
}

/** GraphiQL with a tab for each worked example. */
export const graphiql = () => keep(page, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, max-age=3600', 'content-security-policy': POLICY }, true)

/** Whether a browser asks to see GraphiQL, rather than a program for an answer. */
export const asksForPage = (request: Request): boolean => request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
