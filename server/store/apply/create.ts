import type { Engine, Transaction } from '../../engine/engine.ts'
import { canonical, modelDigest } from '../../model/digest.ts'
import type { CompiledCorpus } from '../../model/record.ts'
import { statements } from '../statements.generated.ts'
import { checkTouched } from './check.ts'
import { type Comparison, compare } from './compare.ts'
import { type ApplyOptions, type ApplyPort, type ApplyProblem, type ApplyProgress, type ChangeReport, MAX_REMOVALS } from './port.ts'
import { prepare, readTouched, type Replacements, type Touched } from './prepare.ts'
import { readDigests, readGraph } from './read.ts'
import { renewForModel } from './rebuild.ts'
import { reportOf } from './report.ts'
import { stepsOf } from './steps.ts'
import { write } from './write.ts'

/** The former ids of an entity, over all corpora. */
function formerIdsBy(former: ReadonlyMap<string, string>): (id: string) => string[] {
  const ids = new Map<string, string[]>()
  for (const [from, to] of [...former].sort(([a], [b]) => (a < b ? -1 : 1))) ids.set(to, [...(ids.get(to) ?? []), from])
  return id => ids.get(id) ?? []
}

/** Former ids that are new, lead elsewhere or went, and the entities whose lists change with them. */
function diffFormer({ former, formerBefore }: Comparison) {
  const set = [...former].filter(([id, current]) => formerBefore.get(id) !== current)
  const removed = [...formerBefore].filter(([id]) => !former.has(id))
  const moved = set.flatMap(([id]) => formerBefore.get(id) ?? [])
  return {
    set,
    removed: removed.map(([id]) => id),
    entities: [...new Set([...set.map(([, current]) => current), ...removed.map(([, current]) => current), ...moved])],
  }
}

async function problemsOf(
  tx: Transaction,
  comparison: Comparison,
  touched: Touched,
  corpora: readonly CompiledCorpus[],
  { maxRemovals = MAX_REMOVALS }: ApplyOptions,
): Promise<ApplyProblem[]> {
  const { removals, graph } = comparison
  const guard: ApplyProblem[] =
    removals.length <= maxRemovals
      ? []
      : [
          {
            code: 'TOO_MANY_REMOVALS',
            id: null,
            message: `${removals.length} entries would go (${removals.slice(0, 3).join(', ')} …), and at most ${maxRemovals} may`,
            hint: `if that is meant: --max-removals ${removals.length}`,
          },
        ]
  const alone = [...graph.corpora.keys()].every(id => corpora.some(corpus => corpus.id === id))
  return [...guard, ...(await checkTouched(tx, touched, alone))]
}

/** What the graph keeps of corpora, former ids and itself. */
async function writeBooks(tx: Transaction, comparison: Comparison, corpora: readonly CompiledCorpus[]): Promise<void> {
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
  await tx.run(statements['apply/remove-former'], { ids: removed })
  await tx.run(statements['apply/set-former'], { rows: set.map(([id, current]) => ({ id, current })) })
  await tx.run(statements['apply/set-graph'], { version: comparison.versions.after, model: modelDigest, applying: false })
}

/** Writes replacements in one transaction; the last one of an apply writes the books as well. */
async function writeStep(
  tx: Transaction,
  comparison: Comparison,
  step: Replacements,
  corpora: readonly CompiledCorpus[],
  last: boolean,
  onProgress: (progress: ApplyProgress) => void,
  touched?: Touched,
): Promise<void> {
  const operations = await prepare(tx, step, formerIdsBy(comparison.former), last ? diffFormer(comparison).entities : [], touched)
  const total = operations.total
  let done = 0
  onProgress({ done, total })
  await write(tx, operations, rows => onProgress({ done: (done += rows), total }))
  if (last) await writeBooks(tx, comparison, corpora)
  else await tx.run(statements['apply/set-applying'], { version: comparison.versions.before })
}

/** Rolls a refused apply back, whatever was renewed for it. */
class Refused extends Error {
  constructor(readonly report: ChangeReport) {
    super('refused')
  }
}

const isCurrent = ({ graph, versions, replacements }: Comparison): boolean =>
  replacements.size === 0 && graph.version === versions.after && !graph.applying

/**
 * Applies corpora to the graph of an engine. One transaction where the engine takes any number of rows; on others one up to its limit, and beyond it
 * steps of whole records, facts first and removals last, that a second apply takes up where they stopped.
 */
export function createApply(engine: Engine): ApplyPort {
  return {
    state: corpus =>
      engine.read(async tx => ({
        version: (await readGraph(tx)).corpora.get(corpus)?.version ?? null,
        digests: await readDigests(tx, corpus),
      })),

    plan: (corpora, options = {}) =>
      engine.read(async tx => {
        const comparison = await compare(tx, corpora)
        const problems = await problemsOf(tx, comparison, await readTouched(tx, comparison.replacements), corpora, options)
        return reportOf(
          comparison.changes,
          comparison.unchanged,
          comparison.versions,
          problems.length > 0 ? 'REFUSED' : 'PLANNED',
          problems,
        )
      }),

    async apply(given, options = {}, onProgress = () => undefined) {
      const report = await engine
        .write(async tx => {
          const corpora = await renewForModel(tx, given)
          const comparison = await compare(tx, corpora)
          const touched = await readTouched(tx, comparison.replacements)
          const problems = await problemsOf(tx, comparison, touched, corpora, options)
          const answer = (status: 'REFUSED' | 'APPLIED') => ({
            comparison,
            corpora,
            steps: [] as readonly Replacements[],
            report: reportOf(comparison.changes, comparison.unchanged, comparison.versions, status, problems),
          })
          if (problems.length > 0) throw new Refused(answer('REFUSED').report)
          if (isCurrent(comparison)) return answer('APPLIED')
          const steps = stepsOf(comparison.replacements, comparison.changes, engine.capabilities.atomicApplyLimit)
          const [only] = steps
          if (steps.length > 1 || only === undefined) return { ...answer('APPLIED'), steps }
          await writeStep(tx, comparison, only, corpora, true, onProgress, touched)
          return answer('APPLIED')
        })
        .catch((error: unknown) => {
          if (error instanceof Refused) return { refused: error.report }
          throw error
        })
      if ('refused' in report) return report.refused
      for (const [index, step] of report.steps.entries()) {
        const share = (progress: ApplyProgress) =>
          onProgress({
            done: Math.round(1_000 * (index + progress.done / Math.max(1, progress.total))),
            total: 1_000 * report.steps.length,
          })
        await engine.write(tx => writeStep(tx, report.comparison, step, report.corpora, index === report.steps.length - 1, share))
      }
      await engine.checkpoint()
      return report.report
    },
  }
}
