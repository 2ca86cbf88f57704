import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { seedSchema } from './schema.ts'

const FILE = fileURLToPath(new URL('schema.json', import.meta.url))

/** seed/schema.json as it should be. */
export const schemaText = (): string => `${JSON.stringify(seedSchema(), null, 2)}\n`

/** Writes seed/schema.json from the model. */
export function writeSchemaFile(): 0 {
  writeFileSync(FILE, schemaText())
  console.log('Wrote seed/schema.json.')
  return 0
}

/** 1 when the file has drifted from the model. */
export function checkSchemaFile(): 0 | 1 {
  if (readFileSync(FILE, 'utf8') === schemaText()) return 0
  console.error('seed/schema.json has drifted from the model: run npm run seed -- schema and commit it.')
  return 1
}
