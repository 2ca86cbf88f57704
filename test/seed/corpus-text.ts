import { type Compiled, compile } from '../../seed/compile/compile.ts'
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
  if (corpus === null || corpus === undefined || problems[0] !== undefined) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
  return corpus
}
