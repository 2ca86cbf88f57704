import type { Engine, Transaction } from '../../engine/engine.ts'
import type { CompiledCorpus } from '../../model/record.ts'
import { diffFormer, formerIdsBy, writeBooks } from './books.ts'
import { problemsOf } from './check.ts'
import { type Comparison, compare } from './compare.ts'
import { type ApplyOptions, type ApplyPort, type ApplyProgress, ApplyRunning, type ChangeReport } from './port.ts'
import { prepare, readTouched, type Replacements, type Touched } from './prepare.ts'
import { readDigests, readGraph } from './read.ts'
import { renewForModel } from './rebuild.ts'
import { reportOf } from './report.ts'
import { stepsOf } from './steps.ts'
import { createTurn, type Turn } from './turn.ts'
import { write } from './write.ts'

type OnProgress = (progress: ApplyProgress) => void

/** Writes replacements in one transaction; the last one of an apply writes the books as well. */
async function writeStep(
  tx: Transaction,
  comparison: Comparison,
  step: Replacements,
  corpora: readonly CompiledCorpus[],
  last: boolean,
  onProgress: OnProgress,
  touched?: Touched,
): Promise<void> {
  const operations = await prepare(tx, step, formerIdsBy(comparison.former), last ? diffFormer(comparison).entities : [], touched)
  const total = operations.total
  let done = 0
  onProgress({ done, total })
  await write(tx, operations, rows => onProgress({ done: (done += rows), total }))
  if (last) await writeBooks(tx, comparison, corpora)
}

/** Rolls a refused apply back, whatever was renewed for it. */
class Refused extends Error {
  constructor(readonly report: ChangeReport) {
    super('refused')
  }
}

const isCurrent = ({ graph, versions, replacements, removed }: Comparison): boolean =>
  replacements.size === 0 && removed.length === 0 && graph.version === versions.after && !graph.applying

/** What the first transaction of an apply found out, and the steps that are left to do after it. */
interface Begun {
  readonly report: ChangeReport
  readonly comparison: Comparison
  readonly corpora: readonly CompiledCorpus[]
  readonly steps: readonly Replacements[]
}

/** Compares, and writes at once what fits one transaction. @throws Refused */
async function begin(tx: Transaction, turn: Turn, limit: number, given: readonly CompiledCorpus[], options: ApplyOptions, onProgress: OnProgress): Promise<Begun> {
  await turn.begin(tx)
  const { corpora, remove } = await renewForModel(tx, given, options.remove)
  const comparison = await compare(tx, corpora, remove)
  const touched = await readTouched(tx, comparison.replacements)
  const problems = await problemsOf(tx, comparison, touched, corpora, options)
  if (problems.length > 0) throw new Refused(reportOf(comparison, 'REFUSED', problems))
  const done: Begun = { report: reportOf(comparison, 'APPLIED', []), comparison, corpora, steps: [] }
  if (isCurrent(comparison)) return done
  const steps = stepsOf(comparison.replacements, comparison.changes, limit)
  const [only] = steps
  if (steps.length > 1 || only === undefined) {
    await turn.keep(tx)
    return { ...done, steps }
  }
  await writeStep(tx, comparison, only, corpora, true, onProgress, touched)
  return done
}

/** Writes what did not fit one transaction, step by step. */
async function goOn(engine: Engine, turn: Turn, { comparison, corpora, steps }: Begun, onProgress: OnProgress): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const share = ({ done, total }: ApplyProgress) =>
      onProgress({ done: Math.round(1_000 * (index + done / Math.max(1, total))), total: 1_000 * steps.length })
    const last = index === steps.length - 1
    await engine.write(async tx => {
      await turn.goOn(tx)
      await writeStep(tx, comparison, step, corpora, last, share)
      if (!last) await turn.keep(tx)
    })
  }
}

/** Goes on to the end, or leaves the turn to the next apply. */
async function finish(engine: Engine, turn: Turn, begun: Begun, onProgress: OnProgress): Promise<void> {
  try {
    await goOn(engine, turn, begun, onProgress)
  } catch (error) {
    // What failed first is what is told: an engine that is away cannot be told either, and then the turn ends by itself.
    await engine.write(tx => turn.giveUp(tx)).catch(() => undefined)
    throw error
  }
}

async function applyAll(engine: Engine, turn: Turn, given: readonly CompiledCorpus[], options: ApplyOptions, onProgress: OnProgress): Promise<ChangeReport> {
  try {
    const begun = await engine.write(tx => begin(tx, turn, engine.capabilities.atomicApplyLimit, given, options, onProgress))
    await finish(engine, turn, begun, onProgress)
    await engine.checkpoint()
    return begun.report
  } catch (error) {
    if (error instanceof Refused) return error.report
    throw error
  }
}

/** An apply port over an engine of this process. */
export interface LocalApply extends ApplyPort {
  /** Whether an apply is running: a second one would be refused. */
  readonly running: boolean
}

/**
 * Applies corpora to the graph of an engine. One transaction where the engine takes any number of rows; on others one up to its limit, and beyond it
 * steps of whole records, facts first and removals last, that a second apply takes up where they stopped. One apply at a time: a second
 * one of this process is refused, one of another process waits for a transaction and is refused between two.
 * `now` is the clock by which an apply that stopped between two is told from one that is at work.
 */
export function createApply(engine: Engine, now: () => number = Date.now): LocalApply {
  let running = false
  return {
    get running() {
      return running
    },

    state: corpus =>
      engine.read(async tx => ({
        version: (await readGraph(tx)).corpora.get(corpus)?.version ?? null,
        digests: await readDigests(tx, corpus),
      })),

    plan: (corpora, options = {}) =>
      engine.read(async tx => {
        const comparison = await compare(tx, corpora, options.remove)
        const problems = await problemsOf(tx, comparison, await readTouched(tx, comparison.replacements), corpora, options)
        return reportOf(comparison, problems.length > 0 ? 'REFUSED' : 'PLANNED', problems)
      }),

    async apply(corpora, options = {}, onProgress = () => undefined) {
      if (running) throw new ApplyRunning()
      running = true
      try {
        return await applyAll(engine, createTurn(now), corpora, options, onProgress)
      } finally {
        running = false
      }
    },
  }
}
