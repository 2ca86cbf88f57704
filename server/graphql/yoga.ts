import { createYoga } from 'graphql-yoga'
import type { Store } from '../store/store.ts'
import { answered, shown } from './errors.ts'
import { limits } from './limits.ts'
import { type Exchange, operations } from './operation.ts'
import { createSchema } from './schema.ts'

/** The GraphQL endpoint as a function of a request. `log` gets what clients do not see. */
export function createGraphQL(store: Store, log: (error: unknown) => void) {
  return createYoga<{ exchange: Exchange }>({
    schema: createSchema(),
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
      operations(store),
      {
        onResultProcess({ result, setResult }) {
          if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors === undefined) return
          setResult(answered(result, result.errors.map(error => shown(error, log))))
        },
      },
    ],
  })
}
