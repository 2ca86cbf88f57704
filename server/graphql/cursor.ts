import { createHash } from 'node:crypto'
import { problem } from './errors.ts'

/** Digest of the arguments that a cursor belongs to. */
export const digestOf = (what: unknown): string => createHash('sha256').update(JSON.stringify(what) ?? '').digest('base64url').slice(0, 12)

/** An opaque cursor: the sort keys of a row with its id last, and the digest of what was asked. */
export const encodeCursor = (digest: string, keys: readonly unknown[]): string => Buffer.from(JSON.stringify([digest, ...keys])).toString('base64url')

const isKey = (key: unknown) => key === null || typeof key === 'string' || typeof key === 'number'

/** Sort keys of a cursor that these arguments made. @throws GraphQLError BAD_CURSOR */
export function decodeCursor(cursor: string | null | undefined, digest: string): readonly unknown[] | undefined {
  if (cursor === null || cursor === undefined) return undefined
  const refuse = (why: string) => problem('BAD_CURSOR', `The cursor ${why}.`, { argument: 'after', given: cursor.slice(0, 200), allowed: 'endCursor of a page of the same arguments' })
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw refuse('is damaged')
  }
  if (!Array.isArray(parts) || parts.length < 2 || !parts.every(isKey)) throw refuse('is damaged')
  if (parts[0] !== digest) throw refuse('was made by other arguments')
  return parts.slice(1)
}
