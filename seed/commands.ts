import { existsSync, statSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'
import type { CompiledCorpus } from '../server/model/record.ts'
import type { ChangeReport } from '../server/store/apply/port.ts'
import { openGraph, type OpenEngine } from './graph.ts'
import { corpusFolders, goneSentence, loadFolders } from './load.ts'
import { type Paint, plural, printProblems } from './print.ts'
import { printPlan } from './print-plan.ts'
import { printReport } from './print-report.ts'
import { progressBar } from './progress.ts'
import { reportOn } from './report.ts'
import { type Arguments, type GraphSettings, UsageError } from './settings.ts'

/** Where seeds and graph are, and where output goes; tests give their own. */
export interface Surroundings {
  readonly data: string
  readonly settings: GraphSettings
  readonly openEngine: OpenEngine
}
/** Where words go: a line at a time, painted where the terminal shows colours; the progress bar on the terminal. */
export interface Output {
  readonly out: (text: string) => void
  readonly paint: Paint
  readonly terminal: NodeJS.WriteStream
}

/** Folders that are meant, and those beside them whose entries they may mention. */
interface Folders {
  readonly meant: readonly string[]
  readonly beside: readonly string[]
}

/** The folders named, else all corpora. A name without a slash is a corpus in `data`, and is compiled beside the others there. @throws UsageError */
function foldersOf({ names, remove }: Arguments, data: string): Folders {
  const all = existsSync(data) ? corpusFolders(data) : []
  const still = remove.find(id => all.some(folder => basename(folder) === id))
  if (still !== undefined) throw new UsageError(`${join(data, still)} is there, so ${still} is not removed; move its folder away first`)
  if (names.length === 0) {
    if (all.length === 0 && (remove.length === 0 || !existsSync(data))) throw new UsageError(`${data} holds no corpus; name a folder`)
    return { meant: all, beside: [] }
  }
  const meant = names.map(name => {
    const found = [join(data, name), normalize(name).replace(/[\\/]$/, '')].find(path => existsSync(path) && statSync(path).isDirectory())
    if (found === undefined)
      throw new UsageError(
        `'${name}' is no corpus in ${data} and no folder; there are ${all.map(folder => folder.slice(data.length + 1)).join(', ') || 'none'}`,
      )
    return found
  })
  return { meant, beside: meant.every(folder => all.includes(folder)) ? all.filter(folder => !meant.includes(folder)) : [] }
}

/** Compiles what is meant together with the shipped corpora it may mention; null when there are errors, which are told. */
function compileFor(given: Arguments, data: string, { out, paint }: Output, quiet: boolean): readonly CompiledCorpus[] | null {
  const { json } = given
  const { meant, beside } = foldersOf(given, data)
  const loaded = loadFolders([...beside, ...meant])
  const { texts } = loaded
  const roots = texts.slice(beside.length).map(({ root }) => root)
  const problems = loaded.problems.filter(({ file }) => roots.some(root => file.startsWith(`${root}/`)))
  const corpora = loaded.corpora.slice(beside.length)
  const broken = problems.some(({ severity }) => severity === 'ERROR')
  if (!quiet || broken) out(json ? JSON.stringify(problems, null, 2) : printProblems(problems, texts, paint))
  if (broken) return null
  const whole = corpora.filter(corpus => corpus !== null)
  if (!quiet && !json)
    for (const { id, records, version } of whole) out(`${id}: ${plural(records.length, 'record')}, corpus version ${version.slice(0, 12)}`)
  return whole
}

/** Says of each corpus in the graph that has no folder how it is taken out. A folder of seeds that is not there says nothing about the graph. */
function tellOfGone({ corpora }: ChangeReport, data: string, { out, paint }: Output): void {
  if (!existsSync(data)) return
  const folders = new Set(corpusFolders(data).map(folder => basename(folder)))
  for (const id of corpora.beside.filter(one => !folders.has(one))) out(paint('yellow', goneSentence(id, data)))
}

function tell(report: ChangeReport, json: boolean, data: string, output: Output): void {
  output.out(json ? JSON.stringify(report, null, 2) : printPlan(report, output.paint))
  if (!json) tellOfGone(report, data, output)
}

/** Runs a command that reads seed files; the answer is the exit code: 0, or 1 when something is wrong. @throws UsageError, EngineError */
export async function runCommand(given: Arguments, { data, settings, openEngine }: Surroundings, output: Output): Promise<0 | 1> {
  const { command, json, maxRemovals, remove } = given
  const corpora = compileFor(given, data, output, command !== 'check')
  if (corpora === null) return 1
  if (command === 'check') return 0
  if (command === 'report') {
    const report = reportOn(corpora)
    output.out(json ? JSON.stringify(report, null, 2) : printReport(report, output.paint))
    return 0
  }
  const graph = await openGraph(settings, openEngine)
  const bar = progressBar(output.terminal)
  try {
    const options = { remove, ...(maxRemovals === undefined ? {} : { maxRemovals }) }
    const report = command === 'plan' ? await graph.port.plan(corpora, options) : await graph.port.apply(corpora, options, bar.show)
    bar.end()
    tell(report, json, data, output)
    if (!json) output.out(output.paint('dim', `On ${graph.where}.`))
    return report.status === 'REFUSED' ? 1 : 0
  } finally {
    bar.end()
    await graph.close()
  }
}
