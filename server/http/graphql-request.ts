import { ERROR_CODES, type ErrorCode } from '../graphql/errors.ts'

/** Most bytes of a GraphQL request. */
const BODY_BYTES = 1024 * 1024

/** An error as a GraphQL response, for requests that never get as far as GraphQL. */
export function refusal(code: ErrorCode, message: string, status: number = ERROR_CODES[code].status, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers: { ...headers } })
}

const mediaType = (request: Request) => (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** Reads a body of bounded size; null when it is larger. The length that the header claims is not trusted. */
async function readBounded(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > BODY_BYTES) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * Lets through what a GraphQL server takes: GET, or POST of JSON. Forms, which a page elsewhere may send unasked, and multipart are refused before
 * anything is read.
 */
export async function admitted(request: Request): Promise<Request | Response> {
  if (request.method === 'GET' || request.method === 'HEAD') return request
  if (request.method !== 'POST') return refusal('BAD_REQUEST', `GraphQL takes GET and POST, not ${request.method}.`, 405, { allow: 'GET, POST' })
  const type = mediaType(request)
  if (type !== 'application/json') {
    return refusal('BAD_REQUEST', `GraphQL takes application/json, not ${type === '' ? 'a body without a content type' : type}.`, 415, { 'accept-post': 'application/json' })
  }
  const body = await readBounded(request)
  if (body === null) return refusal('BAD_REQUEST', `The request is larger than ${BODY_BYTES} bytes.`, 413)
  return new Request(request.url, { method: 'POST', headers: request.headers, body })
}
