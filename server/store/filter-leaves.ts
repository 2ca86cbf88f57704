import type { Value } from '../engine/engine.ts'
import { fold } from '../model/text.ts'
import { ArgumentError } from './argument.ts'
import type { FilterField } from './filter-fields.ts'
import type { Parameters } from './filter-text.ts'

export type Condition = Readonly<Record<string, unknown>>
type Leaf = Exclude<FilterField, { readonly type: 'related' | 'nested' }>

/** Most values of an `in`, and the bounds of `contains` in characters. */
const LISTED = 500
const SHORTEST = 2
const LONGEST = 200
const COMPARISONS: Readonly<Record<string, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }

function checked(operator: string, operand: unknown, path: string): void {
  if (operand === null || operand === undefined) {
    throw new ArgumentError('BAD_ARGUMENT', `${path} is null; what is not recorded is asked for with isNull: true.`, path, null, 'a value, or isNull')
  }
  if (operator === 'in' && (operand as unknown[]).length > LISTED) {
    throw new ArgumentError('BAD_ARGUMENT', `${path} takes at most ${LISTED} values.`, path, (operand as unknown[]).length, `at most ${LISTED}`)
  }
  if (operator !== 'contains') return
  const { length } = [...fold(operand as string)]
  if (length < SHORTEST || length > LONGEST) {
    throw new ArgumentError('BAD_ARGUMENT', `${path} takes ${SHORTEST} to ${LONGEST} characters.`, path, operand, `${SHORTEST} to ${LONGEST} characters`)
  }
}

/** One condition on a property that may be absent: false, not null, where it is. */
const present = (property: string, condition: string) => `(${property} IS NOT NULL AND ${condition})`

function textCondition(field: Leaf & { type: 'text' }, row: string, operator: string, operand: Value, parameters: Parameters): string {
  const property = `${row}.${field.property}`
  if (operator === 'eq') return present(property, `${property} = ${parameters.add(operand)}`)
  if (operator === 'in') return present(property, `${property} IN ${parameters.add(operand)}`)
  const key = field.folded === undefined ? property : `${row}.${field.folded}`
  const read = field.folded === undefined ? `toLower(${property})` : key
  return present(key, `${read} CONTAINS ${parameters.add(fold(operand as string))}`)
}

function namesCondition(field: Leaf & { type: 'names' }, row: string, operator: string, operand: Value, parameters: Parameters): string {
  const name = `${row}.${field.property}`
  const others = `coalesce(${row}.${field.list}, [])`
  if (operator === 'contains') {
    const word = parameters.add(fold(operand as string))
    return `(${row}.${field.folded} CONTAINS ${word} OR any(x IN coalesce(${row}.${field.foldedList}, []) WHERE x CONTAINS ${word}))`
  }
  const word = parameters.add(operand)
  return operator === 'eq' ? `(${name} = ${word} OR ${word} IN ${others})` : `(${name} IN ${word} OR any(x IN ${others} WHERE x IN ${word}))`
}

function listCondition(field: Leaf & { type: 'list' }, row: string, operator: string, operand: Value, parameters: Parameters): string {
  const list = `coalesce(${row}.${field.property}, [])`
  if (operator === 'eq') return `${parameters.add(operand)} IN ${list}`
  if (operator === 'in') return `any(x IN ${list} WHERE x IN ${parameters.add(operand)})`
  return `any(x IN ${list} WHERE toLower(x) CONTAINS ${parameters.add(fold(operand as string))})`
}

function idCondition(row: string, operator: string, operand: Value, parameters: Parameters, current: ReadonlyMap<string, string>): string {
  const known = (id: Value) => current.get(String(id)) ?? String(id)
  if (operator === 'eq') return `${row}.id = ${parameters.add(known(operand))}`
  return `${row}.id IN ${parameters.add((operand as readonly Value[]).map(known))}`
}

/** Text of one condition: a field, an operator of the contract and its operand. @throws ArgumentError */
export function conditionOf(
  field: Leaf, row: string, operator: string, operand: unknown, parameters: Parameters, current: ReadonlyMap<string, string>, path: string,
): string {
  checked(operator, operand, path)
  const value = operand as Value
  if (operator === 'isNull') {
    if (field.type === 'id' || field.type === 'names') return value === true ? 'false' : 'true'
    const empty = field.type === 'list' ? `size(coalesce(${row}.${field.property}, [])) = 0` : `${row}.${field.property} IS NULL`
    return value === true ? empty : `NOT (${empty})`
  }
  switch (field.type) {
    case 'id': return idCondition(row, operator, value, parameters, current)
    case 'text': return textCondition(field, row, operator, value, parameters)
    case 'names': return namesCondition(field, row, operator, value, parameters)
    case 'list': return listCondition(field, row, operator, value, parameters)
    case 'boolean': return `coalesce(${row}.${field.property}, false) = ${parameters.add(value)}`
    case 'number': {
      const property = `${row}.${field.property}`
      if (operator === 'in') return present(property, `${property} IN ${parameters.add(value)}`)
      return present(property, `${property} ${COMPARISONS[operator] ?? '='} ${parameters.add(value)}`)
    }
  }
}
