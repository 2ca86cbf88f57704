/** Brings the shipped corpora into the graph when they differ from what is there. */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { corpusFolders, goneSentence, loadFolders } from '../../seed/load.ts'
import { plural } from '../../seed/print.ts'
import { graphVersion } from '../model/digest.ts'
import type { ApplyPort } from '../store/apply/port.ts'
import type { Store } from '../store/store.ts'
import type { Steps } from './steps.ts'

/** Problems that are shown; `seed check` shows all. */
const SHOWN = 5

/** Whether the graph holds these corpora, written under this model. */
async function isCurrent(store: Store, wanted: ReadonlyMap<string, string>): Promise<boolean> {
  const corpora = await store.corpora()
  const there = new Map(corpora.map(corpus => [corpus.id, corpus.version]))
  return [...wanted].every(([id, version]) => there.get(id) === version) && graphVersion(corpora) === (await store.version())
}

/** What becomes of a graph whose seeds were not applied: it stays as it is, or is empty, which has to be mended before anything is found. */
async function leftAlone(store: Store, remedy: string): Promise<string> {
  const isEmpty = (await store.corpora()).length === 0
  return isEmpty ? `the graph is empty: nothing is found until they are mended. ${remedy} Then npm run seed -- apply fills it, without a restart.` : `the graph stays as it is. ${remedy}`
}

/** Reads the seed files of `data`; null when there are none or they have errors, which are said. A broken seed file never changes the graph. */
async function readSeeds(data: string, store: Store, steps: Steps) {
  if (!existsSync(data)) return null
  const done = steps.begin()
  const { corpora, problems } = loadFolders(corpusFolders(data))
  const errors = problems.filter(problem => problem.severity === 'ERROR')
  if (errors.length === 0) {
    const sound = corpora.filter(corpus => corpus !== null)
    done(`read the seed files: ${sound.map(corpus => `${corpus.id}, ${corpus.records.length} entries`).join('; ') || 'none'}`)
    return sound
  }
  for (const { file, line, column, message } of errors.slice(0, SHOWN)) steps.warn(`${file}:${line}:${column} ${message}`)
  const shown = errors.length === 1 ? 'npm run seed -- check shows where.' : 'npm run seed -- check shows them all.'
  steps.warn(`The seed files have ${plural(errors.length, 'error')}; ${await leftAlone(store, shown)}`)
  return null
}

/** Says which corpora of the graph have no folder any more. They stay: only a command takes them out. */
async function sayGone(data: string, store: Store, steps: Steps): Promise<void> {
  const folders = new Set(corpusFolders(data).map(folder => basename(folder)))
  for (const { id } of await store.corpora()) if (!folders.has(id)) steps.warn(goneSentence(id, 'seed/data'))
}

/** Loads the corpora below `root`/seed/data that are not in the graph as they are in the files, and says which of the graph are not there any more. @throws EngineError, ApplyRunning */
export async function loadSeeds(root: string, port: ApplyPort, store: Store, steps: Steps): Promise<void> {
  const data = join(root, 'seed', 'data')
  const corpora = await readSeeds(data, store, steps)
  if (corpora === null || corpora.length === 0) return
  await sayGone(data, store, steps)
  const done = steps.begin()
  if (await isCurrent(store, new Map(corpora.map(({ id, version }) => [id, version])))) {
    done('the graph is as the seed files say')
    return
  }
  const { status, counts, problems } = await port.apply(corpora)
  if (status === 'APPLIED') {
    done(`applied them: ${counts.added} added, ${counts.changed} changed, ${counts.removed} removed`)
    return
  }
  for (const { message, hint } of problems.slice(0, SHOWN)) steps.warn(`${message}; ${hint}`)
  steps.warn(`The seed files were not applied; ${await leftAlone(store, 'npm run seed -- plan shows what they would change.')}`)
}
