import type { EntityRow } from '../../store/rows.ts'
import { bounded } from '../bounds.ts'
import { connection } from '../connection.ts'
import type { Context } from '../context.ts'
import { decodeCursor, digestOf } from '../cursor.ts'
import { listOf } from '../ends.ts'
import { neighborConnection, reportedConnection } from '../relation/page.ts'
import { authorText, cslType, type ReferenceFormat, referenceOf } from './reference.ts'

interface PageArguments { readonly first: number; readonly after?: string | null }

const authors = listOf('WROTE', 'IN')

/** Relations that name the paper in a receipt, by relation id. */
async function attests(paper: EntityRow, args: PageArguments, { loaders }: Context) {
  bounded('Query.pages.first', 'first', args.first)
  const digest = digestOf(['attests', paper.id])
  const [after] = decodeCursor(args.after, digest) ?? []
  const page = await loaders.attested.load({ paper: paper.id, first: args.first, after: after === undefined ? undefined : String(after) })
  const rows = page.rows.map(relation => ({ node: relation, other: relation.to, direction: 'OUT' as const }))
  return connection(rows, row => [row.node.id], digest, { hasNext: page.hasNext, after: args.after, total: () => loaders.attestedCount.load(paper.id) })
}

const Paper = {
  cslType,
  authors,
  authorText: async (paper: EntityRow, _: unknown, context: Context) => authorText(await authors(paper, _, context)),
  citation: (paper: EntityRow) => paper.citation ?? paper.name,
  reference: async (paper: EntityRow, { format }: { readonly format: ReferenceFormat }, context: Context) => referenceOf(paper, await authors(paper, null, context), format),
  findings: reportedConnection,
  cites: (paper: EntityRow, args: PageArguments, context: Context) =>
    neighborConnection(paper, { type: 'CITES', direction: 'OUT', kind: 'PAPER', order: 'NAME' }, args, context),
  citedBy: (paper: EntityRow, args: PageArguments, context: Context) =>
    neighborConnection(paper, { type: 'CITES', direction: 'IN', kind: 'PAPER', order: 'NAME' }, args, context),
  attests,
}

/** Fields of Paper beyond those of an entity. */
export const paperTypes = { Paper }
