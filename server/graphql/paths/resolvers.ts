import type { Kind } from '../../model/kinds.ts'
import type { RelationType } from '../../model/relations.ts'
import { sourced } from '../../store/explain.ts'
import type { EntityRow, PathRow, ReceiptRow } from '../../store/rows.ts'
import { bounded, boundedYear } from '../bounds.ts'
import type { Context } from '../context.ts'
import { entityOf, papersOf } from '../relation/resolvers.ts'

interface PathsArguments {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  readonly kinds?: readonly Kind[] | null
  readonly relations?: readonly RelationType[] | null
  readonly first: number
  readonly asOf?: number | null
}
type Step = PathRow['steps'][number]

/** Ways between two entities. */
async function paths(_: unknown, args: PathsArguments, { store }: Context) {
  bounded('Query.paths.maxLength', 'maxLength', args.maxLength)
  bounded('Query.paths.first', 'first', args.first)
  const { from, to, maxLength, first } = args
  return store.paths({ from, to, maxLength, first, kinds: args.kinds ?? undefined, relations: args.relations ?? undefined, asOf: boundedYear(args.asOf) })
}

/** A step with both its ends, its receipts and the papers that these name. */
async function explained({ relation, from, to, forward }: Step, context: Context) {
  const [start, end, receipts] = await Promise.all([entityOf(from, context), entityOf(to, context), context.loaders.receipts.load(relation.id)])
  return { step: { relation, from: start, to: end, forward, receipts }, papers: await papersOf(receipts, context) }
}

const receiptsOf = async (path: PathRow, { loaders }: Context): Promise<readonly ReceiptRow[]> =>
  (await Promise.all(path.steps.map(step => loaders.receipts.load(step.relation.id)))).flat()

/** Papers that the receipts of a way name, each once, by year and then name. */
async function references(path: PathRow, _: unknown, context: Context): Promise<EntityRow[]> {
  const papers = await papersOf(await receiptsOf(path, context), context)
  const year = (paper: EntityRow) => Number(paper.facts['year'] ?? 9999)
  return [...papers.values()].filter(paper => paper !== null).sort((a, b) => year(a) - year(b) || (a.name < b.name ? -1 : 1))
}

const Path = {
  length: (path: PathRow) => path.steps.length,
  explanation: async (path: PathRow, _: unknown, context: Context) => {
    const steps = await Promise.all(path.steps.map(step => explained(step, context)))
    return steps.map(({ step, papers: named }) => sourced(step, named)).join(' ')
  },
  references,
}

const PathStep = {
  from: (step: Step, _: unknown, context: Context) => entityOf(step.from, context),
  to: (step: Step, _: unknown, context: Context) => entityOf(step.to, context),
  sentence: async (one: Step, _: unknown, context: Context) => {
    const { step, papers: named } = await explained(one, context)
    return sourced(step, named)
  },
}

export const pathsQueries = { paths }
export const pathsTypes = { Path, PathStep }
