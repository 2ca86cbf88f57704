import type { ReceiptBasis } from './enums.ts'
import type { Kind } from './kinds.ts'
import type { RelationType } from './relations.ts'

/** A scalar or a list of one scalar type: all that a property may hold. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[]
export type Properties = Readonly<Record<string, PropertyValue>>

/** Who says so, as a seed record states it. Papers are ids. */
export interface SeedReceipt {
  readonly paper: string
  readonly basis: ReceiptBasis
  readonly locator?: string
  readonly via?: string
  readonly through?: readonly string[]
  readonly note?: string
}

/** One statement with its receipts, as one seed record states it. */
export interface SeedRelation {
  readonly id: string
  readonly type: RelationType
  readonly from: string
  readonly to: string
  /** Identity and other properties: role, order, outcome … */
  readonly properties: Properties
  readonly receipts: readonly SeedReceipt[]
}

/**
 * What one corpus says of one entity, compiled: canonical, sorted, all defaults resolved. The unit of digest, plan, apply and undo.
 * `properties` is null in a mention: the facts are another corpus's, only relations are added.
 */
export interface SeedRecord {
  readonly id: string
  readonly kind: Kind
  readonly properties: Properties | null
  readonly relations: readonly SeedRelation[]
}

/** A corpus as compiled from its files: what an apply takes. */
export interface CompiledCorpus {
  readonly id: string
  readonly manifest: CorpusManifest
  /** Sorted by id. */
  readonly records: readonly SeedRecord[]
  /** Digest of manifest and records. */
  readonly version: string
}

export interface Tour { readonly id: string; readonly title: string; readonly question: string; readonly steps: readonly { readonly address: string; readonly sentence: string }[] }

/** What a corpus says of itself. Vocabularies map a key to its words, in order. */
export interface CorpusManifest {
  readonly id: string
  readonly title: string
  readonly licence?: string
  readonly maintainers: readonly string[]
  readonly citation?: string
  readonly question?: { readonly lead: string; readonly marked?: string }
  readonly families: Readonly<Record<string, string>>
  readonly categories: Readonly<Record<string, string>>
  readonly industries: Readonly<Record<string, string>>
  readonly methods: Readonly<Record<string, string>>
  readonly ask: readonly { readonly question: string; readonly address: string }[]
  readonly tours: readonly Tour[]
  /** Former id to current id. */
  readonly former: Readonly<Record<string, string>>
}
