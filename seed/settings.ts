/** What the seed command is asked for, and where its graph is. */
export interface Arguments {
  readonly command: string
  readonly names: readonly string[]
  readonly json: boolean
  readonly maxRemovals?: number
}

export const COMMANDS: Readonly<Record<string, string>> = {
  check: 'read the seed files and tell every problem; needs no graph',
  plan: 'what an apply would add, change and remove',
  apply: 'bring the seed files into the graph, all or nothing',
  report: 'counts, gaps and likely duplicates; needs no graph',
  schema: 'write seed/schema.json, which lets editors complete seed files (--check: only compare)',
}

export const USAGE = `npm run seed -- COMMAND [CORPUS or FOLDER …] [--json] [--max-removals N]

${Object.entries(COMMANDS)
  .map(([name, meaning]) => `  ${name.padEnd(8)} ${meaning}`)
  .join('\n')}

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
  for (let index = 0; index < list.length; index++) {
    const [flag = '', inline] = (list[index] ?? '').split('=', 2)
    if (flag === '--json') json = true
    else if (flag === '--check') checkOnly = true
    else if (flag === '--max-removals') {
      const value = inline ?? list[++index]
      if (value === undefined || !/^\d+$/.test(value)) throw new UsageError(`--max-removals takes a whole number, not '${value ?? ''}'`)
      maxRemovals = Number(value)
    } else if (flag.startsWith('-') && flag !== '--help' && flag !== '-h')
      throw new UsageError(`${flag} is no option; there are --json, --max-removals N and, for schema, --check`)
    else names.push(flag.replace(/^--?h(elp)?$/, 'help'))
  }
  const [command = 'help', ...rest] = names
  return { command, names: rest, json, checkOnly, ...(maxRemovals === undefined ? {} : { maxRemovals }) }
}

/** Where the graph is. */
export interface GraphSettings {
  readonly dataDir: string
  readonly neo4j: { readonly uri: string; readonly username: string; readonly password: string; readonly database?: string } | null
}

/** Reads the environment. @throws UsageError */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): GraphSettings {
  const { DATA_DIR, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = environment
  const dataDir = DATA_DIR === undefined || DATA_DIR === '' ? '.data' : DATA_DIR
  if (NEO4J_URI === undefined || NEO4J_URI === '') return { dataDir, neo4j: null }
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(NEO4J_URI))
    throw new UsageError(`NEO4J_URI is '${NEO4J_URI}'; it begins with neo4j:// or bolt://`)
  if (NEO4J_PASSWORD === undefined || NEO4J_PASSWORD === '') throw new UsageError('NEO4J_URI is set and NEO4J_PASSWORD is not')
  const database = NEO4J_DATABASE === undefined || NEO4J_DATABASE === '' ? {} : { database: NEO4J_DATABASE }
  return {
    dataDir,
    neo4j: {
      uri: NEO4J_URI,
      username: NEO4J_USERNAME === undefined || NEO4J_USERNAME === '' ? 'neo4j' : NEO4J_USERNAME,
      password: NEO4J_PASSWORD,
      ...database,
    },
  }
}
