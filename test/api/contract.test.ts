/** What the schema has, it has as the contract promises: names, types, arguments, defaults. */
import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLArgument, type GraphQLField, type GraphQLInputField, isEnumType, isInputObjectType, isInterfaceType, isObjectType, print, astFromValue } from 'graphql'
import { expect, test } from 'vitest'
import { schemaText } from '../../server/graphql/sdl.ts'

const contract = buildSchema(readFileSync('test/fixtures/contract.graphql', 'utf8'))
const schema = buildSchema(schemaText())
const own = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__'))

const defaultOf = (item: GraphQLArgument | GraphQLInputField) => {
  if (item.defaultValue === undefined) return null
  const ast = astFromValue(item.defaultValue, item.type)
  return ast === null || ast === undefined ? null : print(ast)
}
const valueOf = (item: GraphQLArgument | GraphQLInputField) => `${item.name}: ${String(item.type)} = ${defaultOf(item)}`
const fieldOf = (field: GraphQLField<unknown, unknown>) => `${field.name}(${field.args.map(valueOf).join(', ')}): ${String(field.type)}`

test('what both have is of the same sort', () => {
  const shared = own.filter(type => contract.getType(type.name) !== undefined)
  expect(shared.length).toBeGreaterThan(80)
  expect(shared.filter(type => contract.getType(type.name)?.constructor.name !== type.constructor.name).map(type => type.name)).toEqual([])
})

test('every field has the promised arguments, defaults and type', () => {
  const wrong = own.flatMap(type => {
    const promised = contract.getType(type.name)
    if (!(isObjectType(type) || isInterfaceType(type)) || !(isObjectType(promised) || isInterfaceType(promised))) return []
    return Object.values(type.getFields()).flatMap(field => {
      const there = promised.getFields()[field.name]
      // The contract may be extended, never changed.
      if (there === undefined) return []
      return fieldOf(there) === fieldOf(field) ? [] : [`${type.name}.${fieldOf(field)}`]
    })
  })
  expect(wrong).toEqual([])
})

test('no field of an answer is left out, but whole questions of the root may be', () => {
  const missing = own.flatMap(type => {
    const promised = contract.getType(type.name)
    if (type.name === 'Query' || !(isObjectType(type) || isInterfaceType(type)) || !(isObjectType(promised) || isInterfaceType(promised))) return []
    return Object.keys(promised.getFields()).filter(name => !(name in type.getFields())).map(name => `${type.name}.${name}`)
  })
  expect(missing).toEqual([])
})

test('every input has the promised fields', () => {
  for (const type of own.filter(isInputObjectType)) {
    const promised = contract.getType(type.name)
    if (!isInputObjectType(promised)) throw new Error(`${type.name} is no input in the contract`)
    expect({ [type.name]: Object.values(type.getFields()).map(valueOf) }).toEqual({ [type.name]: Object.values(promised.getFields()).map(valueOf) })
  }
})

test('every enum has the promised values, in any order; more may come', () => {
  for (const type of own.filter(isEnumType)) {
    const promised = contract.getType(type.name)
    if (!isEnumType(promised)) throw new Error(`${type.name} is no enum in the contract`)
    const values = type.getValues().map(value => value.name)
    expect(promised.getValues().map(value => value.name).filter(name => !values.includes(name))).toEqual([])
  }
})

test('every type, field, argument and value says what it is', () => {
  const silent = own.flatMap(type => {
    if (type.name.match(/^(ID|Int|Float|String|Boolean)$/)) return []
    const parts: { readonly name: string; readonly description?: string | null | undefined }[] = isEnumType(type)
      ? [...type.getValues()]
      : 'getFields' in type ? Object.values(type.getFields()).flatMap(field => [field, ...('args' in field ? field.args : [])]) : []
    return [type, ...parts].filter(part => !part.description).map(part => `${type.name}.${part.name}`)
  })
  expect(silent).toEqual([])
})
