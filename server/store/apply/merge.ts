import { BASIS_ORDER, type ReceiptBasis } from '../../model/enums.ts'
import type { Kind } from '../../model/kinds.ts'
import type { Properties, SeedReceipt, SeedRecord } from '../../model/record.ts'
import type { RelationType } from '../../model/relations.ts'
import { sha256 } from '../../model/digest.ts'

/** A receipt with the corpus that recorded it. */
export interface MergedReceipt extends SeedReceipt {
  readonly id: string
  readonly corpus: string
}

/** A relation as all corpora together state it. */
export interface MergedRelation {
  readonly id: string
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly properties: Properties
  /** By receipt id. */
  readonly receipts: ReadonlyMap<string, MergedReceipt>
}

/** What all corpora together say of one entity. */
export interface Merged {
  readonly id: string
  readonly kind: Kind
  /** The home corpus's; null when none defines it. */
  readonly properties: Properties | null
  /** Corpora with a record of it, the home first. */
  readonly corpora: readonly string[]
  /** Corpora that define it; more than one is a mistake. */
  readonly homes: readonly string[]
  readonly relations: ReadonlyMap<string, MergedRelation>
}

/** Records of one entity, by corpus. */
export type RecordsByCorpus = ReadonlyMap<string, SeedRecord>

const receiptId = (relation: string, corpus: string, { paper, via, locator }: SeedReceipt): string =>
  `${relation}#${sha256(JSON.stringify([paper, via ?? null, locator ?? null, corpus])).slice(0, 12)}`

/** The best basis among receipts. */
export const bestBasis = (receipts: Iterable<SeedReceipt>): ReceiptBasis => {
  const places = [...receipts].map(({ basis }) => BASIS_ORDER.indexOf(basis))
  return BASIS_ORDER[Math.min(...places)] ?? 'GENERAL'
}

/** Joins the records of one entity. The home corpus speaks first, then the others by id, so that the order of applies does not matter. */
export function merge(id: string, kind: Kind, records: RecordsByCorpus): Merged | null {
  if (records.size === 0) return null
  const homes = [...records]
    .filter(([, record]) => record.properties !== null)
    .map(([corpus]) => corpus)
    .sort()
  const others = [...records.keys()].filter(corpus => corpus !== homes[0]).sort()
  const corpora = homes[0] === undefined ? others : [homes[0], ...others]
  const relations = new Map<string, MergedRelation & { readonly receipts: Map<string, MergedReceipt> }>()
  for (const corpus of corpora) {
    for (const { id: relation, type, from, to, properties, receipts } of records.get(corpus)?.relations ?? []) {
      const known = relations.get(relation)
      const merged =
        known === undefined
          ? { id: relation, type, from, to, properties, receipts: new Map<string, MergedReceipt>() }
          : { ...known, properties: { ...properties, ...known.properties } }
      for (const receipt of receipts) {
        const own = receiptId(relation, corpus, receipt)
        merged.receipts.set(own, { ...receipt, id: own, corpus })
      }
      relations.set(relation, merged)
    }
  }
  return { id, kind, properties: homes[0] === undefined ? null : (records.get(homes[0])?.properties ?? null), corpora, homes, relations }
}
