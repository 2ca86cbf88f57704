import { type Compiled, compile } from '../../seed/compile/compile.ts'
import { corpusVersion } from '../../server/model/digest.ts'
import type { CompiledCorpus } from '../../server/model/record.ts'

/** A manifest with one word of each vocabulary. */
export const MANIFEST = `id: c
title: C
maintainers: [us]
families: {stages: Stages}
categories: {market: Market}
industries: {wine: Wine}
methods: {survey: Survey}
`

/** Compiles one corpus \`c\` from the text of its files; \`manifest.yaml\` is MANIFEST unless given. */
export function compileText(files: Readonly<Record<string, string>>, id = 'c'): Compiled {
  const all = { 'manifest.yaml': MANIFEST.replace('id: c', `id: ${id}`), ...files }
  return compile([{ id, root: id, files: Object.entries(all).map(([name, text]) => ({ path: `${id}/${name}`, text })) }])
}

/** The corpus, when it has no problem of any weight. @throws Error with the first */
export function soundCorpus(files: Readonly<Record<string, string>>, id = 'c'): CompiledCorpus {
  const { corpora, problems } = compileText(files, id)
  const [corpus] = corpora
  if (corpus === null || corpus === undefined || problems[0] !== undefined)
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
  return corpus
}

/** The same corpus with some records taken out or put in their place. */
export function edit(corpus: CompiledCorpus, change: (records: CompiledCorpus['records']) => CompiledCorpus['records']): CompiledCorpus {
  const records = change(corpus.records)
  return { ...corpus, records, version: corpusVersion(corpus.manifest, records) }
}

const PAPERS =
  'papers: {p-1990: {title: P, year: 1990, authors: [x]}, q-1980: {title: Q, year: 1980}}\nauthors: {x: {family: Xu, given: Li}}\n'
/** Two corpora, the second of which may speak of the first one's entries. */
export const twoCorpora = (second: string) =>
  compile([
    {
      id: 'c',
      root: 'c',
      files: [
        { path: 'c/manifest.yaml', text: MANIFEST },
        { path: 'c/a.yaml', text: `${PAPERS}theories: {a: {name: A}, b: {name: B, buildsOn: {to: a, says: p-1990}}}` },
      ],
    },
    {
      id: 'd',
      root: 'd',
      files: [
        { path: 'd/manifest.yaml', text: MANIFEST.replace('id: c', 'id: d') },
        { path: 'd/a.yaml', text: second },
      ],
    },
  ]).corpora.filter(corpus => corpus !== null)
