import { CANVAS_LENGTH } from './address.ts'
import { isEntityId } from './keys.ts'

/** Where entries lie, by id, in the canvas's own units, and which of them are pinned. */
export interface Arrangement {
  readonly at: Readonly<Record<string, readonly [x: number, y: number]>>
  readonly pins: readonly string[]
}

/** Bounds of what a link may bring: unpacked characters, entries, and distance from the middle. */
const MOST_CHARACTERS = 100_000
const MOST_ENTRIES = 2000
const FARTHEST = 1_000_000

const bytesOf = (packed: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0))
const textOf = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Reads a stream up to a bound; null when there is more. A small link cannot unpack to a large text. */
async function readUpTo(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    parts.push(part.value)
  }
  const whole = new Uint8Array(length)
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}

/** Packs an arrangement for `#c=` (deflate, base64url); null when nothing is placed or when it is longer than a link may be. */
export async function packArrangement(arrangement: Arrangement): Promise<string | null> {
  const ids = Object.keys(arrangement.at).sort()
  if (ids.length === 0 || ids.length > MOST_ENTRIES) return null
  const pins = new Set(arrangement.pins)
  const rows = ids.map(id => [id, ...(arrangement.at[id] ?? [0, 0]).map(Math.round), ...(pins.has(id) ? [1] : [])].join(' '))
  const packed = await readUpTo(new Blob([rows.join('\n')]).stream().pipeThrough(new CompressionStream('deflate-raw')), CANVAS_LENGTH)
  const text = packed === null ? null : textOf(packed)
  return text !== null && text.length <= CANVAS_LENGTH ? text : null
}

/** Reads what `packArrangement` wrote; null when it is damaged or beyond its bounds. Rows that are not understood are left out. */
export async function unpackArrangement(packed: string): Promise<Arrangement | null> {
  if (packed.length > CANVAS_LENGTH) return null
  try {
    const bytes = await readUpTo(new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')), MOST_CHARACTERS)
    if (bytes === null) return null
    const rows = new TextDecoder().decode(bytes).split('\n').slice(0, MOST_ENTRIES).map(row => row.split(' '))
    const good = rows.flatMap(([id = '', x = '', y = '', pin]) => {
      const far = (text: string): boolean => !/^-?\d{1,7}$/.test(text) || Math.abs(Number(text)) > FARTHEST
      return !isEntityId(id) || far(x) || far(y) ? [] : [{ id, at: [Number(x), Number(y)] as const, pinned: pin === '1' }]
    })
    return good.length === 0 ? null : { at: Object.fromEntries(good.map(row => [row.id, row.at])), pins: good.filter(row => row.pinned).map(row => row.id) }
  } catch {
    return null // not base64, or not deflated: the caller says that the places of the link could not be read
  }
}
