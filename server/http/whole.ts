/** Bodies of answers that are at hand as a whole: who sends or packs one need not go through a web stream, which costs more than most answers. */
const sent = new WeakMap<Response, string | Uint8Array>()

/** Notes what the body of an answer is. */
export function whole(response: Response, body: string | Uint8Array): Response {
  sent.set(response, body)
  return response
}

/** The body of an answer where it is at hand. */
export const wholeOf = (response: Response): string | Uint8Array | undefined => sent.get(response)
