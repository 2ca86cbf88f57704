/** Loads of one operation, batched by key: whatever fields of a level ask for together is one statement. */
import DataLoader from 'dataloader'
import { groupBy } from '../store/decode-group.ts'
import type { RelationType } from '../model/relations.ts'
import type { CoAuthorRow, CorpusRow, EntityRow, Page, ReceiptRow, RelationRow } from '../store/rows.ts'
import type { EndsKey, RelationEnd, RelationPageKey, Questions } from '../store/store.ts'

/** A page of what a paper attests. */
export interface AttestedKey { readonly paper: string; readonly first: number; readonly after: string | undefined }

/** Entities by id. One that this operation met already comes at once: a promise for each end of each relation is half of what a big answer costs. */
export interface Entities {
  /** The entity, null when the id names nothing; as a question of that year answered it, where one did. */
  load(id: string, asOf?: number): EntityRow | null | Promise<EntityRow | null>
  /** Remembers entities that came with an answer; `asOf` is the year of its question. Only theories say something else as of a year. */
  met(rows: readonly EntityRow[], asOf?: number): void
}

/** The years of the questions that rows answer: what is derived from a row is then of that year too. One operation may ask for several. */
export interface Years {
  /** Undefined: of now. */
  of(row: object): number | undefined
  set(rows: readonly object[], asOf: number | undefined): void
}

/** A theory in a year. */
export interface TheoryYear { readonly id: string; readonly degree: number; readonly asOf: number }

export interface Loaders {
  readonly entity: Entities
  readonly years: Years
  /** How much stood behind a theory in a year; null where that is too much to read. */
  readonly theoryCounts: DataLoader<TheoryYear, ReadonlyMap<RelationType, number> | null, string>
  readonly relation: DataLoader<string, RelationRow | null>
  readonly receipts: DataLoader<string, readonly ReceiptRow[]>
  readonly relationPage: DataLoader<RelationPageKey, Page<RelationEnd>, string>
  readonly ends: DataLoader<EndsKey, readonly RelationEnd[], string>
  readonly coauthors: DataLoader<string, readonly CoAuthorRow[]>
  readonly theoriesOf: DataLoader<string, readonly EntityRow[]>
  readonly attested: DataLoader<AttestedKey, Page<RelationRow>, string>
  readonly attestedCount: DataLoader<string, number>
  readonly reportedCount: DataLoader<string, number>
  /** The corpora, read once an operation. */
  corpora(): Promise<readonly CorpusRow[]>
}

const NO_RELATIONS: Page<RelationRow> = { rows: [], hasNext: false }

/** A loader over a store call that answers a map by id. */
const byId = <V, D>(call: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>, absent: D) =>
  new DataLoader<string, V | D>(async ids => {
    const found = await call(ids)
    return ids.map(id => found.get(id) ?? absent)
  })

function yearsOf(): Years {
  const years = new WeakMap<object, number>()
  return {
    of: row => years.get(row),
    set(rows, asOf) {
      if (asOf !== undefined) for (const row of rows) years.set(row, asOf)
    },
  }
}

/** Keys whose questions differ in something beside the id: a store call for each, side by side, its answers in the order of the keys. */
async function inGroups<K, A>(keys: readonly K[], of: (key: K) => unknown, ask: (group: readonly K[]) => Promise<readonly A[]>): Promise<A[]> {
  const answers = new Map<K, A>()
  await Promise.all([...groupBy(keys, of).values()].map(async group => {
    const found = await ask(group)
    group.forEach((key, index) => answers.set(key, found[index] as A))
  }))
  return keys.map(key => answers.get(key) as A)
}

function entitiesOf(store: Questions, years: Years): Entities {
  const known = new Map<string, EntityRow>()
  const dated = new Map<number, Map<string, EntityRow>>()
  const unread = byId<EntityRow, null>(ids => store.entities(ids), null)
  return {
    load: (id, asOf) => (asOf === undefined ? undefined : dated.get(asOf)?.get(id)) ?? known.get(id) ?? unread.load(id),
    met(rows, asOf) {
      const theories = asOf === undefined ? known : dated.get(asOf) ?? new Map<string, EntityRow>()
      if (asOf !== undefined) dated.set(asOf, theories)
      for (const row of rows) (row.kind === 'THEORY' ? theories : known).set(row.id, row)
      years.set(rows, asOf)
    },
  }
}

/** The loads of one operation. */
export function createLoaders(store: Questions): Loaders {
  const years = yearsOf()
  const entity = entitiesOf(store, years)
  /** The other ends come with their relations, so nobody has to ask for them again. */
  const remember = (rows: readonly RelationEnd[]) => entity.met(rows.map(row => row.other))
  let corpora: Promise<readonly CorpusRow[]> | undefined
  return {
    entity,
    years,
    theoryCounts: new DataLoader<TheoryYear, ReadonlyMap<RelationType, number> | null, string>(keys => inGroups(keys, ({ asOf }) => asOf, async group => {
      const found = await store.theoryCounts(group, group[0]?.asOf ?? 0)
      return group.map(({ id }) => found.get(id) ?? null)
    }), { cacheKeyFn: ({ id, asOf }) => `${id} ${asOf}` }),
    relation: byId<RelationRow, null>(ids => store.relations(ids), null),
    receipts: byId<readonly ReceiptRow[], readonly ReceiptRow[]>(ids => store.receipts(ids), []),
    relationPage: new DataLoader<RelationPageKey, Page<RelationEnd>, string>(async keys => {
      const pages = await store.relationPages(keys)
      for (const page of pages) remember(page.rows)
      return pages
    }, { cacheKeyFn: key => JSON.stringify(key) }),
    ends: new DataLoader<EndsKey, readonly RelationEnd[], string>(async keys => {
      const lists = await store.ends(keys)
      for (const list of lists) remember(list)
      return lists
    }, { cacheKeyFn: key => `${key.id} ${key.type} ${key.direction}` }),
    coauthors: byId<readonly CoAuthorRow[], readonly CoAuthorRow[]>(ids => store.coauthors(ids), []),
    theoriesOf: byId<readonly EntityRow[], readonly EntityRow[]>(ids => store.theoriesOf(ids), []),
    attested: new DataLoader<AttestedKey, Page<RelationRow>, string>(keys => inGroups(keys, ({ first, after }) => `${first} ${after ?? ''}`, async group => {
      const pages = await store.attested(group.map(key => key.paper), group[0]?.first ?? 0, group[0]?.after)
      return group.map(key => pages.get(key.paper) ?? NO_RELATIONS)
    }), { cacheKeyFn: key => JSON.stringify(key) }),
    attestedCount: byId<number, number>(ids => store.attestedCounts(ids), 0),
    reportedCount: byId<number, number>(ids => store.reportedCounts(ids), 0),
    corpora: () => (corpora ??= store.corpora()),
  }
}
