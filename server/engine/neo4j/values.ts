import neo4j from 'neo4j-driver'
import type { Params, Value } from '../engine.ts'

/** Parameters as the driver takes them: whole numbers go as integers (a JavaScript number is a float there, which LIMIT and equality of stored integers do not forgive). */
export function encode(params: Params, integers: readonly string[]): Record<string, unknown> {
  const named = new Set(integers)
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, encodeValue(value, named.has(key))]))
}

function encodeValue(value: Value, integer: boolean): unknown {
  if (typeof value === 'number') return integer || Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(item => encodeValue(item as Value, integer))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeValue(item, false)]))
  return value
}

/** Decodes a driver's value to plain data: the one place where its integers are seen. */
export function decode(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (neo4j.isInt(value)) return value.toNumber()
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`a ${typeof value} is nothing that Stemma stores`)
}
