/** Paths that are no address of the page: what is not there is said, rather than answered with the page. */
import type { Incoming } from './incoming.ts'

/** First segments that belong to programs, and what is said where nothing answers. */
const SENTENCES: Readonly<Record<string, string>> = {
  graphql: 'GraphQL is answered at /graphql itself.',
  export: 'There are no exports here. /graphql answers with the data of a question; without /export/… its address opens the page.',
  embed: 'There are no embedded views here. Without /embed the address opens the page.',
  seed: 'There is nothing here. Seeds are planned and applied with npm run seed.',
  'schema.graphql': 'The schema is at /schema.graphql itself.',
  healthz: 'Health is told at /healthz itself.',
  readyz: 'Readiness is told at /readyz itself.',
  metrics: 'Counts are at /metrics itself.',
}

/** What is answered at a path that programs ask and that is no route; null for an address of the page. A route with a slash behind it is redirected, method, body and query kept. */
export function reserved(request: Incoming, isRoute: (path: string) => boolean): Response | null {
  const { pathname, search } = new URL(request.url)
  const bare = pathname.replace(/\/+$/, '')
  if (bare !== pathname && isRoute(bare)) return new Response(null, { status: 308, headers: { location: `${bare}${search}` } })
  const [, first = ''] = pathname.split('/', 2)
  const sentence = Object.hasOwn(SENTENCES, first) ? SENTENCES[first] : undefined
  return sentence === undefined ? null : new Response(`${sentence}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
