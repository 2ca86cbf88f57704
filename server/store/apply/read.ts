import type { Transaction } from '../../engine/engine.ts'
import { kindOfId } from '../../model/ids.ts'
import type { CorpusManifest, SeedRecord } from '../../model/record.ts'
import { statements } from '../statements.generated.ts'
import type { Merged } from './merge.ts'
import { merge, type RecordsByCorpus } from './merge.ts'
import { parseCounts } from './node.ts'

/** Rows of one statement: more are sent in further ones. */
export const BATCH = 1_000

/** Runs a look-up for any number of keys, a batch at a time. */
export async function inBatches<K, R>(keys: Iterable<K>, look: (batch: K[]) => Promise<R[]>): Promise<R[]> {
  const all = [...keys]
  const rows: R[] = []
  for (let start = 0; start < all.length; start += BATCH) rows.push(...(await look(all.slice(start, start + BATCH))))
  return rows
}

/** What the graph knows of itself. */
export interface GraphState {
  readonly version: string | null
  readonly model: string | null
  readonly applying: boolean
  readonly corpora: ReadonlyMap<string, { readonly manifest: CorpusManifest; readonly version: string }>
}

/** The graph's own books: versions, model, corpora. */
export async function readGraph(tx: Transaction): Promise<GraphState> {
  const [graph] = await tx.run(statements['apply/graph'], {})
  const corpora = await tx.run(statements['graph/corpora'], {})
  return {
    version: graph?.version ?? null,
    model: graph?.model ?? null,
    applying: graph?.applying ?? false,
    corpora: new Map(corpora.map(({ id, manifest, version }) => [id, { manifest: JSON.parse(manifest) as CorpusManifest, version }])),
  }
}

/** Digest of every record of a corpus, by entity id. */
export async function readDigests(tx: Transaction, corpus: string): Promise<Map<string, string>> {
  const rows = await tx.run(statements['apply/digests'], { corpus })
  return new Map(rows.map(({ entity, digest }) => [entity, digest]))
}

/** The records of some entities, in every corpus. */
export async function readRecords(tx: Transaction, entities: Iterable<string>): Promise<Map<string, Map<string, SeedRecord>>> {
  const records = new Map<string, Map<string, SeedRecord>>()
  for (const { corpus, entity, body } of await inBatches(entities, batch => tx.run(statements['apply/records'], { entities: batch }))) {
    const known = records.get(entity) ?? new Map<string, SeedRecord>()
    records.set(entity, known.set(corpus, JSON.parse(body) as SeedRecord))
  }
  return records
}

/** What the graph keeps on an entity beside its facts. */
export interface Stored {
  readonly year: number | null
  readonly since: number | null
  readonly counts: ReadonlyMap<string, number>
}

/** What is kept on some entities; those that are not in the graph are not in the answer. */
export async function readStored(tx: Transaction, ids: Iterable<string>): Promise<Map<string, Stored>> {
  const rows = await inBatches(ids, batch => tx.run(statements['apply/derived'], { ids: batch }))
  return new Map(rows.map(({ id, year, since, neighborCounts }) => [id, { year, since, counts: parseCounts(neighborCounts) }]))
}

/** Joins the records of several entities, each by itself. */
export const mergeAll = (records: ReadonlyMap<string, RecordsByCorpus>): Map<string, Merged> =>
  new Map(
    [...records].flatMap(([id, own]) => {
      const kind = kindOfId(id)
      const merged = kind === null ? null : merge(id, kind, own)
      return merged === null ? [] : [[id, merged] as const]
    }),
  )
