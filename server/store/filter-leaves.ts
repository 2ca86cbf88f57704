import type { Value } from '../engine/engine.ts'
import { fold } from '../model/text.ts'
import { ArgumentError } from './argument.ts'
import type { FilterField } from './filter-fields.ts'
import { allOf, anyOf, fill, type Parameters } from './filter-text.ts'

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

interface Asked { readonly row: string; readonly operator: string; readonly operand: Value; readonly parameters: Parameters }

function textCondition(field: Leaf & { type: 'text' }, { row, operator, operand, parameters }: Asked): string {
  if (operator !== 'contains') return compared(field.property, { row, operator, operand, parameters })
  const value = parameters.add(fold(operand as string))
  if (field.folded === undefined) return fill('condition/plain-contains', { row, property: field.property, value })
  return fill('condition/folded-contains', { row, property: field.folded, value })
}

function namesCondition(field: Leaf & { type: 'names' }, { row, operator, operand, parameters }: Asked): string {
  if (operator === 'contains') {
    return fill('condition/name-contains', { row, property: field.folded, list: field.foldedList, value: parameters.add(fold(operand as string)) })
  }
  return fill(operator === 'eq' ? 'condition/name-is' : 'condition/name-in', { row, property: field.property, list: field.list, value: parameters.add(operand) })
}

function listCondition({ property }: Leaf & { type: 'list' }, { row, operator, operand, parameters }: Asked): string {
  if (operator === 'contains') return fill('condition/list-contains', { row, property, value: parameters.add(fold(operand as string)) })
  return fill(operator === 'eq' ? 'condition/list-has' : 'condition/list-has-one-of', { row, property, value: parameters.add(operand) })
}

function idCondition({ row, operator, operand, parameters }: Asked, current: ReadonlyMap<string, string>): string {
  const known = (id: Value) => current.get(String(id)) ?? String(id)
  if (operator === 'eq') return fill('condition/id-is', { row, value: parameters.add(known(operand)) })
  return fill('condition/id-in', { row, value: parameters.add((operand as readonly Value[]).map(known)) })
}

/** A recorded fact beside a value, or one of some. */
function compared(property: string, { row, operator, operand, parameters }: Asked): string {
  const value = parameters.add(operand)
  if (operator === 'in') return fill('condition/one-of', { row, property, value })
  return fill('condition/compared', { row, property, value, sign: COMPARISONS[operator] ?? '=' })
}

/** Whether a fact is recorded; an id and a name always are. */
function recorded(field: Leaf, row: string, absent: boolean): string {
  if (field.type === 'id' || field.type === 'names') return absent ? anyOf([]) : allOf([])
  const empty = fill(field.type === 'list' ? 'condition/absent-list' : 'condition/absent', { row, property: field.property })
  return absent ? empty : fill('condition/not', { one: empty })
}

/** Text of one condition: a field, an operator of the contract and its operand. @throws ArgumentError */
export function conditionOf(
  field: Leaf, row: string, operator: string, operand: unknown, parameters: Parameters, current: ReadonlyMap<string, string>, path: string,
): string {
  checked(operator, operand, path)
  if (operator === 'isNull') return recorded(field, row, operand === true)
  const asked: Asked = { row, operator, operand: operand as Value, parameters }
  switch (field.type) {
    case 'id': return idCondition(asked, current)
    case 'text': return textCondition(field, asked)
    case 'names': return namesCondition(field, asked)
    case 'list': return listCondition(field, asked)
    case 'boolean': return fill('condition/flag', { row, property: field.property, value: parameters.add(asked.operand) })
    case 'number': return compared(field.property, asked)
  }
}
