/** The store: the graph in the product's words. Written once above the engines; each concern is a file of its own that takes a Reader. */
import type { Direction, LineageDirection } from '../model/enums.ts'
import type { Kind } from '../model/kinds.ts'
import type { RelationType } from '../model/relations.ts'
import type { CoAuthorRow, ComparisonAnswer, CorpusRow, EntityRow, LineageRow, Page, PathsRow, ReceiptRow, RelationRow, SearchAnswer, StatsRow, SubgraphRow, SuggestionRow } from './rows.ts'

/** Which relations of one entity, as a page. */
export interface RelationPageKey {
  readonly id: string
  readonly types?: readonly RelationType[] | undefined
  readonly direction: Direction
  readonly kinds?: readonly Kind[] | undefined
  /** Within a type: by name of the other end (default), by its year with the latest first, or by its id. */
  readonly order?: 'NAME' | 'LATEST' | 'ID' | undefined
  readonly first: number
  /** Sort keys of the last row seen, its relation id last. */
  readonly after?: readonly unknown[] | undefined
}
export interface RelationEnd { readonly relation: RelationRow; readonly other: EntityRow; readonly direction: 'OUT' | 'IN'; readonly keys: readonly unknown[] }

/** Relations of one type seen from one entity, in their own order (place or step), then by year and name of the other end; at most 500. */
export interface EndsKey { readonly id: string; readonly type: RelationType; readonly direction: 'OUT' | 'IN' }

/** A question about entities of one kind. `filter` is the contract's input object, checked by GraphQL. */
export interface EntityQuery {
  readonly kind: Kind
  readonly filter?: Readonly<Record<string, unknown>> | undefined
  readonly orderBy: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[]
  readonly first: number
  readonly after?: readonly unknown[] | undefined
}
export interface FacetRow { readonly field: string; readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[]; readonly missing: number; readonly more: number }

export interface NeighborhoodQuery {
  readonly ids: readonly string[]
  readonly depth: number
  readonly kinds?: readonly Kind[] | undefined
  readonly relations?: readonly RelationType[] | undefined
  readonly limit: number
  readonly shown: readonly string[]
  readonly asOf?: number | undefined
}
export interface LineageQuery {
  readonly ids: readonly string[]
  readonly direction: LineageDirection
  readonly depth: number
  readonly relations?: readonly RelationType[] | undefined
  readonly limit: number
  readonly asOf?: number | undefined
}
export interface PathsQuery {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  readonly kinds?: readonly Kind[] | undefined
  readonly relations?: readonly RelationType[] | undefined
  readonly first: number
  readonly asOf?: number | undefined
}
/** Two to four different theories. */
export interface CompareQuery { readonly ids: readonly string[]; readonly asOf?: number | undefined }
export interface SearchQuery { readonly query: string; readonly kinds?: readonly Kind[] | undefined; readonly first: number; readonly offset: number }

/** The graph moved while an operation read it, twice. */
export class VersionMoved extends Error {
  constructor(readonly before: string, readonly after: string) {
    super(`The graph moved from version ${before} to ${after} while it was read; ask again.`)
    this.name = 'VersionMoved'
  }
}

/** A filter lets through some of so many that they are not counted. */
export class TooManyToCount extends Error {
  constructor(plural: string, all: number) {
    super(`Under a filter, ${all.toLocaleString('en')} ${plural} are too many to count in time; the rows are answered.`)
    this.name = 'TooManyToCount'
  }
}

/** Everything that GraphQL asks of the graph. Ids may be former ids; unknown ids are absent from maps. Every answer is bounded by its arguments. */
export interface Questions {
  /** Digest of the applied corpora and the model. */
  version(): Promise<string>
  /** Entities by the id asked (former ids resolve; the row carries the current id). */
  entities(ids: readonly string[]): Promise<Map<string, EntityRow>>
  /** Relations by the id asked; a qualifier that no longer stands falls back to the only relation of that type between the two. */
  relations(ids: readonly string[]): Promise<Map<string, RelationRow>>
  /** Receipts by relation id, best basis first, then year of the paper. */
  receipts(relationIds: readonly string[]): Promise<Map<string, ReceiptRow[]>>
  /** Pages of relations of several entities at once; equal arguments but the id are one statement. */
  relationPages(keys: readonly RelationPageKey[]): Promise<Page<RelationEnd>[]>
  /** Relations of given types, for the typed lists of the six kinds, in the order of the keys: one statement for all keys. */
  ends(keys: readonly EndsKey[]): Promise<RelationEnd[][]>
  coauthors(authors: readonly string[]): Promise<Map<string, CoAuthorRow[]>>
  /** Theories that papers of authors propose. */
  theoriesOf(authors: readonly string[]): Promise<Map<string, EntityRow[]>>
  /** Relations that name a paper in a receipt, by paper id. */
  attested(papers: readonly string[], first: number, after: string | undefined): Promise<Map<string, Page<RelationRow>>>
  attestedCounts(papers: readonly string[]): Promise<Map<string, number>>
  /** How many findings papers report; one that a paper asserts and disputes counts once. */
  reportedCounts(papers: readonly string[]): Promise<Map<string, number>>
  /** How many relations of each type that theories are counted by stood at the end of a year; those with too many to read are absent. */
  theoryCounts(theories: readonly { readonly id: string; readonly degree: number }[], asOf: number): Promise<Map<string, ReadonlyMap<RelationType, number>>>
  page(query: EntityQuery): Promise<Page<{ readonly entity: EntityRow; readonly keys: readonly unknown[] }>>
  count(kind: Kind, filter: EntityQuery['filter']): Promise<number>
  facets(kind: Kind, filter: EntityQuery['filter'], fields: readonly string[]): Promise<FacetRow[]>
  neighborhood(query: NeighborhoodQuery): Promise<SubgraphRow>
  lineage(query: LineageQuery): Promise<LineageRow>
  paths(query: PathsQuery): Promise<PathsRow>
  /** Theories side by side. @throws ArgumentError unless two to four different ones are asked */
  compare(query: CompareQuery): Promise<ComparisonAnswer>
  search(query: SearchQuery): Promise<SearchAnswer>
  /** The nearest ids to one that names nothing, at most 3. */
  suggest(ids: readonly string[]): Promise<Map<string, SuggestionRow[]>>
  /** Counts and version, of now or as of the end of a year. */
  stats(asOf?: number): Promise<StatsRow>
  corpora(): Promise<CorpusRow[]>
}

/** The graph to ask: each question on its own, or a whole operation on one version. */
export interface Store extends Questions {
  /**
   * Runs a whole operation on one version of the graph: what `work` asks of the questions it is given is read in one transaction where the engine has
   * snapshots, else the version is compared first and last and the work is done once more when it moved. @throws VersionMoved when it moved again
   */
  atOneVersion<T>(work: (questions: Questions, version: string) => Promise<T>): Promise<T>
}
