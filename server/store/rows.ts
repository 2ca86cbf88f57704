/** Plain domain rows: what the store answers. Absent facts are null, lists never null. */
import type { Direction, ReceiptBasis } from '../model/enums.ts'
import type { Kind } from '../model/kinds.ts'
import type { PropertyValue, CorpusManifest } from '../model/record.ts'
import type { RelationType } from '../model/relations.ts'
import type { ConstructChangeKind } from './compare-kinds.ts'

/** What an expansion would add, of one kind by one type in one direction. */
export interface NeighborCountRow { readonly relation: RelationType; readonly direction: Exclude<Direction, 'BOTH'>; readonly kind: Kind; readonly count: number }

/** An entity with its facts. `facts` holds the properties of its kind that are recorded. */
export interface EntityRow {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly aliases: readonly string[]
  readonly summary: string | null
  readonly remarks: string | null
  readonly facts: Readonly<Record<string, PropertyValue>>
  /** Papers: Johanson & Vahlne 1977. Null for the other kinds. */
  readonly citation: string | null
  /** Year from which asOf shows it; null when undated. */
  readonly since: number | null
  readonly degree: number
  readonly neighborCounts: readonly NeighborCountRow[]
  /** Corpora that define or mention it, the defining one first. */
  readonly corpora: readonly string[]
  readonly formerIds: readonly string[]
}

/** A relation. `properties` holds role, order, step, outcome, moderation, stance, mode as far as recorded. */
export interface RelationRow {
  readonly id: string
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly properties: Readonly<Record<string, PropertyValue>>
  readonly since: number | null
  readonly receiptCount: number
  readonly basis: ReceiptBasis
}

/** A person one wrote with: how many papers, from which year to which. */
export interface CoAuthorRow { readonly author: EntityRow; readonly papers: number; readonly from: number | null; readonly to: number | null }

export interface ReceiptRow {
  readonly id: string
  readonly relation: string
  readonly paper: string
  readonly via: string | null
  readonly through: readonly string[]
  readonly locator: string | null
  readonly note: string | null
  readonly basis: ReceiptBasis
  readonly corpus: string
}

/** A page in keyset order. `cursor` of each row is the sort keys with the id last. */
export interface Page<R> { readonly rows: readonly R[]; readonly hasNext: boolean }

export interface SuggestionRow { readonly id: string; readonly name: string; readonly kind: Kind }
export interface UnknownRow { readonly id: string; readonly suggestions: readonly SuggestionRow[] }
export interface HiddenRow { readonly id: string; readonly kind: Kind; readonly count: number }

/** Entities and the relations between them. */
export interface SubgraphRow {
  readonly nodes: readonly EntityRow[]
  readonly relations: readonly RelationRow[]
  readonly truncated: boolean
  readonly hidden: readonly HiddenRow[]
  readonly unknown: readonly UnknownRow[]
}

export interface LineageRow extends SubgraphRow {
  readonly members: readonly { readonly id: string; readonly generation: number }[]
}

/** One way: relations in the order of reading, from `from` on. */
export interface PathRow {
  readonly id: string
  readonly score: number
  readonly steps: readonly { readonly from: string; readonly relation: RelationRow; readonly to: string; readonly forward: boolean }[]
}
export interface PathsRow {
  readonly paths: readonly PathRow[]
  readonly nearest: PathRow | null
  readonly truncated: boolean
  readonly explored: number
  readonly unknown: readonly UnknownRow[]
}

/** One theory's part in a row of a comparison: all its relations to the entity, the one that says most first. */
export interface ComparisonCellRow { readonly theory: string; readonly present: boolean; readonly relations: readonly RelationRow[] }
export interface ComparisonRow { readonly entity: EntityRow; readonly cells: readonly ComparisonCellRow[] }
/** One construct from one theory to the next. `before` and `after` are DEFINES; `relation` is the DROPS or REDEFINES that says so, or the DEFINES. */
export interface ConstructChangeRow {
  readonly kind: ConstructChangeKind
  readonly from: EntityRow
  readonly to: EntityRow
  readonly before: RelationRow | null
  readonly after: RelationRow | null
  readonly relation: RelationRow | null
}
export interface ComparisonAnswer {
  /** In the order asked; those that stand as of the year. */
  readonly theories: readonly EntityRow[]
  readonly shared: readonly EntityRow[]
  readonly only: readonly { readonly theory: EntityRow; readonly entities: readonly EntityRow[] }[]
  readonly changes: readonly ConstructChangeRow[]
  readonly rows: readonly ComparisonRow[]
  readonly graph: SubgraphRow
  readonly truncated: boolean
  readonly unknown: readonly UnknownRow[]
}

export interface MatchRow { readonly field: string; readonly pieces: readonly { readonly text: string; readonly matched: boolean }[] }
export interface SearchRow { readonly entity: EntityRow; readonly score: number; readonly matches: readonly MatchRow[] }
export interface SearchAnswer { readonly rows: readonly SearchRow[]; readonly total: number; readonly hasNext: boolean; readonly didYouMean: readonly SuggestionRow[] }

export interface CorpusRow {
  readonly id: string
  readonly manifest: CorpusManifest
  readonly version: string
  /** ISO 8601, UTC. */
  readonly appliedAt: string
  readonly entities: number
  readonly relations: number
}
export interface StatsRow {
  readonly nodes: readonly { readonly kind: Kind; readonly count: number }[]
  readonly relations: readonly { readonly type: RelationType; readonly count: number }[]
  readonly receiptShare: number
  readonly passageShare: number
  readonly version: string
  readonly applying: boolean
}
