import type { Engine } from '../engine/engine.ts'
import { Vocabulary } from '../search/vocabulary.ts'
import { readState } from './stats.ts'
import { statements } from './statements.generated.ts'

/** Reads the vocabulary of the graph as it is, on an engine or in a transaction. */
export type Vocabularies = (engine: Pick<Engine, 'read'>) => Promise<Vocabulary>

async function read(engine: Pick<Engine, 'read'>): Promise<Vocabulary> {
  const [row] = await engine.read(tx => tx.run(statements['search/vocabulary'], {}))
  return new Vocabulary(row?.words ?? [], row?.entities ?? [])
}

/** Keeps the vocabulary of one version: it is read when first asked for, and again when the graph's version moved. */
export function keptVocabulary(): Vocabularies {
  let kept: { readonly version: string; readonly vocabulary: Promise<Vocabulary> } | undefined
  return async engine => {
    const { version, applying } = await readState(engine)
    // Between versions nothing is kept: the words change under the same version.
    if (applying) return read(engine)
    if (kept?.version === version) return kept.vocabulary
    const vocabulary = read(engine)
    kept = { version, vocabulary }
    vocabulary.catch(() => {
      if (kept?.vocabulary === vocabulary) kept = undefined
    })
    return vocabulary
  }
}
