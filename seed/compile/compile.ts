import { corpusVersion } from '../../server/model/digest.ts'
import type { CompiledCorpus, CorpusManifest } from '../../server/model/record.ts'
import { checkAll } from '../check/all.ts'
import { type Problem, Problems } from '../problems.ts'
import { type CorpusText, readCorpus } from '../read/corpus.ts'
import { recordsOf } from './records.ts'
import { joinAll } from './world.ts'

/** Corpora that were compiled together. */
export interface Compiled {
  /** In the order given; null where a corpus has errors. */
  readonly corpora: readonly (CompiledCorpus | null)[]
  /** All of them, by file and line. */
  readonly problems: readonly Problem[]
}

/** Compiles corpora together, so that one may mention what another defines. Pure. */
export function compile(texts: readonly CorpusText[]): Compiled {
  const problems = new Problems()
  const world = joinAll(
    texts.map(text => readCorpus(text, problems)),
    problems,
  )
  checkAll(world, problems)
  const records = recordsOf(world)
  const found = problems.sorted()
  const broken = (root: string) => found.some(({ severity, file }) => severity === 'ERROR' && file.startsWith(`${root}/`))
  const corpora = world.corpora.map((corpus, index) => {
    if (broken(texts[index]?.root ?? '')) return null
    const { id, manifest } = corpus
    const former = Object.fromEntries(corpus.read.former.map(({ from, to }) => [from, to] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
    const whole: CorpusManifest = { ...manifest, former }
    const own = records.get(id) ?? []
    return { id, manifest: whole, records: own, version: corpusVersion(whole, own) }
  })
  return { corpora, problems: found }
}
