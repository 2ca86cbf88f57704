import { RELATIONS } from '../../model/relations.ts'
import { sentence } from '../../store/explain.ts'
import type { EntityRow, ReceiptRow, RelationRow } from '../../store/rows.ts'
import { connectionResolvers, edgeResolvers } from '../connection.ts'
import type { Context } from '../context.ts'
import { readingOf, receiptWords } from '../words.ts'
import type { RelationEdgeRow } from './page.ts'

/** An entity that a relation or receipt names. It is there: what names it would otherwise be gone too. @throws Error */
export function entityOf(id: string, { loaders }: Context, asOf?: number): EntityRow | Promise<EntityRow> {
  const there = (entity: EntityRow | null): EntityRow => {
    if (entity === null) throw new Error(`the graph names ${id}, which is not in it`)
    return entity
  }
  const entity = loaders.entity.load(id, asOf)
  return entity instanceof Promise ? entity.then(there) : there(entity)
}

/** Papers of receipts by id, for their words. */
export async function papersOf(receipts: readonly ReceiptRow[], { loaders }: Context): Promise<Map<string, EntityRow | null>> {
  const ids = [...new Set(receipts.flatMap(receipt => [receipt.paper, ...receipt.through, ...(receipt.via === null ? [] : [receipt.via])]))]
  return new Map(await Promise.all(ids.map(async id => [id, await loaders.entity.load(id)] as const)))
}

const PROPERTIES = ['role', 'order', 'step', 'outcome', 'moderation', 'stance', 'mode'] as const

/** The ends of a relation, as of the year of its question. */
export const fromOf = (relation: RelationRow, _: unknown, context: Context) => entityOf(relation.from, context, context.loaders.years.of(relation))
export const toOf = (relation: RelationRow, _: unknown, context: Context) => entityOf(relation.to, context, context.loaders.years.of(relation))

const Relation = {
  family: (relation: RelationRow) => RELATIONS[relation.type].family,
  from: fromOf,
  to: toOf,
  reading: (relation: RelationRow) => readingOf(relation),
  inverseReading: (relation: RelationRow) => readingOf(relation, false),
  sentence: async (relation: RelationRow, _: unknown, context: Context) => {
    const [from, to] = await Promise.all([fromOf(relation, _, context), toOf(relation, _, context)])
    return `${sentence(relation, from, to)}.`
  },
  receipts: (relation: RelationRow, _: unknown, { loaders }: Context) => loaders.receipts.load(relation.id),
  ...Object.fromEntries(PROPERTIES.map(name => [name, (relation: RelationRow) => relation.properties[name] ?? null])),
}

const Receipt = {
  paper: (receipt: ReceiptRow, _: unknown, context: Context) => entityOf(receipt.paper, context),
  via: (receipt: ReceiptRow, _: unknown, context: Context) => (receipt.via === null ? null : entityOf(receipt.via, context)),
  through: (receipt: ReceiptRow, _: unknown, context: Context) => receipt.through.map(id => entityOf(id, context)),
  words: async (receipt: ReceiptRow, _: unknown, context: Context) => receiptWords(receipt, await papersOf([receipt], context)),
  corpus: async (receipt: ReceiptRow, _: unknown, { loaders }: Context) => (await loaders.corpora()).find(corpus => corpus.id === receipt.corpus),
}

interface Edge { readonly row: RelationEdgeRow }
const RelationEdge = {
  ...edgeResolvers,
  other: ({ row }: Edge, _: unknown, context: Context) => entityOf(row.other, context),
  direction: ({ row }: Edge) => row.direction,
  reading: ({ row }: Edge) => readingOf(row.node, row.direction === 'OUT'),
}

/** Fields of Relation and Receipt, and of pages of relations. */
export const relationTypes = { Relation, Receipt, RelationConnection: connectionResolvers, RelationEdge }
