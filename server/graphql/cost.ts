import { type DocumentNode, GraphQLError, type GraphQLSchema, getNullableType, isCompositeType, isListType, getNamedType } from 'graphql'
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity'
import { ROWS } from '../store/compare-rows.ts'
import { THEORIES } from '../store/compare.ts'
import { BOUNDS } from './bounds.ts'

/** Rows that a list without a page size is taken to have: receipts, authors, what a theory defines. */
const LIST_ROWS = 3
/** Relations that a part of the graph is taken to have for each of its entities. */
const RELATIONS_PER_ENTITY = 3
/** Bounds of answers whose lists take their size from an argument of the field above. */
const PAGE_MAXIMUM = BOUNDS['Query.pages.first'].maximum

/** Lists of a comparison, whose sizes no argument gives. Of the four theories of a row usually one has the entity, by one relation. */
const COMPARISON: Readonly<Record<string, number>> = {
  'Comparison.theories': THEORIES.most, 'Comparison.only': THEORIES.most, 'OnlyIn.entities': ROWS / THEORIES.most, 'Comparison.shared': ROWS / THEORIES.most,
  'Comparison.changes': ROWS / 2, 'Comparison.rows': ROWS, 'ComparisonRow.cells': THEORIES.most, 'ComparisonCell.relations': 1 / THEORIES.most,
}

const size = (value: unknown, most: number) => Math.min(Math.max(typeof value === 'number' ? value : 0, 0), most)

/**
 * Rows that a field may answer: elements of lists, multiplied by the page sizes above them. A single object is no row. Sizes past their maximum count
 * as the maximum: the resolver refuses them with a code of their own.
 */
function rowsOf({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number {
  const named = getNamedType(field.type)
  if (!isCompositeType(named)) return 0
  if (named.name.endsWith('Connection')) return size(args['first'], PAGE_MAXIMUM) * childComplexity
  if (type.name === 'Comparison' && field.name === 'graph') return ROWS * childComplexity
  const compared = COMPARISON[`${type.name}.${field.name}`]
  if (compared !== undefined) return compared * (1 + childComplexity)
  if (named.name === 'Subgraph' || named.name === 'Lineage') return size(args['limit'], BOUNDS['Query.neighborhood.limit'].maximum) * childComplexity
  if (named.name === 'PathAnswer') return size(args['first'], BOUNDS['Query.paths.first'].maximum) * childComplexity
  if (!isListType(getNullableType(field.type))) return childComplexity
  if (type.name.endsWith('Connection') && field.name !== 'facets') return 1 + childComplexity
  if (type.name === 'PathAnswer') return 1 + childComplexity
  if (type.name === 'Subgraph' || type.name === 'Lineage') return (field.name === 'relations' ? RELATIONS_PER_ENTITY : 1) * (1 + childComplexity)
  if (Array.isArray(args['ids'])) return args['ids'].length * (1 + childComplexity)
  return LIST_ROWS * (1 + childComplexity)
}

/** Fields of an operation that are looked at, fragments unfolded: one that unfolds to more is refused, however few its tokens. */
const FIELDS = 5_000
const withoutVariables = new WeakMap<DocumentNode, Map<string, number>>()

/** Counts the rows; infinite for an operation of too many fields. */
function count(schema: GraphQLSchema, query: DocumentNode, variables: Readonly<Record<string, unknown>>, operationName: string | null | undefined): number {
  try {
    return getComplexity({ schema, query, variables: { ...variables }, estimators: [rowsOf], maxQueryNodes: FIELDS, ...(operationName ? { operationName } : {}) })
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('maximum allowed number of nodes')) return Number.POSITIVE_INFINITY
    throw error
  }
}

/** Rows that an operation may answer, counted from its page sizes before it runs. The variables are of their types: that is looked at before, and at less cost. */
export function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Readonly<Record<string, unknown>>, operationName: string | null | undefined): number {
  if (Object.keys(variables).length > 0) return count(schema, query, variables, operationName)
  const key = operationName ?? ''
  const known = withoutVariables.get(query) ?? new Map<string, number>()
  withoutVariables.set(query, known)
  const cost = known.get(key) ?? count(schema, query, variables, operationName)
  known.set(key, cost)
  return cost
}
