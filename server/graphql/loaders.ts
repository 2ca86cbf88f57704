/** Loads of one operation, batched by key: whatever fields of a level ask for together is one statement. */
import DataLoader from 'dataloader'
import { groupBy } from '../store/decode-group.ts'
import type { CoAuthorRow, CorpusRow, EntityRow, Page, ReceiptRow, RelationRow } from '../store/rows.ts'
import type { EndsKey, RelationEnd, RelationPageKey, Questions } from '../store/store.ts'

/** A page of what a paper attests. */
export interface AttestedKey { readonly paper: string; readonly first: number; readonly after: string | undefined }

/** Entities by id. One that this operation met already comes at once: a promise for each end of each relation is half of what a big answer costs. */
export interface Entities {
  /** The entity, null when the id names nothing. */
  load(id: string): EntityRow | null | Promise<EntityRow | null>
  /** Remembers entities that came with an answer. */
  met(rows: readonly EntityRow[]): void
}

export interface Loaders {
  readonly entity: Entities
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

function entitiesOf(store: Questions): Entities {
  const known = new Map<string, EntityRow>()
  const unread = byId<EntityRow, null>(ids => store.entities(ids), null)
  return {
    load: id => known.get(id) ?? unread.load(id),
    met(rows) {
      for (const row of rows) known.set(row.id, row)
    },
  }
}

/** The loads of one operation. */
export function createLoaders(store: Questions): Loaders {
  const entity = entitiesOf(store)
  /** The other ends come with their relations, so nobody has to ask for them again. */
  const remember = (rows: readonly RelationEnd[]) => entity.met(rows.map(row => row.other))
  let corpora: Promise<readonly CorpusRow[]> | undefined
  return {
    entity,
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
    attested: new DataLoader<AttestedKey, Page<RelationRow>, string>(async keys => {
      const groups = groupBy(keys, ({ first, after }) => `${first} ${after ?? ''}`)
      const answers = new Map<AttestedKey, Page<RelationRow>>()
      await Promise.all([...groups.values()].map(async group => {
        const [sample] = group
        if (sample === undefined) return
        const pages = await store.attested(group.map(key => key.paper), sample.first, sample.after)
        for (const key of group) answers.set(key, pages.get(key.paper) ?? NO_RELATIONS)
      }))
      return keys.map(key => answers.get(key) ?? NO_RELATIONS)
    }, { cacheKeyFn: key => JSON.stringify(key) }),
    attestedCount: byId<number, number>(ids => store.attestedCounts(ids), 0),
    reportedCount: byId<number, number>(ids => store.reportedCounts(ids), 0),
    corpora: () => (corpora ??= store.corpora()),
  }
}
