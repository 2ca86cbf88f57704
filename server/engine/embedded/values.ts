import type { GrafeoValue } from '@grafeo-db/js'
import type { Value } from '../engine.ts'

/** Decodes a value of the engine to plain data. Integers past 2^53 are none that Stemma stores: they are refused, not rounded. */
export function decode(value: GrafeoValue | undefined): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') throw new RangeError(`an integer of ${value} is past 2^53`)
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(decode)
  if (value instanceof Date || Buffer.isBuffer(value) || value instanceof Float32Array) throw new TypeError('only scalars, lists and maps are stored')
  return decodeRow(value as Record<string, GrafeoValue>)
}

export const decodeRow = (row: Record<string, GrafeoValue>): { [key: string]: Value } =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, decode(value)]))
