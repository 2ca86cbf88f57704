import { ERROR_CODES, type ErrorCode } from '../graphql/errors.ts'
import { readBody } from './body.ts'
import type { Incoming } from './incoming.ts'

/** Most bytes of a GraphQL request. */
const BODY_BYTES = 1024 * 1024

/** An error as a GraphQL response, for requests that never get as far as GraphQL. */
export function refusal(code: ErrorCode, message: string, status: number = ERROR_CODES[code].status, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers: { ...headers } })
}

const mediaType = (request: Incoming) => (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** A POST of JSON with its body read, or why it is refused. */
async function admittedPost(request: Incoming): Promise<{ readonly body: string } | Response> {
  const type = mediaType(request)
  if (type !== 'application/json') {
    return refusal('BAD_REQUEST', `GraphQL takes application/json, not ${type === '' ? 'a body without a content type' : type}.`, 415, { 'accept-post': 'application/json' })
  }
  const body = await readBody(request, BODY_BYTES)
  return body === null ? refusal('BAD_REQUEST', `The request is larger than ${BODY_BYTES} bytes.`, 413) : { body }
}

/**
 * Lets through what a GraphQL server takes, with its body read: GET, or POST of JSON. Forms, which a page elsewhere may send unasked, and multipart
 * are refused before anything is read.
 */
export async function admitted(request: Incoming): Promise<{ readonly body: string | null } | Response> {
  const { method } = request
  if (method === 'GET' || method === 'HEAD') return { body: null }
  if (method !== 'POST') return refusal('BAD_REQUEST', `GraphQL takes GET and POST, not ${method}.`, 405, { allow: 'GET, POST' })
  return admittedPost(request)
}
