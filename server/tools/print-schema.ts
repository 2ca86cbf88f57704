/** Joins the .graphql files into server/graphql/sdl.generated.ts and prints the schema to client/api/schema.graphql. With --check it only compares. */
import { buildSchema, printSchema } from 'graphql'
import { mkdirSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { enumsSdl } from '../graphql/enums.ts'

const FOLDER = fileURLToPath(new URL('../graphql/', import.meta.url))
const MODULE = join(FOLDER, 'sdl.generated.ts')
const PRINTED = fileURLToPath(new URL('../../client/api/schema.graphql', import.meta.url))

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.graphql')).sort()
const text = files.map(file => readFileSync(join(FOLDER, file), 'utf8').trim()).join('\n\n')
const outputs: readonly (readonly [string, string])[] = [
  [MODULE, `// Generated from the .graphql files by npm run generate. Do not edit.\nexport const SDL_FILES = ${JSON.stringify(text)}\n`],
  [PRINTED, `# Generated from server/graphql by npm run generate. Do not edit.\n${printSchema(buildSchema(`${text}\n${enumsSdl()}`))}\n`],
]

for (const [path, content] of outputs) {
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    console.error(`${path} has drifted from server/graphql: run npm run generate and commit both.`)
    process.exitCode = 1
  }
}
