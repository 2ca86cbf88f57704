/** From the contract's filter input to the text of a WHERE and its parameters. Every condition is true or false, never null, on every engine. */
import type { Value } from '../engine/engine.ts'
import { BASIS_ORDER, type Direction, type ReceiptBasis } from '../model/enums.ts'
import { KINDS, type Kind } from '../model/kinds.ts'
import { ArgumentError } from './argument.ts'
import { FILTER_FIELDS } from './filter-fields.ts'
import { conditionOf, type Condition } from './filter-leaves.ts'
import { allOf, anyOf, fill, type Parameters, relationPattern } from './filter-text.ts'

export type FilterInput = Readonly<Record<string, unknown>>

/** How deep and, or, not may nest. */
export const FILTER_DEPTH = 4
/** How many conditions one filter may have. */
export const FILTER_CONDITIONS = 50
const RELATED_IDS = 100

interface RelatedInput {
  readonly ids?: readonly string[] | null
  readonly kinds?: readonly Kind[] | null
  readonly relations?: readonly string[] | null
  readonly direction?: Direction
  readonly basis?: ReceiptBasis | null
}

/** Compiles one filter. `current` turns former ids into current ones. @throws ArgumentError */
export class FilterCompiler {
  #conditions = 0
  #variables = 0

  constructor(private readonly parameters: Parameters, private readonly current: ReadonlyMap<string, string> = new Map()) {}

  /** Text of the condition that rows named `row` must meet; 'true' for an empty filter. */
  compile(kind: Kind, filter: FilterInput | null | undefined, row = 'n', path = 'filter', depth = 0): string {
    if (depth > FILTER_DEPTH) {
      throw new ArgumentError('BAD_ARGUMENT', `The filter nests and, or, not deeper than ${FILTER_DEPTH}.`, path, depth, `at most ${FILTER_DEPTH} levels`)
    }
    const texts = Object.entries(filter ?? {}).flatMap(([name, value]) => {
      if (value === null || value === undefined) return []
      const at = `${path}.${name}`
      if (name === 'and') return [allOf(this.#each(kind, value as FilterInput[], row, at, depth))]
      if (name === 'or') return [`(${anyOf(this.#each(kind, value as FilterInput[], row, at, depth))})`]
      if (name === 'not') return [fill('condition/not', { one: this.compile(kind, value as FilterInput, row, at, depth + 1) })]
      return [this.#field(kind, name, value, row, at, depth)]
    })
    return allOf(texts)
  }

  #each(kind: Kind, filters: readonly FilterInput[], row: string, path: string, depth: number): string[] {
    return filters.map((filter, place) => {
      const at = `${path}[${place}]`
      const before = this.#conditions
      const text = this.compile(kind, filter, row, at, depth + 1)
      // One that asks nothing counts too, or any number of them would make a statement of any length.
      if (this.#conditions === before) this.#count(at)
      return `(${text})`
    })
  }

  #field(kind: Kind, name: string, value: unknown, row: string, path: string, depth: number): string {
    const field = FILTER_FIELDS[kind][name]
    if (field === undefined) throw new ArgumentError('BAD_ARGUMENT', `${KINDS[kind].plural} have no filter ${name}.`, path, name, Object.keys(FILTER_FIELDS[kind]).join(', '))
    if (field.type === 'related') return allOf((value as RelatedInput[]).map((related, place) => this.#related(related, row, `${path}[${place}]`)))
    if (field.type === 'nested') {
      const other = this.#variable('o')
      const where = this.compile(field.kind, value as FilterInput, other, path, depth)
      return fill('related', { row, pattern: relationPattern([field.relation], field.direction, ''), other, label: KINDS[field.kind].label, where })
    }
    const conditions = Object.entries(value as Condition).map(([operator, operand]) => {
      this.#count(path)
      return conditionOf(field, row, operator, operand, this.parameters, this.current, `${path}.${operator}`)
    })
    return allOf(conditions)
  }

  #related(related: RelatedInput, row: string, path: string): string {
    this.#count(path)
    const other = this.#variable('o')
    const relation = this.#variable('r')
    if ((related.ids?.length ?? 0) > RELATED_IDS) {
      throw new ArgumentError('BAD_ARGUMENT', `${path}.ids takes at most ${RELATED_IDS} ids.`, `${path}.ids`, related.ids?.length, `at most ${RELATED_IDS}`)
    }
    if (related.relations?.length === 0) return anyOf([])
    const conditions = [
      ...(related.ids == null ? [] : [this.#in('id', other, related.ids.map(id => this.current.get(id) ?? id))]),
      ...(related.kinds == null ? [] : [this.#in('kind', other, related.kinds)]),
      ...(related.basis == null ? [] : [this.#in('basis', relation, BASIS_ORDER.slice(0, BASIS_ORDER.indexOf(related.basis) + 1))]),
    ]
    const pattern = relationPattern(related.relations ?? undefined, related.direction ?? 'BOTH', relation)
    return fill('related', { row, pattern, other, label: 'Entity', where: allOf(conditions) })
  }

  #in(name: 'id' | 'kind' | 'basis', row: string, values: readonly Value[]): string {
    return fill(`condition/${name}-in`, { row, value: this.parameters.add([...values]) })
  }

  #variable(letter: string): string {
    return `${letter}${this.#variables++}`
  }

  #count(path: string): void {
    this.#conditions += 1
    if (this.#conditions <= FILTER_CONDITIONS) return
    throw new ArgumentError('BAD_ARGUMENT', `The filter has more than ${FILTER_CONDITIONS} conditions.`, path, this.#conditions, `at most ${FILTER_CONDITIONS}`)
  }
}

/** Every entity id that a filter names, so that former ids can be resolved before it is compiled. */
export function idsIn(filter: unknown): string[] {
  if (Array.isArray(filter)) return filter.flatMap(idsIn)
  if (filter === null || typeof filter !== 'object') return []
  return Object.entries(filter).flatMap(([name, value]) => {
    if (name === 'id') return Object.values(value as Record<string, unknown>).flat().filter(id => typeof id === 'string')
    if (name === 'ids') return (value as string[] | null) ?? []
    return idsIn(value)
  })
}
