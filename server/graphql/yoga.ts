import { type ExecutionArgs } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Incoming } from '../http/incoming.ts'
import { whole } from '../http/whole.ts'
import type { Store } from '../store/store.ts'
import { createAskedBefore } from './asked-before.ts'
import { answered, shown } from './errors.ts'
import { limits } from './limits.ts'
import { createOperations, type Exchange, operations } from './operation.ts'
import { createSchema } from './schema.ts'

/** Media types of an answer by what a request accepts, as Yoga chooses them. What is not here, Yoga reads. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['', 'application/json'], ['*/*', 'application/json'], ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
])

/** The GraphQL endpoint. */
export interface GraphQLEndpoint {
  /** Answers a request whose body, null where it has none, was read and bounded. */
  answer(request: Incoming, body: string | null, exchange: Exchange): Promise<Response>
}

/**
 * Makes the endpoint. Yoga reads and answers what is asked; what was asked before and comes in the plain form runs at once, and Yoga tells only what
 * went wrong with it. `log` gets what clients do not see.
 */
export function createGraphQL(store: Store, log: (error: unknown) => void): GraphQLEndpoint {
  const schema = createSchema()
  const run = createOperations(store)
  const before = createAskedBefore()
  const yoga = createYoga<{ exchange: Exchange }>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    // Bodies are bounded before they come here (http/graphql-request.ts).
    maxRequestBodySize: false,
    logging: false,
    maskedErrors: { maskError: error => shown(error, log) },
    plugins: [
      limits(),
      operations(run, before.remember),
      {
        onResultProcess({ result, setResult }) {
          if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors === undefined) return
          setResult(answered(result, result.errors.map(error => shown(error, log))))
        },
      },
    ],
  })
  const { Request: Asked, Response: Answer } = yoga.fetchAPI
  const { handleRequest } = yoga

  /** The answer of an operation that was asked before; null where Yoga has to answer. */
  async function again(request: Incoming, body: string, exchange: Exchange): Promise<Response | null> {
    const type = MEDIA_TYPES.get(request.headers.get('accept') ?? '')
    const ready = type === undefined ? null : before.ready(body)
    if (type === undefined || ready === null) return null
    const args: ExecutionArgs = { schema, document: ready.document, variableValues: ready.variables, operationName: ready.operationName }
    exchange.outcome = run(args, exchange)
    const result = await exchange.outcome.catch(() => null)
    if (result === null || result.errors !== undefined) return null
    const text = JSON.stringify(result)
    return whole(new Answer(text, { headers: { 'content-type': `${type}; charset=utf-8` } }), text)
  }

  return {
    async answer(request, body, exchange) {
      const known = body === null ? null : await again(request, body, exchange)
      if (known !== null) return known
      const { url, method, headers } = request
      return handleRequest(new Asked(url, { method, headers, ...(body === null ? {} : { body }) }), { exchange })
    },
  }
}
