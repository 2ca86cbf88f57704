import { isUtf8 } from 'node:buffer'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { CompiledCorpus } from '../server/model/record.ts'
import { type Compiled, compile } from './compile/compile.ts'
import { type Problem, Problems } from './problems.ts'
import type { CorpusText } from './read/corpus.ts'
import { FILE_LENGTH, type SourceText } from './read/source.ts'

/** Most files of one corpus. */
const MOST_FILES = 5_000
const utf8 = new TextDecoder('utf-8')

/** Path as messages name it: from the working directory when inside it. */
function shown(path: string): string {
  const from = relative(process.cwd(), path)
  return (from.startsWith('..') ? path : from).split(sep).join('/')
}

/** A file's text. One that is no UTF-8 or cannot be read is noted, and keeps what can be seen of it. */
function readOne(path: string, problems: Problems): SourceText {
  const name = shown(path)
  const refuse = (message: string, hint: string, text = '', line = 1, column = 1): SourceText => {
    problems.add('BAD_FILE', { file: name, line, column }, message, hint)
    return { path: name, text, unreadable: true }
  }
  try {
    const { size } = lstatSync(path)
    if (size > FILE_LENGTH * 4) return refuse(`the file has ${size} bytes`, `split it; a file has at most ${FILE_LENGTH} characters`)
    const bytes = readFileSync(path)
    if (isUtf8(bytes)) return { path: name, text: utf8.decode(bytes) }
    const text = bytes.toString('utf8')
    const before = text.slice(0, text.indexOf('\uFFFD')).split('\n')
    return refuse('the file is not UTF-8: this letter cannot be read', 'save it as UTF-8 text', text, before.length, (before.at(-1)?.length ?? 0) + 1)
  } catch (error) {
    return refuse(`the file cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`, 'is it there, and may you read it?')
  }
}

/** Reads the YAML files of a corpus folder in name order, sub-folders too; links to elsewhere are not followed. */
function readFolder(folder: string, problems: Problems): CorpusText {
  const root = shown(folder)
  const note = (message: string, hint: string) => problems.add('BAD_FILE', { file: `${root}/`, line: 1, column: 1 }, message, hint)
  let paths: string[] = []
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    paths = found.filter(entry => entry.isFile() && /\.ya?ml$/.test(entry.name)).map(entry => join(entry.parentPath, entry.name))
  } catch (error) {
    note(`the folder cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`, 'name a folder of seed/data')
  }
  if (paths.length > MOST_FILES) note(`the corpus has ${paths.length} files`, `at most ${MOST_FILES}`)
  const sorted = paths
    .map(path => [shown(path), path] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_FILES)
  return { id: basename(folder), root, files: sorted.map(([, path]) => readOne(path, problems)) }
}

/** Compiles the corpora of several folders together. Problems of reading the disk come with those of the text. */
export function loadFolders(folders: readonly string[]): Compiled & { readonly texts: readonly CorpusText[] } {
  const problems = new Problems()
  const texts = folders.map(folder => readFolder(resolve(folder), problems))
  const compiled = compile(texts)
  const disk = problems.sorted()
  return {
    corpora: compiled.corpora.map((corpus, index) => (disk.some(({ file }) => file.startsWith(`${texts[index]?.root}/`)) ? null : corpus)),
    problems: [...disk, ...compiled.problems],
    texts,
  }
}

/** Compiles one corpus alone; null when it has errors. */
export function loadFolder(path: string): { readonly corpus: CompiledCorpus | null; readonly problems: readonly Problem[] } {
  const { corpora, problems } = loadFolders([path])
  return { corpus: corpora[0] ?? null, problems }
}

/** The corpus folders in a folder such as seed/data, in name order. */
export const corpusFolders = (data: string): string[] =>
  readdirSync(data, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(data, entry.name))
    .sort()

/** What is said of a corpus that is in the graph and has no folder any more. Nothing is removed without being asked for. */
export const goneSentence = (id: string, data: string): string =>
  `${id} is in the graph and has no folder in ${data}; to take it out: npm run seed -- apply --remove ${id}`
