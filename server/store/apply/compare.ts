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
  /** Records that go without a new id. */
  readonly removals: readonly string[]
  /** Former ids after and before, over all corpora. */
  readonly former: ReadonlyMap<string, string>
  readonly formerBefore: ReadonlyMap<string, string>
  readonly versions: { readonly before: string; readonly after: string }
}

const formerOf = (manifests: Iterable<CorpusManifest>): Map<string, string> =>
  new Map([...manifests].flatMap(({ former }) => Object.entries(former)))

/** Compares digests first; bodies are read only of what differs. */
export async function compare(tx: Transaction, corpora: readonly CompiledCorpus[]): Promise<Comparison> {
  const graph = await readGraph(tx)
  const manifests = new Map([...graph.corpora].map(([id, { manifest }]) => [id, manifest]))
  const formerBefore = formerOf(manifests.values())
  for (const { id, manifest } of corpora) manifests.set(id, manifest)
  const former = formerOf(manifests.values())
  const replacements = new Map<string, Map<string, SeedRecord | null>>()
  const set = (entity: string, corpus: string, record: SeedRecord | null) =>
    replacements.set(entity, (replacements.get(entity) ?? new Map<string, SeedRecord | null>()).set(corpus, record))
  let unchanged = 0
  for (const { id: corpus, records } of corpora) {
    const digests = await readDigests(tx, corpus)
    for (const record of records) {
      if (digests.get(record.id) === recordDigest(record)) unchanged++
      else set(record.id, corpus, record)
      digests.delete(record.id)
    }
    for (const entity of digests.keys()) set(entity, corpus, null)
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
  const versions = new Map([...graph.corpora].map(([id, { version }]) => [id, version]))
  for (const { id, version } of corpora) versions.set(id, version)
  return {
    graph,
    replacements,
    changes,
    unchanged,
    former,
    formerBefore,
    removals: changes
      .filter(({ after, before: was, renamed }) => after === null && renamed === null && was?.properties != null)
      .map(change => change.before?.id ?? ''),
    versions: { before: graph.version ?? EMPTY_VERSION, after: graphVersion([...versions].map(([id, version]) => ({ id, version }))) },
  }
}
