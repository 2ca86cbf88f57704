/** Joins pieces of cypher/parts. A slot takes only what the compiler made: names of the model's closed lists and parameter names of its own. */
import type { Statement, Value } from '../engine/engine.ts'
import { parts } from './statements.generated.ts'

export type PartName = keyof typeof parts

/** Fills the slots of a piece. @throws Error when a slot is left over or unknown: a mistake in the code, never of a user */
export function fill(name: PartName, slots: Readonly<Record<string, string>>): string {
  const used = new Set<string>()
  const filled = (parts[name] as string).replace(/«(\w+)»/g, (_, slot: string) => {
    const text = slots[slot]
    if (text === undefined) throw new Error(`cypher/parts/${name}: the slot ${slot} is not filled`)
    used.add(slot)
    return text
  })
  for (const slot of Object.keys(slots)) if (!used.has(slot)) throw new Error(`cypher/parts/${name} has no slot ${slot}`)
  return filled
}

/** Conditions of which all must hold; true of none. */
export const allOf = (conditions: readonly string[]): string => joined('condition/all', conditions) ?? fill('condition/always', {})
/** Conditions of which one must hold; false of none. */
export const anyOf = (conditions: readonly string[]): string => joined('condition/any', conditions) ?? fill('condition/never', {})
/** Several questions in one statement, at least one. */
export function unionOf(texts: readonly string[]): string {
  const text = joined('union', texts)
  if (text === undefined) throw new Error('a statement asks at least one question')
  return text
}
const joined = (name: PartName, texts: readonly string[]): string | undefined =>
  texts.length === 0 ? undefined : texts.reduce((one, other) => fill(name, { one, other }))

/** Parameters under names of the compiler's own making: no text of a user comes into a statement. */
export class Parameters {
  readonly values: Record<string, Value> = {}
  #next = 0

  /** Keeps a value and gives the words that stand for it: $p0. */
  add(value: Value): string {
    const name = `p${this.#next++}`
    this.values[name] = value
    return `$${name}`
  }
}

/** A statement assembled for one question. `integers` must reach the engine as integers. */
export const assembled = <R>(name: string, text: string, integers: readonly string[] = []): Statement<Readonly<Record<string, Value>>, R> =>
  ({ name, text, access: 'read', integers })

/** A pattern of relations from the row: types by name of the closed list, all when none are given. */
export function relationPattern(types: readonly string[] | undefined, direction: 'OUT' | 'IN' | 'BOTH', variable: string): string {
  const names = types === undefined ? '' : `:${types.map(type => `\`${type}\``).join('|')}`
  return `${direction === 'IN' ? '<' : ''}-[${variable}${names}]-${direction === 'OUT' ? '>' : ''}`
}
