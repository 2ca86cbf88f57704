/** The curator's commands: npm run seed -- check|plan|apply|schema|report. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { corpusFolders, loadFolders } from './load.ts'
import { painter, plural, printProblems } from './print.ts'

const DATA = 'seed/data'
const args = process.argv.slice(2)
const [command = 'help', ...names] = args.filter(arg => !arg.startsWith('--'))
const json = args.includes('--json')
const paint = painter(process.stdout.isTTY === true)
const folders = names.length === 0 ? corpusFolders(DATA) : names.map(name => (existsSync(name) ? name : join(DATA, name)))
if (command === 'check') {
  const { problems, texts, corpora } = loadFolders(folders)
  console.log(json ? JSON.stringify(problems, null, 2) : printProblems(problems, texts, paint))
  if (!json) for (const corpus of corpora) if (corpus !== null) console.log(`${corpus.id}: ${plural(corpus.records.length, 'record')}, version ${corpus.version.slice(0, 12)}`)
  process.exitCode = problems.some(({ severity }) => severity === 'ERROR') ? 1 : 0
}
