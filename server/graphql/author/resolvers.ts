import type { EntityRow } from '../../store/rows.ts'
import type { Context } from '../context.ts'
import { neighborConnection } from '../relation/page.ts'

const Author = {
  papers: (author: EntityRow, args: { readonly first: number; readonly after?: string | null }, context: Context) =>
    neighborConnection(author, { type: 'WROTE', direction: 'OUT', kind: 'PAPER', order: 'LATEST' }, args, context),
  coauthors: (author: EntityRow, _: unknown, { loaders }: Context) => loaders.coauthors.load(author.id),
  theories: (author: EntityRow, _: unknown, { loaders }: Context) => loaders.theoriesOf.load(author.id),
}

/** Fields of Author beyond those of an entity. */
export const authorTypes = { Author }
