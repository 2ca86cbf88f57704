/** Turns cypher/ into server/store/statements.generated.ts. With --check it writes nothing and fails when the file has drifted. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../cypher/', import.meta.url))
const TARGET = fileURLToPath(new URL('../store/statements.generated.ts', import.meta.url))
const SCALARS: Readonly<Record<string, string>> = {
  string: 'string', integer: 'number', number: 'number', boolean: 'boolean', map: '{ readonly [key: string]: Value }', any: 'Value',
}

interface Header { readonly meaning: string; readonly access: string; readonly params: [string, string][]; readonly rows: [string, string][]; readonly text: string }

/** TypeScript type of a header's type word. @throws Error naming the file when the word is none. */
function typeOf(word: string, file: string): string {
  const [, scalar = '', list, nullable] = /^(\w+)(\[\])?(\?)?$/.exec(word) ?? []
  const base = SCALARS[scalar]
  if (base === undefined) throw new Error(`cypher/${file}: '${word}' is no type; use ${Object.keys(SCALARS).join(', ')}, with [] and ?`)
  return `${list === undefined ? base : `readonly (${base})[]`}${nullable === undefined ? '' : ' | null'}`
}

/** Reads a statement's header and body. @throws Error naming the file when a line of the header is not understood. */
function parse(source: string, file: string): Header {
  const lines = source.trimEnd().split('\n')
  const end = lines.findIndex(line => !line.startsWith('//'))
  const header = lines.slice(0, end).map(line => line.slice(2).trim())
  const text = lines.slice(end).join('\n')
  const params: [string, string][] = []
  const rows: [string, string][] = []
  let access = ''
  let meaning = ''
  for (const line of header) {
    const [, word, name = '', type = ''] = /^(param|row) (\w+): (\S+)$/.exec(line) ?? []
    if (word === 'param') params.push([name, type])
    else if (word === 'row') rows.push([name, type])
    else if (line.startsWith('access:')) access = line.slice(7).trim()
    else meaning = `${meaning} ${line}`.trim()
  }
  if (access !== 'read' && access !== 'write') throw new Error(`cypher/${file}: the header lacks 'access: read' or 'access: write'`)
  const used = new Set([...text.matchAll(/\$(\w+)/g)].map(match => match[1]))
  for (const [name] of params) if (!used.delete(name)) throw new Error(`cypher/${file}: parameter ${name} is declared but not used`)
  if (used.size > 0) throw new Error(`cypher/${file}: parameter ${[...used].join(', ')} is used but not declared`)
  return { meaning, access, params, rows, text }
}

const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.cypher'))
  .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort()
const fields = (list: [string, string][], file: string) => list.map(([name, type]) => `readonly ${name}: ${typeOf(type, file)}`).join('; ')
const names = (file: string) => JSON.stringify(file.replace(/\.cypher$/, ''))

const statements = files.filter(file => !file.startsWith('parts/')).map(file => {
  const { meaning, access, params, rows, text } = parse(readFileSync(join(ROOT, file), 'utf8'), file)
  const integers = params.filter(([, type]) => type.startsWith('integer')).map(([name]) => name)
  const type = `Statement<{ ${fields(params, file)} }, { ${fields(rows, file)} }>`
  return `  /** ${meaning} */\n  ${names(file)}: {\n    name: ${names(file)},\n    access: '${access}',\n    integers: ${JSON.stringify(integers)},\n    text: ${JSON.stringify(text)},\n  } as ${type},`
})
/** The pieces of a file in parts/: the whole of it, or each that a line `// piece name: meaning` begins, as `file/name`. @throws Error naming the file */
function piecesOf(source: string, file: string): [string, string][] {
  const name = file.slice('parts/'.length).replace(/\.cypher$/, '')
  const body = (text: string) => text.split('\n').filter(line => !line.startsWith('//')).join('\n').trim()
  const [first = '', ...pieces] = source.split(/^\/\/ piece /m)
  if (pieces.length === 0) return [[name, body(source)]]
  if (body(first) !== '') throw new Error(`cypher/${file}: there is text before the first piece`)
  return pieces.map(text => {
    const [head, piece = ''] = /^([a-z-]+): .+\n/.exec(text) ?? []
    if (head === undefined) throw new Error(`cypher/${file}: '// piece ${text.split('\n')[0]}' is not '// piece name: meaning'`)
    return [`${name}/${piece}`, body(text.slice(head.length))]
  })
}
const parts = files.filter(file => file.startsWith('parts/')).flatMap(file => piecesOf(readFileSync(join(ROOT, file), 'utf8'), file))
  .map(([name, text]) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},`)
const output = `// Generated from cypher/ by npm run generate. Do not edit.
import type { Statement, Value } from '../engine/engine.ts'

export type { Value }

/** Every statement, by its path under cypher/. */
export const statements = {
${statements.join('\n')}
} as const

/** Pieces that the store joins, by file, or by file and name. */
export const parts = {
${parts.join('\n')}
} as const
`
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== output) {
    console.error('server/store/statements.generated.ts has drifted from cypher/: run npm run generate and commit both.')
    process.exit(1)
  }
} else {
  writeFileSync(TARGET, output)
}
