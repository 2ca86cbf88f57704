/** Errors as the contract promises them: a code, and what would be right. */
import { type ExecutionResult, GraphQLError } from 'graphql'
import { EngineError } from '../engine/engine.ts'
import { ArgumentError } from '../store/argument.ts'
import { TooManyToCount, VersionMoved } from '../store/store.ts'
import { shorten, shortened } from './shorten.ts'

/** Every code: when it is answered, whether the same request may succeed later, and the HTTP status of a request that it refuses as a whole. */
export const ERROR_CODES = {
  BAD_ARGUMENT: { meaning: 'An argument is out of bounds or of the wrong form; argument, given and allowed say which and what would be right.', retry: false, status: 400 },
  BAD_ID: { meaning: 'An id is not of the form kind:slug, or of a kind that this field does not take.', retry: false, status: 400 },
  BAD_CURSOR: { meaning: 'A cursor is damaged, or was made by other arguments.', retry: false, status: 400 },
  BAD_QUERY: { meaning: 'The query is no GraphQL, or asks for what the schema does not have.', retry: false, status: 400 },
  BAD_REQUEST: { meaning: 'The request is not one that a GraphQL server takes: method, content type or body.', retry: false, status: 400 },
  PAGE_TOO_LARGE: { meaning: 'A page is larger than its maximum.', retry: false, status: 400 },
  QUERY_TOO_DEEP: { meaning: 'The query nests deeper than the limit.', retry: false, status: 400 },
  QUERY_TOO_LONG: { meaning: 'The query has more tokens or aliases than the limit.', retry: false, status: 400 },
  QUERY_TOO_COSTLY: { meaning: 'The query could answer more rows than one operation may.', retry: false, status: 400 },
  TIMEOUT: { meaning: 'The operation took longer than its limit, or waited for its turn longer than it may.', retry: true, status: 504 },
  COUNT_TIMEOUT: { meaning: 'There are too many rows to count in time; the rows themselves are answered.', retry: false, status: 200 },
  VERSION_MOVED: { meaning: 'The graph has another version than the request expects.', retry: false, status: 409 },
  UNAUTHENTICATED: { meaning: 'A token is needed, or the one given is not valid.', retry: false, status: 401 },
  FORBIDDEN: { meaning: 'The token does not allow this.', retry: false, status: 403 },
  RATE_LIMITED: { meaning: 'This address asks more than RATE_LIMIT questions a minute; Retry-After says how long to wait.', retry: true, status: 429 },
  APPLY_RUNNING: { meaning: 'Another apply is running.', retry: true, status: 409 },
  GRAPH_UNAVAILABLE: { meaning: 'The graph does not answer; the server recovers by itself when it returns.', retry: true, status: 503 },
  INTERNAL: { meaning: 'A mistake of the server; it is logged there.', retry: true, status: 500 },
} as const
export type ErrorCode = keyof typeof ERROR_CODES

/** What an error says of an argument: its name, what was given, what would be right, and of a closed list the nearest values. */
export interface Details { readonly argument?: string; readonly given?: unknown; readonly allowed?: string; readonly nearest?: readonly string[] }

/** An error of the contract, with what was given shortened. `whole` refuses the request as a whole, with the code's HTTP status. */
export function problem(code: ErrorCode, message: string, details: Details = {}, whole = false): GraphQLError {
  const given = details.given === undefined ? {} : { given: shortened(details.given) }
  return new GraphQLError(shorten(message), { extensions: { code, ...details, ...given, ...(whole ? { http: { status: ERROR_CODES[code].status } } : {}) } })
}

/** A wrong argument. */
export const badArgument = (argument: string, message: string, given: unknown, allowed: string): GraphQLError =>
  problem('BAD_ARGUMENT', message, { argument, given, allowed })

/** The code an error carries. A compiled operation wraps what a resolver threw without extensions. */
const codeIn = (error: { readonly extensions?: Readonly<Record<string, unknown>> | undefined }): unknown => error.extensions?.['code']
const isCoded = (error: GraphQLError): boolean => {
  const code = codeIn(error)
  return typeof code === 'string' && code in ERROR_CODES
}

function fromOriginal(original: unknown): GraphQLError | null {
  if (original instanceof GraphQLError && isCoded(original)) return original
  if (original instanceof ArgumentError) return problem(original.code, original.message, { argument: original.argument, given: original.given, allowed: original.allowed })
  if (original instanceof TooManyToCount) return problem('COUNT_TIMEOUT', original.message)
  if (original instanceof VersionMoved) return problem('VERSION_MOVED', original.message, {}, true)
  if (original instanceof EngineError && original.code === 'TIMEOUT') return problem('TIMEOUT', original.message, {}, true)
  if (original instanceof EngineError && original.code !== 'REFUSED' && original.code !== 'CONFLICT') return problem('GRAPH_UNAVAILABLE', original.message, {}, true)
  return null
}

const placeOf = ({ nodes, source, positions, path }: GraphQLError) => ({ nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null })

/**
 * What a client may see of an error: errors of the contract as they are, errors of the query itself as BAD_QUERY or BAD_ARGUMENT, everything else
 * as INTERNAL without its words, which go to `log`.
 */
export function shown(error: unknown, log: (error: unknown) => void): GraphQLError {
  if (!(error instanceof GraphQLError)) {
    const known = fromOriginal(error)
    if (known === null) log(error)
    return known ?? problem('INTERNAL', 'The server made a mistake; it is logged there.', {}, true)
  }
  if (isCoded(error)) return error
  const known = error.originalError === undefined ? null : fromOriginal(error.originalError)
  const place = placeOf(error)
  if (known !== null) return new GraphQLError(known.message, { ...place, extensions: known.extensions })
  if (error.originalError === undefined || error.originalError instanceof GraphQLError) {
    const variable = error.message.startsWith('Variable "$')
    return new GraphQLError(shorten(error.message), { ...place, extensions: { ...error.extensions, code: variable ? 'BAD_ARGUMENT' : 'BAD_QUERY' } })
  }
  log(error.originalError)
  return new GraphQLError('The server made a mistake; it is logged there.', { ...place, extensions: { code: 'INTERNAL' } })
}

/**
 * An answer with its errors. Where nothing at all was answered it is a refusal and has the HTTP status of its code; a text that is no GraphQL keeps the
 * status that the media type asks for. Where something was, it stands beside the errors, with 200.
 */
export const answered = (result: ExecutionResult, errors: readonly GraphQLError[]): ExecutionResult =>
  ({ ...result, errors: result.data === null || result.data === undefined ? errors.map(refusing) : errors })

function refusing(error: GraphQLError): GraphQLError {
  const code = error.extensions['code'] as ErrorCode
  if (code === 'BAD_QUERY') return error
  return new GraphQLError(error.message, { ...placeOf(error), extensions: { ...error.extensions, http: { status: ERROR_CODES[code].status } } })
}
