import type { Statement, Transaction } from '../../engine/engine.ts'
import { modelDigest } from '../../model/digest.ts'
import type { CompiledCorpus, SeedRecord } from '../../model/record.ts'
import { parts, statements } from '../statements.generated.ts'
import { BATCH, readGraph } from './read.ts'

const LABELS = ['Receipt', 'Record', 'Term', 'Entity', 'Former', 'Count', 'Corpus'] as const

/** Removes everything but what the graph says of itself, a batch at a time. */
async function erase(tx: Transaction): Promise<void> {
  for (const label of LABELS) {
    const remaining: Statement<Record<string, never>, { some: number }> = {
      name: `remaining ${label}`,
      text: parts.remaining.replace('«label»', label),
      access: 'read',
      integers: [],
    }
    const batch: Statement<{ limit: number }, never> = {
      name: `erase ${label}`,
      text: parts.erase.replace('«label»', label),
      access: 'write',
      integers: ['limit'],
    }
    while ((await tx.run(remaining, {}))[0]?.some === 1) await tx.run(batch, { limit: BATCH })
  }
}

/** What is left to apply, and to remove, once a graph of another model is emptied. */
interface Renewed {
  readonly corpora: readonly CompiledCorpus[]
  readonly remove: readonly string[]
}

/**
 * A graph that another version of the model wrote is emptied, so that what is derived from the model is written anew from the records.
 * Answers the corpora to apply: those given, and as they were recorded those that the graph has beside them and that are not to be removed.
 */
export async function renewForModel(tx: Transaction, corpora: readonly CompiledCorpus[], remove: readonly string[] = []): Promise<Renewed> {
  const graph = await readGraph(tx)
  if (graph.model === null || graph.model === modelDigest) return { corpora, remove }
  const kept: CompiledCorpus[] = []
  for (const [id, { manifest, version }] of graph.corpora) {
    if (remove.includes(id) || corpora.some(corpus => corpus.id === id)) continue
    const records = (await tx.run(statements['apply/records-of-corpus'], { corpus: id })).map(({ body }) => JSON.parse(body) as SeedRecord)
    kept.push({ id, manifest, version, records: records.sort((a, b) => (a.id < b.id ? -1 : 1)) })
  }
  await erase(tx)
  return { corpora: [...kept, ...corpora], remove: remove.filter(id => !graph.corpora.has(id)) }
}
