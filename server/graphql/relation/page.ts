import type { Direction } from '../../model/enums.ts'
import type { Kind } from '../../model/kinds.ts'
import type { RelationType } from '../../model/relations.ts'
import type { EntityRow, RelationRow } from '../../store/rows.ts'
import type { RelationPageKey } from '../../store/store.ts'
import { bounded } from '../bounds.ts'
import { connection, type Connection } from '../connection.ts'
import type { Context } from '../context.ts'
import { decodeCursor, digestOf } from '../cursor.ts'

/** What a page of relations is asked by. */
export interface RelationPageArguments {
  readonly types?: readonly RelationType[] | null
  readonly direction: Direction
  readonly kinds?: readonly Kind[] | null
  readonly first: number
  readonly after?: string | null
}
/** An edge as seen from the entity asked. */
export interface RelationEdgeRow { readonly node: RelationRow; readonly other: string; readonly direction: 'OUT' | 'IN'; readonly keys: readonly unknown[] }

/** How many relations match, from the counts that the entity carries: no statement. */
export function countOf(entity: EntityRow, { types, direction, kinds }: Pick<RelationPageArguments, 'types' | 'direction' | 'kinds'>): number {
  if (!types && !kinds && direction === 'BOTH') return entity.degree
  return entity.neighborCounts
    .filter(row => (!types || types.includes(row.relation)) && (direction === 'BOTH' || row.direction === direction) && (!kinds || kinds.includes(row.kind)))
    .reduce((sum, row) => sum + row.count, 0)
}

/** A page of the relations of one entity. */
export async function relationConnection(entity: EntityRow, args: RelationPageArguments, { loaders }: Context): Promise<Connection<RelationRow, RelationEdgeRow>> {
  bounded('Query.pages.first', 'first', args.first)
  const key = { id: entity.id, types: args.types ?? undefined, direction: args.direction, kinds: args.kinds ?? undefined, first: args.first }
  const digest = digestOf(['relations', key.id, key.types, key.direction, key.kinds])
  const page = await loaders.relationPage.load({ ...key, after: decodeCursor(args.after, digest) })
  loaders.entity.met([entity])
  const rows = page.rows.map(({ relation, other, direction, keys }) => ({ node: relation, other: other.id, direction, keys }))
  return connection(rows, row => row.keys, digest, { hasNext: page.hasNext, after: args.after, total: () => countOf(entity, args) })
}

interface NeighborKey extends Required<Pick<RelationPageKey, 'order'>> {
  readonly type: RelationType
  readonly direction: 'OUT' | 'IN'
  readonly kind: Kind
}
interface PageArguments { readonly first: number; readonly after?: string | null }

/** Seen from the rows, the relation lies the other way round. */
const facetsUnder = (entity: EntityRow, { type, direction }: NeighborKey) =>
  ({ relatedTo: [{ ids: [entity.id], relations: [type], direction: direction === 'OUT' ? 'IN' : 'OUT' }] })

/** A page of entities at the other end of one type of relation: what a paper cites, what an author wrote. */
export async function neighborConnection(entity: EntityRow, key: NeighborKey, args: PageArguments, { loaders }: Context) {
  bounded('Query.pages.first', 'first', args.first)
  const { type, direction, kind, order } = key
  const digest = digestOf(['neighbors', entity.id, type, direction, order])
  const page = await loaders.relationPage.load({ id: entity.id, types: [type], direction, order, first: args.first, after: decodeCursor(args.after, digest) })
  const rows = page.rows.map(({ other, keys }) => ({ node: other, keys }))
  const total = () => countOf(entity, { types: [type], direction, kinds: null })
  return { ...connection(rows, row => row.keys, digest, { hasNext: page.hasNext, after: args.after, total }), kind, filter: facetsUnder(entity, key) }
}

/** Relations of one type that two entities can have at most: what a paper reports it asserts, disputes, or both. */
const MOST_ALIKE = 2

/** What a paper reports, each finding once. Relations to one finding stand together, so the last of them is where the next page goes on. */
export async function reportedConnection(paper: EntityRow, args: PageArguments, { loaders }: Context) {
  bounded('Query.pages.first', 'first', args.first)
  const key: NeighborKey = { type: 'REPORTS', direction: 'OUT', kind: 'FINDING', order: 'ID' }
  const digest = digestOf(['neighbors', paper.id, key.type, key.direction, key.order])
  const page = await loaders.relationPage.load({ id: paper.id, types: [key.type], direction: key.direction, order: key.order, first: MOST_ALIKE * args.first, after: decodeCursor(args.after, digest) })
  const once = [...new Map(page.rows.map(({ other, keys }) => [other.id, { node: other, keys }])).values()]
  const total = () => loaders.reportedCount.load(paper.id)
  return {
    ...connection(once.slice(0, args.first), row => row.keys, digest, { hasNext: once.length > args.first || page.hasNext, after: args.after, total }),
    kind: key.kind, filter: facetsUnder(paper, key),
  }
}
