import type { Kind } from '../../model/kinds.ts'
import type { RelationType } from '../../model/relations.ts'
import { type ExplainedStep, explanation, sourced } from '../../store/explain.ts'
import type { EntityRow, PathRow, ReceiptRow } from '../../store/rows.ts'
import { statedYear } from '../../store/years.ts'
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
/** A step in its place: one that goes on comes from where the step before has led. */
type Step = PathRow['steps'][number] & { readonly goesOn: boolean }

/** Ways between two entities. */
async function paths(_: unknown, args: PathsArguments, { store }: Context) {
  bounded('Query.paths.maxLength', 'maxLength', args.maxLength)
  bounded('Query.paths.first', 'first', args.first)
  const { from, to, maxLength, first } = args
  return store.paths({ from, to, maxLength, first, kinds: args.kinds ?? undefined, relations: args.relations ?? undefined, asOf: boundedYear(args.asOf) })
}

/** A step with both its ends and its receipts. */
async function explained({ relation, from, to, forward }: PathRow['steps'][number], context: Context): Promise<ExplainedStep> {
  const [start, end, receipts] = await Promise.all([entityOf(from, context), entityOf(to, context), context.loaders.receipts.load(relation.id)])
  return { relation, from: start, to: end, forward, receipts }
}

const receiptsOf = async (path: PathRow, { loaders }: Context): Promise<readonly ReceiptRow[]> =>
  (await Promise.all(path.steps.map(step => loaders.receipts.load(step.relation.id)))).flat()

/** Papers that the receipts of a way name, each once, by year and then name. */
async function references(path: PathRow, _: unknown, context: Context): Promise<EntityRow[]> {
  const papers = await papersOf(await receiptsOf(path, context), context)
  return [...papers.values()].filter(paper => paper !== null).sort((a, b) => statedYear(a) - statedYear(b) || (a.name < b.name ? -1 : 1))
}

const Path = {
  length: (path: PathRow) => path.steps.length,
  steps: (path: PathRow): Step[] => path.steps.map((step, index) => ({ ...step, goesOn: index > 0 })),
  explanation: async (path: PathRow, _: unknown, context: Context) => {
    const steps = await Promise.all(path.steps.map(step => explained(step, context)))
    return explanation(steps, await papersOf(steps.flatMap(step => step.receipts), context))
  },
  references,
}

const PathStep = {
  from: (step: Step, _: unknown, context: Context) => entityOf(step.from, context),
  to: (step: Step, _: unknown, context: Context) => entityOf(step.to, context),
  sentence: async (one: Step, _: unknown, context: Context) => {
    const step = await explained(one, context)
    return sourced(step, await papersOf(step.receipts, context), one.goesOn)
  },
}

export const pathsQueries = { paths }
export const pathsTypes = { Path, PathStep }
