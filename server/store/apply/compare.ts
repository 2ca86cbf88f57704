import type { Transaction } from '../../engine/engine.ts'
import { graphVersion, recordDigest } from '../../model/digest.ts'
import type { CompiledCorpus, CorpusManifest, SeedRecord } from '../../model/record.ts'
import { EMPTY_VERSION } from '../stats.ts'
import type { Replacements } from './prepare.ts'
import { type GraphState, readDigests, readGraph, readRecords } from './read.ts'
import type { RecordChange } from './report.ts'

/** How compiled corpora differ from the graph. */
export interface Comparison {
  readonly graph: GraphState
  readonly replacements: Replacements
  readonly changes: readonly RecordChange[]
  readonly unchanged: number
  /** Entries that go without a new id, but for those of corpora that are taken out. */
  readonly removals: readonly string[]
  /** Corpora that are taken out, those that were to be and are not there, and those that stay though they were not given; by id. */
  readonly removed: readonly string[]
  readonly unknown: readonly string[]
  readonly beside: readonly string[]
  /** Former ids after and before, over all corpora. */
  readonly former: ReadonlyMap<string, string>
  readonly formerBefore: ReadonlyMap<string, string>
  readonly versions: { readonly before: string; readonly after: string }
}

const formerOf = (manifests: Iterable<CorpusManifest>): Map<string, string> =>
  new Map([...manifests].flatMap(({ former }) => Object.entries(former)))

/** Which records of a corpus differ from those in the graph; how many do not. */
async function differences(tx: Transaction, corpus: string, records: readonly SeedRecord[]) {
  const digests = await readDigests(tx, corpus)
  const changed = new Map<string, SeedRecord | null>()
  for (const record of records) {
    if (digests.get(record.id) !== recordDigest(record)) changed.set(record.id, record)
    digests.delete(record.id)
  }
  for (const entity of digests.keys()) changed.set(entity, null)
  return { changed, unchanged: records.length - [...changed.values()].filter(record => record !== null).length }
}

/** The graph's version and former ids before and after. */
function books(graph: GraphState, corpora: readonly CompiledCorpus[], removed: readonly string[]) {
  const staying = [...graph.corpora].filter(([id]) => !removed.includes(id))
  const versions = new Map([...staying.map(([id, { version }]) => [id, version] as const), ...corpora.map(({ id, version }) => [id, version] as const)])
  const manifests = new Map([...staying.map(([id, { manifest }]) => [id, manifest] as const), ...corpora.map(({ id, manifest }) => [id, manifest] as const)])
  return {
    former: formerOf(manifests.values()),
    formerBefore: formerOf([...graph.corpora.values()].map(({ manifest }) => manifest)),
    versions: { before: graph.version ?? EMPTY_VERSION, after: graphVersion([...versions].map(([id, version]) => ({ id, version }))) },
  }
}

/** Compares digests first; bodies are read only of what differs. `remove` are ids of corpora that are taken out. */
export async function compare(tx: Transaction, corpora: readonly CompiledCorpus[], remove: readonly string[] = []): Promise<Comparison> {
  const graph = await readGraph(tx)
  const removed = remove.filter(id => graph.corpora.has(id))
  const { former, formerBefore, versions } = books(graph, corpora, removed)
  const replacements = new Map<string, Map<string, SeedRecord | null>>()
  let same = 0
  for (const { id: corpus, records } of [...corpora, ...removed.map(id => ({ id, records: [] }))]) {
    const { changed, unchanged } = await differences(tx, corpus, records)
    same += unchanged
    for (const [entity, record] of changed)
      replacements.set(entity, (replacements.get(entity) ?? new Map<string, SeedRecord | null>()).set(corpus, record))
  }
  const before = await readRecords(tx, replacements.keys())
  const changes = [...replacements].flatMap(([entity, own]) =>
    [...own].map(([corpus, after]): RecordChange => ({
      corpus,
      before: before.get(entity)?.get(corpus) ?? null,
      after,
      renamed: former.get(entity) ?? null,
    })),
  )
  return {
    graph,
    replacements,
    changes,
    unchanged: same,
    former,
    formerBefore,
    versions,
    removed,
    unknown: remove.filter(id => !graph.corpora.has(id)),
    beside: [...graph.corpora.keys()].filter(id => !removed.includes(id) && !corpora.some(corpus => corpus.id === id)).sort(),
    removals: changes
      .filter(({ corpus, after, before: was, renamed }) => after === null && renamed === null && was?.properties != null && !removed.includes(corpus))
      .map(change => change.before?.id ?? ''),
  }
}
