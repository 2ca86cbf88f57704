/** The curator's commands: npm run seed -- check|plan|apply|report|schema. */
import { EngineError } from '../server/engine/engine.ts'
import { runCommand } from './commands.ts'
import { suggestion } from './near.ts'
import { painter } from './print.ts'
import { RemoteError } from './remote.ts'
import { checkSchemaFile, writeSchemaFile } from './schema-file.ts'
import { COMMANDS, readArguments, readSettings, USAGE, UsageError } from './settings.ts'

const DATA = 'seed/data'

async function main(): Promise<0 | 1> {
  const given = readArguments(process.argv.slice(2))
  if (given.command === 'help') {
    console.log(USAGE)
    return 0
  }
  if (!(given.command in COMMANDS)) throw new UsageError(`'${given.command}' is no command; ${suggestion(given.command, Object.keys(COMMANDS)) ?? ''}`)
  if (given.command === 'schema') return given.checkOnly ? checkSchemaFile() : writeSchemaFile()
  const colours = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  return runCommand(given, readSettings(process.env), DATA, { out: text => console.log(text), paint: painter(colours), terminal: process.stderr })
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError || error instanceof EngineError || error instanceof RemoteError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
