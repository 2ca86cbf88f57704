// Generated from cypher/ by npm run generate. Do not edit.
import type { Statement, Value } from '../engine/engine.ts'

export type { Value }

/** Every statement, by its path under cypher/. */
export const statements = {

} as const

/** Pieces that the filter compiler joins. */
export const parts = {

} as const
