import { createHash } from 'node:crypto'
import { ENUMS } from './enums.ts'
import { KINDS, SHARED_PROPERTIES } from './kinds.ts'
import type { CorpusManifest, SeedRecord } from './record.ts'
import { RELATIONS } from './relations.ts'

/** JSON with the keys of every object sorted by code point and absent values left out: equal data, equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(item => canonical(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Digest of any plain data, independent of the order of keys. */
const digestOf = (value: unknown): string => sha256(canonical(value))

/** Raised when the layout of what an apply derives from the model changes, so that graphs written before are rebuilt. */
const LAYOUT = 4

/** Digest of the model and of the layout that the apply writes. */
export const modelDigest: string = digestOf({ layout: LAYOUT, kinds: KINDS, shared: SHARED_PROPERTIES, relations: RELATIONS, enums: ENUMS })

/** Version of a graph: a digest of the sorted corpus versions and the model, equal on every engine. */
export const graphVersion = (corpora: readonly { readonly id: string; readonly version: string }[]): string =>
  sha256([...corpora.map(({ id, version }) => `${id} ${version}`).sort(), `model ${modelDigest}`].join('\n'))

/** Records are never changed, so each is digested once. */
const digests = new WeakMap<SeedRecord, string>()

/** Digest of a record: what plan compares. */
export function recordDigest(record: SeedRecord): string {
  const known = digests.get(record)
  if (known !== undefined) return known
  const digest = digestOf(record)
  digests.set(record, digest)
  return digest
}

/** Version of a corpus: digest of its manifest and of the digests of its records. */
export const corpusVersion = (manifest: CorpusManifest, records: readonly SeedRecord[]): string =>
  sha256([digestOf(manifest), ...records.map(record => `${record.id} ${recordDigest(record)}`)].join('\n'))
