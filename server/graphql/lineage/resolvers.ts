import type { LineageDirection } from '../../model/enums.ts'
import { DESCENT_TYPES, type RelationType } from '../../model/relations.ts'
import { bounded, boundedYear } from '../bounds.ts'
import type { Context } from '../context.ts'
import { badArgument } from '../errors.ts'
import { entityOf } from '../relation/resolvers.ts'

interface LineageArguments {
  readonly ids: readonly string[]
  readonly direction: LineageDirection
  readonly depth: number
  readonly relations?: readonly RelationType[] | null
  readonly limit: number
  readonly asOf?: number | null
}

/** How theories descend from one another. */
async function lineage(_: unknown, args: LineageArguments, { store, loaders }: Context) {
  const { ids, direction, depth, limit } = args
  bounded('Query.lineage.ids', 'ids', ids.length, 'entries')
  bounded('Query.lineage.depth', 'depth', depth)
  bounded('Query.lineage.limit', 'limit', limit)
  const strange = (args.relations ?? []).filter(type => !DESCENT_TYPES.includes(type))
  if (strange.length > 0) throw badArgument('relations', `${strange.join(', ')}: a lineage follows the types of DESCENT only.`, strange, DESCENT_TYPES.join(', '))
  const asOf = boundedYear(args.asOf)
  const answer = await store.lineage({ ids, direction, depth, limit, relations: args.relations ?? undefined, asOf })
  loaders.entity.met(answer.nodes, asOf)
  loaders.years.set([...answer.relations, ...answer.members], asOf)
  return answer
}

/** Query.lineage. */
export const lineageQueries = { lineage }
/** Fields of LineageMember. */
export const lineageTypes = { LineageMember: { theory: (member: { readonly id: string }, _: unknown, context: Context) => entityOf(member.id, context, context.loaders.years.of(member)) } }
