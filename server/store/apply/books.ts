import type { Transaction } from '../../engine/engine.ts'
import { canonical, modelDigest } from '../../model/digest.ts'
import type { CompiledCorpus } from '../../model/record.ts'
import { statements } from '../statements.generated.ts'
import type { Comparison } from './compare.ts'

/** The former ids of an entity, over all corpora. */
export function formerIdsBy(former: ReadonlyMap<string, string>): (id: string) => string[] {
  const ids = new Map<string, string[]>()
  for (const [from, to] of [...former].sort(([a], [b]) => (a < b ? -1 : 1))) ids.set(to, [...(ids.get(to) ?? []), from])
  return id => ids.get(id) ?? []
}

/** Former ids that are new, lead elsewhere or went, and the entities whose lists change with them. */
export function diffFormer({ former, formerBefore }: Comparison) {
  const set = [...former].filter(([id, current]) => formerBefore.get(id) !== current)
  const removed = [...formerBefore].filter(([id]) => !former.has(id))
  const moved = set.flatMap(([id]) => formerBefore.get(id) ?? [])
  return {
    set,
    removed: removed.map(([id]) => id),
    entities: [...new Set([...set.map(([, current]) => current), ...removed.map(([, current]) => current), ...moved])],
  }
}

/** What the graph keeps of corpora, former ids and itself. */
export async function writeBooks(tx: Transaction, comparison: Comparison, corpora: readonly CompiledCorpus[]): Promise<void> {
  const { set, removed } = diffFormer(comparison)
  const appliedAt = new Date().toISOString()
  const changed = corpora.filter(({ id, version }) => comparison.graph.corpora.get(id)?.version !== version)
  await tx.run(statements['apply/set-corpora'], {
    rows: changed.map(({ id, manifest, version, records }) => ({
      id,
      manifest: canonical(manifest),
      version,
      appliedAt,
      entities: records.filter(({ properties }) => properties !== null).length,
      relations: records.reduce((sum, { relations }) => sum + relations.length, 0),
    })),
  })
  await tx.run(statements['apply/remove-corpora'], { ids: comparison.removed })
  await tx.run(statements['apply/remove-former'], { ids: removed })
  await tx.run(statements['apply/set-former'], { rows: set.map(([id, current]) => ({ id, current })) })
  await tx.run(statements['apply/set-graph'], { version: comparison.versions.after, model: modelDigest, applying: false })
}
