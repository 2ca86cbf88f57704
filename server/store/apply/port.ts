import type { CompiledCorpus } from '../../model/record.ts'

/** One difference, for the person who reads the plan. */
export interface SeedChange {
  readonly action: 'ADD' | 'CHANGE' | 'REMOVE' | 'RENAME'
  /** Entity or relation. */
  readonly id: string
  /** Kind of an entity; null for a relation. */
  readonly kind: string | null
  readonly label: string
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[]
}

/** Why an apply is refused: these can only be seen against the graph. */
export interface ApplyProblem {
  readonly code: 'TOO_MANY_REMOVALS' | 'UNKNOWN_CORPUS' | 'DEFINED_ELSEWHERE' | 'TOUR_ELSEWHERE' | 'NOT_DEFINED' | 'STILL_MENTIONED'
  readonly id: string | null
  readonly message: string
  readonly hint: string
}

interface ChangeCounts {
  /** Records new, changed, gone and as they were. */
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly receiptsAdded: number
  readonly receiptsRemoved: number
}

/** What was or would be done. */
export interface ChangeReport {
  readonly status: 'PLANNED' | 'REFUSED' | 'APPLIED'
  /** Version of the graph before, '' for an empty one, and after; of a plan the one it would be. */
  readonly before: string
  readonly after: string
  readonly counts: ChangeCounts
  /** Corpora that are taken out, and those that stay in the graph though they were not given; by id. */
  readonly corpora: { readonly removed: readonly string[]; readonly beside: readonly string[] }
  /** Removals first, then what changed, then what is new; at most 500. */
  readonly changes: readonly SeedChange[]
  readonly truncated: boolean
  readonly problems: readonly ApplyProblem[]
}

/** What may go in an apply. */
export interface ApplyOptions {
  /** Refused when more entities than this would go; renames do not count. */
  readonly maxRemovals?: number
  /** Corpora that are taken out of the graph, by id, with all that they alone say. Their entries count as no removals: that they go was said. */
  readonly remove?: readonly string[]
}

/** An apply was asked for while another one runs, in this process or in another one of the same graph. */
export class ApplyRunning extends Error {
  constructor(message = 'Another apply is running; ask again when it has ended.') {
    super(message)
    this.name = 'ApplyRunning'
  }
}

/** How far an apply is, in rows written. */
export interface ApplyProgress {
  readonly done: number
  readonly total: number
}

/** What of a corpus is in the graph. */
interface CorpusState {
  /** Null when the corpus was never applied. */
  readonly version: string | null
  /** Digest of each record, by entity id. */
  readonly digests: ReadonlyMap<string, string>
}

/**
 * Compares compiled corpora with the graph and brings them in. Corpora given together may mention each other's entries; those not given stay as
 * they are, unless they are to be removed. Two implementations: in process over an engine, and over HTTP to a running server.
 */
export interface ApplyPort {
  state(corpus: string): Promise<CorpusState>
  /** What an apply would do; changes nothing. */
  plan(corpora: readonly CompiledCorpus[], options?: ApplyOptions): Promise<ChangeReport>
  /** All or nothing; a second apply of the same changes nothing. REFUSED is an answer, not an error. @throws EngineError, ApplyRunning while another one runs */
  apply(corpora: readonly CompiledCorpus[], options?: ApplyOptions, onProgress?: (progress: ApplyProgress) => void): Promise<ChangeReport>
}

/** Most entries that may go when nothing else is said. */
export const MAX_REMOVALS = 100
/** Most changes that a report lists. */
export const MOST_CHANGES = 500
