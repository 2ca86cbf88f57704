import type { Incoming } from './incoming.ts'

/** The body of a request as text; null when it is larger than is taken, whatever length its header claims. Nothing beyond the bound is kept. */
export async function readBody(request: Incoming, maxBytes: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
