import type { Kind } from '../../server/model/kinds.ts'
import type { PropertyValue, SeedReceipt } from '../../server/model/record.ts'
import type { Stance } from '../../server/model/enums.ts'
import type { RelationType } from '../../server/model/relations.ts'
import type { Place } from '../problems.ts'

/** What a file says, read but not yet joined with what other files say. Every part knows its place. */
export interface DraftFact {
  readonly value: PropertyValue
  readonly at: Place
}

/** A receipt as written: what it says, whether it asserts or disputes, and where it stands. */
export interface DraftReceipt {
  readonly receipt: SeedReceipt
  readonly stance: Stance
  readonly at: Place
  /** Places of the papers it names, by id. */
  readonly mentions: readonly Mention[]
}

/** An id, and where it is written. */
export interface Mention {
  readonly id: string
  readonly at: Place
}

/** A relation as written in one record. */
export interface DraftRelation {
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly properties: Readonly<Record<string, PropertyValue>>
  readonly receipts: readonly DraftReceipt[]
  /** Whether a receipt was written, even if it could not be read. */
  readonly spoken: boolean
  readonly at: Place
  /** The end that the record names, where it is written. */
  readonly target: Mention
}

/** One record of one file. It defines its entity when it has facts; otherwise it mentions it. */
export interface Draft {
  /** Has keys that are no relations, even if none could be read: what is wrong with them is said once, not again wherever the entity is mentioned. */
  readonly meant: boolean
  /** All keys that were written, even if their values could not be read: what is wrong with those is said there, and nothing is called missing. */
  readonly given: ReadonlySet<string>
  readonly id: string
  readonly kind: Kind
  readonly at: Place
  readonly facts: ReadonlyMap<string, DraftFact>
  readonly relations: readonly DraftRelation[]
  /** Findings: receipts that count for REPORTS and for every relation. */
  readonly receipts: readonly DraftReceipt[]
}
