/** The curator's commands: npm run seed -- check|plan|apply|report|schema. */
import { SettingError } from '../server/config.ts'
import { openEmbedded } from '../server/engine/embedded/index.ts'
import { EngineError } from '../server/engine/engine.ts'
import { openNeo4j } from '../server/engine/neo4j/index.ts'
import { ApplyRunning } from '../server/store/apply/port.ts'
import { runCommand } from './commands.ts'
import type { OpenEngine } from './graph.ts'
import { suggestion } from './near.ts'
import { painter } from './print.ts'
import { RemoteError } from './remote.ts'
import { checkSchemaFile, writeSchemaFile } from './schema-file.ts'
import { COMMANDS, readArguments, readSettings, USAGE, UsageError } from './settings.ts'

const DATA = 'seed/data'
const openEngine: OpenEngine = ({ dataDir, neo4j }) => (neo4j === null ? openEmbedded(dataDir) : openNeo4j(neo4j))

async function main(): Promise<0 | 1> {
  const given = readArguments(process.argv.slice(2))
  if (given.command === 'help') {
    console.log(USAGE)
    return 0
  }
  if (!(given.command in COMMANDS))
    throw new UsageError(`'${given.command}' is no command; ${suggestion(given.command, Object.keys(COMMANDS)) ?? ''}`)
  if (given.command === 'schema') return given.checkOnly ? checkSchemaFile() : writeSchemaFile()
  const colours = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return runCommand(
    given,
    { settings: readSettings(process.env), data: DATA, openEngine },
    { out: text => console.log(text), paint: painter(colours), terminal: process.stderr },
  )
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SettingError || error instanceof EngineError || error instanceof ApplyRunning || error instanceof RemoteError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
