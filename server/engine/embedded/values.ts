import type { GrafeoValue } from '@grafeo-db/js'
import type { Value } from '../engine.ts'

/**
 * Decodes a value of the engine to plain data. Integers past 2^53 are none that Stemma stores: they are refused, not rounded. What the engine hands out
 * is nobody else's, so lists and maps are looked through where they are and not copied.
 */
export function decode(value: GrafeoValue | undefined): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') throw new RangeError(`an integer of ${value} is past 2^53`)
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return decodeList(value)
  if (value instanceof Date || Buffer.isBuffer(value) || value instanceof Float32Array) throw new TypeError('only scalars, lists and maps are stored')
  return decodeRow(value as Record<string, GrafeoValue>)
}

function decodeList(list: GrafeoValue[]): Value {
  for (const [place, value] of list.entries()) if (typeof value !== 'string') list[place] = decode(value) as GrafeoValue
  return list as Value
}

/** A row, or a map in one. */
export function decodeRow(row: Record<string, GrafeoValue>): { [key: string]: Value } {
  for (const key in row) {
    const value = row[key]
    if (typeof value !== 'string' && typeof value !== 'number') row[key] = decode(value) as GrafeoValue
  }
  return row as { [key: string]: Value }
}
