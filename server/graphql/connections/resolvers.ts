import { KINDS, KIND_NAMES, type Kind } from '../../model/kinds.ts'
import type { EntityRow } from '../../store/rows.ts'
import { bounded } from '../bounds.ts'
import { connection, connectionResolvers, type Connection, edgeResolvers } from '../connection.ts'
import type { Context } from '../context.ts'
import { decodeCursor, digestOf } from '../cursor.ts'
import { facetLabel } from './labels.ts'

type Filter = Readonly<Record<string, unknown>>
interface Arguments {
  readonly filter?: Filter | null
  readonly orderBy?: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[] | null
  readonly first: number
  readonly after?: string | null
}
/** A page of entities of one kind, with what its facets are counted under. */
export interface EntityPage extends Connection<EntityRow> { readonly kind: Kind; readonly filter: Filter | undefined }

/** The page of a kind: checks, one store call, cursors. */
const entityPage = (kind: Kind) => async (_: unknown, args: Arguments, { store }: Context): Promise<EntityPage> => {
  bounded('Query.pages.first', 'first', args.first)
  const orderBy = args.orderBy ?? []
  bounded('Query.pages.orderBy', 'orderBy', orderBy.length, 'entries')
  const filter = args.filter ?? undefined
  const digest = digestOf([kind, filter, orderBy])
  const after = decodeCursor(args.after, digest)
  const page = await store.page({ kind, filter, orderBy, first: args.first, after })
  const rows = page.rows.map(row => ({ node: row.entity, keys: row.keys }))
  const pageOf = connection(rows, row => row.keys, digest, { hasNext: page.hasNext, after: args.after, total: () => store.count(kind, filter) })
  return { ...pageOf, kind, filter }
}

async function facets(page: EntityPage, { by }: { readonly by: readonly string[] }, { store, loaders }: Context) {
  bounded('Connection.facets.by', 'by', by.length, 'entries')
  const [rows, corpora] = await Promise.all([store.facets(page.kind, page.filter, by), loaders.corpora()])
  return rows.map(row => ({ ...row, values: row.values.map(value => ({ ...value, label: facetLabel(row.field, value.value, corpora) })) }))
}

const typeName = (kind: Kind) => KINDS[kind].label

/** Query fields of the six kinds: theories, constructs, papers, authors, cases, findings. */
export const pageQueries = Object.fromEntries(KIND_NAMES.map(kind => [KINDS[kind].plural, entityPage(kind)]))

/** Connection and edge types of the six kinds; facets are counted under the filter of the page. */
export const connectionTypes = Object.fromEntries(KIND_NAMES.flatMap(kind => [
  [`${typeName(kind)}Connection`, { ...connectionResolvers, facets }],
  [`${typeName(kind)}Edge`, edgeResolvers],
]))
