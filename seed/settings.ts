import { isSlug } from '../server/model/ids.ts'
import { type Config, readGraphSettings } from '../server/config.ts'

/** What the seed command is asked for, and where its graph is. */
export interface Arguments {
  readonly command: string
  readonly names: readonly string[]
  readonly json: boolean
  readonly maxRemovals?: number
  /** Corpora to take out of the graph. */
  readonly remove: readonly string[]
}

/** The commands, each with what it does in one line. */
export const COMMANDS: Readonly<Record<string, string>> = {
  check: 'read the seed files and tell every problem; needs no graph',
  plan: 'what an apply would add, change and remove',
  apply: 'bring the seed files into the graph, all or nothing',
  report: 'counts, gaps and likely duplicates; needs no graph',
  schema: 'write seed/schema.json, which lets editors complete seed files (--check: only compare)',
}

/** What is printed when help is asked for. */
export const USAGE = `npm run seed -- COMMAND [CORPUS or FOLDER …] [--json] [--max-removals N] [--remove CORPUS]

${Object.entries(COMMANDS)
  .map(([name, meaning]) => `  ${name.padEnd(8)} ${meaning}`)
  .join('\n')}

--remove CORPUS takes a corpus that seed/data no longer has out of the graph; it may be given several times.
Without a corpus all folders in seed/data are meant. plan and apply go through the running server when there is one,
else to the graph itself: DATA_DIR (default .data), or Neo4j when NEO4J_URI is set.`

/** The arguments were wrong; the message says which and what would be right. */
export class UsageError extends Error {}

/** Reads the command line. @throws UsageError */
export function readArguments(list: readonly string[]): Arguments & { readonly checkOnly: boolean } {
  const names: string[] = []
  let json = false
  let checkOnly = false
  let maxRemovals: number | undefined
  const remove: string[] = []
  for (let index = 0; index < list.length; index++) {
    const [flag = '', inline] = (list[index] ?? '').split('=', 2)
    if (flag === '--json') json = true
    else if (flag === '--check') checkOnly = true
    else if (flag === '--max-removals') {
      const value = inline ?? list[++index]
      if (value === undefined || !/^\d+$/.test(value)) throw new UsageError(`--max-removals takes a whole number, not '${value ?? ''}'`)
      maxRemovals = Number(value)
    } else if (flag === '--remove') {
      const id = inline ?? list[++index] ?? ''
      if (!isSlug(id)) throw new UsageError(`--remove takes the name of a corpus, not '${id}'`)
      remove.push(id)
    } else if (flag.startsWith('-') && flag !== '--help' && flag !== '-h')
      throw new UsageError(`${flag} is no option; there are --json, --max-removals N, --remove CORPUS and, for schema, --check`)
    else names.push(flag.replace(/^--?h(elp)?$/, 'help'))
  }
  const [command = 'help', ...rest] = names
  return { command, names: rest, json, checkOnly, remove, ...(maxRemovals === undefined ? {} : { maxRemovals }) }
}

/** Where the graph is. */
export interface GraphSettings {
  readonly dataDir: string
  readonly neo4j: Config['neo4j']
}

/** Reads the environment by the server's own rules, so that a command and the server mean the same graph. @throws SettingError */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): GraphSettings {
  const { dataDirectory, neo4j } = readGraphSettings(environment)
  return { dataDir: dataDirectory, neo4j }
}
