/** Defaults and maxima of arguments: checked here, told in Model.limits. */
import { THEORIES } from '../store/compare.ts'
import { FILTER_CONDITIONS, FILTER_DEPTH } from '../store/filter.ts'
import { badArgument, problem } from './errors.ts'

interface Bound {
  readonly default: number | null
  readonly maximum: number
  readonly minimum?: number
  /** Whether what is beyond the maximum is on the next page. */
  readonly paged?: true
}

/** Every bound by field and argument: its default (null: none) and the least and most that is taken, both inclusive; least is 0 where not said. */
export const BOUNDS = {
  'Query.nodes.ids': { default: null, maximum: 500 },
  'Query.search.query': { default: null, maximum: 200, minimum: 1 },
  'Query.search.first': { default: 20, maximum: 100, paged: true },
  'Query.pages.first': { default: 20, maximum: 500, paged: true },
  'Query.pages.orderBy': { default: null, maximum: 3 },
  'Connection.facets.by': { default: null, maximum: 8 },
  'Filter.depth': { default: null, maximum: FILTER_DEPTH },
  'Filter.conditions': { default: null, maximum: FILTER_CONDITIONS },
  'Query.neighborhood.ids': { default: null, maximum: 50, minimum: 1 },
  'Query.neighborhood.ids at depth 0': { default: null, maximum: 2000, minimum: 1 },
  'Query.neighborhood.depth': { default: 1, maximum: 3 },
  'Query.neighborhood.limit': { default: 100, maximum: 2000 },
  'Query.neighborhood.shown': { default: 0, maximum: 2000 },
  'Query.lineage.ids': { default: null, maximum: 5, minimum: 1 },
  'Query.lineage.depth': { default: 3, maximum: 10, minimum: 1 },
  'Query.lineage.limit': { default: 200, maximum: 500, minimum: 1 },
  'Query.compare.ids': { default: null, maximum: THEORIES.most, minimum: THEORIES.least },
  'Query.paths.maxLength': { default: 4, maximum: 8, minimum: 1 },
  'Query.paths.first': { default: 5, maximum: 20, minimum: 1 },
  'Operation.rows': { default: null, maximum: 20_000 },
  'Operation.depth': { default: null, maximum: 20 },
  'Operation.tokens': { default: null, maximum: 4_000 },
  'Operation.aliases': { default: null, maximum: 60 },
} as const satisfies Record<string, Bound>
export type BoundName = keyof typeof BOUNDS

/** Checks a number, or the length of a list or text (`counted` says of what), against its bounds. @throws GraphQLError BAD_ARGUMENT; PAGE_TOO_LARGE for a page size */
export function bounded(name: BoundName, argument: string, given: number, counted?: 'characters' | 'entries'): number {
  const bound: Bound = BOUNDS[name]
  const minimum = bound.minimum ?? 0
  if (given >= minimum && given <= bound.maximum) return given
  const allowed = `${minimum} to ${bound.maximum}`
  if (argument === 'first' && given > bound.maximum) {
    const most = bound.paged === true ? `a page here has at most ${bound.maximum} rows. Ask for the next one with after.` : `it may be ${allowed}.`
    throw problem('PAGE_TOO_LARGE', `first is ${given}; ${most}`, { argument, given, allowed })
  }
  const message = counted === undefined ? `${argument} is ${given}; it may be ${allowed}.` : `${argument} has ${given} ${counted}; it may have ${allowed}.`
  throw badArgument(argument, message, given, allowed)
}

/** Years that asOf takes; the address of the page takes the same. */
const YEARS = { least: -3000, most: 3000 } as const

/** A year for asOf. @throws GraphQLError BAD_ARGUMENT */
export function boundedYear(given: number | null | undefined): number | undefined {
  if (given === null || given === undefined) return undefined
  if (given < YEARS.least || given > YEARS.most) throw badArgument('asOf', `asOf is ${given}; it is a year from ${YEARS.least} to ${YEARS.most}.`, given, `${YEARS.least} to ${YEARS.most}`)
  return given
}
