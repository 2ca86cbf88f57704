import { modelDigest } from '../../model/digest.ts'
import { KINDS, KIND_NAMES } from '../../model/kinds.ts'
import { RELATIONS, RELATION_TYPES } from '../../model/relations.ts'
import type { CorpusRow, StatsRow } from '../../store/rows.ts'
import { BOUNDS, boundedYear } from '../bounds.ts'
import type { Context } from '../context.ts'
import { ERROR_CODES } from '../errors.ts'
import { describedKind, describedRelation } from './model.ts'
import { vocabularies } from './vocabularies.ts'

/** How to cite this graph: its corpora and the version that was read. */
async function reference(stats: StatsRow, _: unknown, { loaders }: Context): Promise<string> {
  const corpora = await loaders.corpora()
  const citations = corpora.map(({ manifest }) => (manifest.citation ?? manifest.title).replace(/\.$/, ''))
  return `${citations.join('; ') || 'Stemma'}. Version ${stats.version}.`
}

const model = () => ({
  version: modelDigest,
  kinds: KIND_NAMES.map(kind => describedKind(kind, KINDS[kind])),
  relations: RELATION_TYPES.map(type => describedRelation(type, RELATIONS[type])),
  errorCodes: Object.entries(ERROR_CODES).map(([code, { meaning, retry }]) => ({ code, meaning, retry })),
  limits: Object.entries(BOUNDS).map(([argument, bound]) => ({ argument, default: bound.default, maximum: bound.maximum })),
})

const Corpus = {
  title: (corpus: CorpusRow) => corpus.manifest.title,
  licence: (corpus: CorpusRow) => corpus.manifest.licence ?? null,
  maintainers: (corpus: CorpusRow) => corpus.manifest.maintainers,
  citation: (corpus: CorpusRow) => corpus.manifest.citation ?? null,
  question: (corpus: CorpusRow) => corpus.manifest.question ?? null,
  asks: (corpus: CorpusRow) => corpus.manifest.ask,
}

/** Query fields of the graph about itself: stats, model, corpora, tours. */
export const aboutQueries = {
  stats: (_: unknown, { asOf }: { readonly asOf?: number | null }, { store }: Context) => store.stats(boundedYear(asOf)),
  model,
  corpora: (_: unknown, __: unknown, { loaders }: Context) => loaders.corpora(),
  tours: async (_: unknown, __: unknown, { loaders }: Context) => (await loaders.corpora()).flatMap(corpus => corpus.manifest.tours),
}
/** Fields of Stats, Model and Corpus that are not properties of their rows. */
export const aboutTypes = { Stats: { reference }, Model: { vocabularies }, Corpus }
