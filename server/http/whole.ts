/** Bodies that are at hand as a whole, of requests and answers: who reads or sends one need not go through a web stream, which costs more than most answers. */
const sent = new WeakMap<Response, string | Uint8Array>()
const arriving = new WeakMap<Request, AsyncIterable<Uint8Array>>()

/** Notes what the body of an answer is. */
export function whole(response: Response, body: string | Uint8Array): Response {
  sent.set(response, body)
  return response
}

/** The body of an answer where it is at hand. */
export const wholeOf = (response: Response): string | Uint8Array | undefined => sent.get(response)

/** Notes where the body of a request that was made without one comes from. */
export function arrivingFrom(request: Request, body: AsyncIterable<Uint8Array>): Request {
  arriving.set(request, body)
  return request
}

/** The chunks of a request's body, however it came. */
export const chunksOf = (request: Request): AsyncIterable<Uint8Array> | null => arriving.get(request) ?? request.body
