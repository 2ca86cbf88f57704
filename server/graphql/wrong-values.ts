/** What is wrong about a value in a query or among its variables, and what would be right. */
import {
  BREAK, coerceInputValue, type DocumentNode, getNamedType, getOperationAST, getVariableValues, GraphQLError, type GraphQLInputType, type GraphQLNamedType, type GraphQLSchema, type ASTNode,
  isEnumType, isInputObjectType, isInputType, isListType, isNonNullType, TypeInfo, typeFromAST, type ValueNode, valueFromASTUntyped, type VariableDefinitionNode, visit, visitWithTypeInfo,
} from 'graphql'
import { likeness } from '../search/likeness.ts'
import { type Details, problem } from './errors.ts'
import { shorten } from './shorten.ts'

const SCALARS: Readonly<Record<string, string>> = { Int: 'a whole number', Float: 'a number', String: 'text', ID: 'an id', Boolean: 'true or false' }
/** How like a value must be to be named as what was probably meant, and how many are named. */
const LIKE = 0.5
const NEAREST = 3
/** What is longer is no slip of a value's name, and likeness costs its length. */
const LONGEST_NAME = 40

function allowedBy(type: GraphQLNamedType): string {
  if (isEnumType(type)) return type.getValues().map(value => value.name).join(', ')
  return isInputObjectType(type) ? `{${Object.keys(type.getFields()).join(', ')}}` : SCALARS[type.name] ?? type.name
}

/** Values of an enum that a wrong one is nearest to, at most three. */
function nearestOf(type: GraphQLNamedType, given: unknown): string[] {
  if (!isEnumType(type) || typeof given !== 'string' || given.length > LONGEST_NAME) return []
  return type.getValues().map(({ name }) => ({ name, like: likeness(given.toUpperCase(), name) })).filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like).slice(0, NEAREST).map(({ name }) => name)
}

function detailsOf(argument: string, given: unknown, type: GraphQLInputType): Details {
  const named = getNamedType(type)
  const nearest = nearestOf(named, given)
  return { argument, given: given ?? null, allowed: allowedBy(named), ...(nearest.length === 0 ? {} : { nearest }) }
}

/** Where a value stands in a query: the argument and its fields, `filter.form.eq`, and the type it should have. */
function placeOf(schema: GraphQLSchema, document: DocumentNode, wanted: ASTNode): { readonly argument: string; readonly type: GraphQLInputType } | null {
  const info = new TypeInfo(schema)
  let found: { argument: string; type: GraphQLInputType } | null = null
  visit(document, visitWithTypeInfo(info, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== wanted) return undefined
      const type = info.getInputType()
      const names = [...ancestors, ...(parent === undefined ? [] : [parent])].flatMap(above => ('kind' in above && (above.kind === 'Argument' || above.kind === 'ObjectField') ? [above.name.value] : []))
      if (type !== null && type !== undefined) found = { argument: names.join('.'), type }
      return BREAK
    },
  }))
  return found
}

const isValue = (node: ASTNode | undefined): node is ValueNode => node !== undefined && node.kind !== 'Variable' && node.kind.endsWith('Value')

/** An error of validation about a value, as a wrong argument; every other error as it is. */
export function literalProblem(schema: GraphQLSchema, document: DocumentNode, error: GraphQLError): GraphQLError {
  const [node] = error.nodes ?? []
  const place = isValue(node) && error.extensions['code'] === undefined ? placeOf(schema, document, node) : null
  if (place === null || !isValue(node)) return error
  const { message, extensions } = problem('BAD_ARGUMENT', error.message, detailsOf(place.argument, valueFromASTUntyped(node), place.type))
  return new GraphQLError(message, { nodes: error.nodes ?? null, extensions })
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((at, key) => {
    const bare = isNonNullType(at) ? at.ofType : at
    if (isListType(bare)) return bare.ofType
    return isInputObjectType(bare) ? bare.getFields()[key]?.type ?? bare : bare
  }, type)
}

type Path = readonly (string | number)[]
/** Ends a check at the first wrong value: each of the rest would cost as much, and none is told. */
class FirstWrong extends Error {
  constructor(readonly path: Path, readonly given: unknown) {
    super('a wrong value')
  }
}

/** The first value within a variable that is not of its type; null where all are. */
function firstWrong(given: unknown, type: GraphQLInputType): FirstWrong | null {
  try {
    coerceInputValue(given, type, (path, value) => {
      throw new FirstWrong(path, value)
    })
    return null
  } catch (error) {
    if (error instanceof FirstWrong) return error
    throw error
  }
}

/** Of which variable, and where in it, the first wrong value is: `$filter.form.eq`. */
function detailsOfFirst(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[], variables: Readonly<Record<string, unknown>>): Details {
  for (const { variable, type: typeNode, defaultValue } of definitions) {
    const { value: name } = variable.name
    const type = typeFromAST(schema, typeNode)
    if (!isInputType(type) || (variables[name] === undefined && (defaultValue !== undefined || !isNonNullType(type)))) continue
    const wrong = firstWrong(variables[name], type)
    if (wrong !== null) return detailsOf(shorten(`$${[name, ...wrong.path].join('.')}`), wrong.given, typeAt(type, wrong.path))
  }
  return {}
}

/** The first value among an operation's variables that is not of its type, as a wrong argument; null where all are. Nothing after the second wrong one is looked at. */
export function wrongVariable(
  schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined, variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
  const [error] = getVariableValues(schema, definitions, variables, { maxErrors: 1 }).errors ?? []
  if (error === undefined) return null
  // Values that hold one another deeper than a check can go are caught there as what they are.
  if (!(error instanceof GraphQLError)) return problem('BAD_ARGUMENT', 'The variables nest deeper than they can be read.', { argument: 'variables', allowed: 'fewer levels' })
  return problem('BAD_ARGUMENT', error.message, detailsOfFirst(schema, definitions, variables))
}
