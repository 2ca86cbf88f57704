import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)
/** Half of brotli's effort: nearly its best size in a tenth of the time. */
const QUALITY = 5
/** Below this many bytes a compressed answer is no smaller on the wire. */
const WORTH = 1024

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that a client takes. */
export function encodingFor(request: Request): Encoding {
  const accepted = request.headers.get('accept-encoding') ?? ''
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

export async function compress(body: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'br') return asBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
  return encoding === 'gzip' ? asGzip(body) : body
}

/** An answer that is made once: compressed at first use for each encoding, then kept. */
export interface Kept {
  response(request: Request): Promise<Response>
}

export interface Packed { readonly body: Uint8Array<ArrayBuffer>; readonly encoding: Encoding }

/** Packs what `read` gives; what is small stays as it is. */
const packing = (read: () => Promise<Uint8Array>) => async (wanted: Encoding): Promise<Packed> => {
  const plain = await read()
  const encoding = plain.length < WORTH ? 'identity' : wanted
  return { body: new Uint8Array(await compress(plain, encoding)), encoding }
}

/** Keeps what `read` gives, compressed where `compressible`. */
export const keep = (read: () => Promise<Uint8Array>, headers: Readonly<Record<string, string>>, compressible: boolean): Kept =>
  keepPacked(packing(read), headers, compressible)

/** Keeps what `pack` makes, for each encoding at its first use. */
export function keepPacked(pack: (encoding: Encoding) => Promise<Packed>, headers: Readonly<Record<string, string>>, compressible = true): Kept {
  const bodies = new Map<Encoding, Promise<Packed>>()
  const packed = (encoding: Encoding) => {
    const known = bodies.get(encoding)
    if (known !== undefined) return known
    const made = pack(encoding)
    bodies.set(encoding, made)
    made.catch(() => bodies.delete(encoding))
    return made
  }
  return {
    async response(request) {
      const { body, encoding } = await packed(compressible ? encodingFor(request) : 'identity')
      const vary = compressible ? { vary: 'Accept-Encoding' } : {}
      const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
      return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, ...vary, ...encoded, 'content-length': String(body.length) } })
    },
  }
}
