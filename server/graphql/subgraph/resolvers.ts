import type { Kind } from '../../model/kinds.ts'
import type { RelationType } from '../../model/relations.ts'
import { bounded, boundedYear } from '../bounds.ts'
import type { Context } from '../context.ts'

interface NeighborhoodArguments {
  readonly ids: readonly string[]
  readonly depth: number
  readonly kinds?: readonly Kind[] | null
  readonly relations?: readonly RelationType[] | null
  readonly limit: number
  readonly shown?: readonly string[] | null
  readonly asOf?: number | null
}

/** What surrounds entities. */
async function neighborhood(_: unknown, args: NeighborhoodArguments, { store, loaders }: Context) {
  const { ids, depth, limit } = args
  const shown = args.shown ?? []
  bounded('Query.neighborhood.depth', 'depth', depth)
  bounded(depth === 0 ? 'Query.neighborhood.ids at depth 0' : 'Query.neighborhood.ids', 'ids', ids.length)
  bounded('Query.neighborhood.limit', 'limit', limit)
  bounded('Query.neighborhood.shown', 'shown', shown.length, 'entries')
  const asOf = boundedYear(args.asOf)
  const answer = await store.neighborhood({ ids, depth, limit, shown, asOf, kinds: args.kinds ?? undefined, relations: args.relations ?? undefined })
  loaders.entity.met(answer.nodes, asOf)
  loaders.years.set(answer.relations, asOf)
  return answer
}

/** Query.neighborhood. */
export const subgraphQueries = { neighborhood }
