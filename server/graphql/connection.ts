/** Pages as Relay connections: one shape for all of them, and its resolvers. */
import { encodeCursor } from './cursor.ts'

/** A row of a page. Its cursor is made when it is asked for: most answers show the last one only. */
interface Row<N, R extends { readonly node: N }> { readonly row: R; readonly cursor: () => string }

/** A page that resolvers hand on. Each row may carry more than the node (a relation's other end). */
export interface Connection<N, R extends { readonly node: N } = { readonly node: N }> {
  readonly rows: readonly Row<N, R>[]
  readonly hasNext: boolean
  readonly continued: boolean
  readonly total: () => Promise<number> | number
}

/** Puts cursors on rows. `keysOf` are the sort keys of a row, its id last. */
export function connection<N, R extends { readonly node: N }>(
  rows: readonly R[], keysOf: (row: R, place: number) => readonly unknown[], digest: string,
  page: { readonly hasNext: boolean; readonly after: string | null | undefined; readonly total: () => Promise<number> | number },
): Connection<N, R> {
  return {
    rows: rows.map((row, place) => ({ row, cursor: () => encodeCursor(digest, keysOf(row, place)) })),
    hasNext: page.hasNext,
    continued: page.after !== null && page.after !== undefined,
    total: page.total,
  }
}

/** Resolvers that every connection type shares. */
export const connectionResolvers = {
  edges: (page: Connection<unknown>) => page.rows,
  nodes: (page: Connection<unknown>) => page.rows.map(({ row }) => row.node),
  pageInfo: (page: Connection<unknown>) => ({
    hasNextPage: page.hasNext,
    hasPreviousPage: page.continued,
    startCursor: page.rows[0]?.cursor() ?? null,
    endCursor: page.rows.at(-1)?.cursor() ?? null,
  }),
  totalCount: (page: Connection<unknown>) => page.total(),
}

/** Resolvers that every edge type shares: what stands beside the cursor comes from the row. */
export const edgeResolvers = {
  cursor: ({ cursor }: Row<unknown, { readonly node: unknown }>) => cursor(),
  node: ({ row }: Row<unknown, { readonly node: unknown }>) => row.node,
}
