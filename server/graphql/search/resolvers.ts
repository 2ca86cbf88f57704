import { badArgument } from '../errors.ts'
import type { Kind } from '../../model/kinds.ts'
import type { SearchRow } from '../../store/rows.ts'
import { bounded } from '../bounds.ts'
import { connection, connectionResolvers, edgeResolvers } from '../connection.ts'
import type { Context } from '../context.ts'
import { decodeCursor, digestOf } from '../cursor.ts'

interface SearchArguments { readonly query: string; readonly kinds?: readonly Kind[] | null; readonly first: number; readonly after?: string | null }

/** Search: a page of ranked results. The cursor holds the place of the row in the ranking. */
async function search(_: unknown, args: SearchArguments, { store, loaders }: Context) {
  const query = args.query.trim()
  bounded('Query.search.query', 'query', [...query].length, 'characters')
  bounded('Query.search.first', 'first', args.first)
  if (args.kinds?.length === 0) throw badArgument('kinds', 'kinds is empty; leave it out for all kinds.', [], 'at least one kind')
  const digest = digestOf(['search', query, args.kinds])
  const [last] = decodeCursor(args.after, digest) ?? []
  const offset = last === undefined ? 0 : Number(last)
  const answer = await store.search({ query, kinds: args.kinds ?? undefined, first: args.first, offset })
  loaders.entity.met(answer.rows.map(row => row.entity))
  const rows = answer.rows.map(({ entity, score, matches }) => ({ node: entity, score, matches }))
  const page = connection(rows, (row, place) => [offset + place + 1, row.node.id], digest, { hasNext: answer.hasNext, after: args.after, total: () => answer.total })
  return { ...page, didYouMean: answer.didYouMean }
}

/** Query.search. */
export const searchQueries = { search }
interface Edge { readonly row: Pick<SearchRow, 'score' | 'matches'> }
const SearchEdge = { ...edgeResolvers, score: ({ row }: Edge) => row.score, matches: ({ row }: Edge) => row.matches }

/** Fields of search results: a connection whose edges carry score and matches. */
export const searchTypes = { SearchConnection: connectionResolvers, SearchEdge }
