import type { Engine } from '../engine/engine.ts'
import { Vocabulary } from '../search/vocabulary.ts'
import { readState } from './stats.ts'
import { statements } from './statements.generated.ts'

/** The vocabulary of the graph as it is: read when first asked for, and again when the graph's version moved. */
export function vocabularyOf(engine: Pick<Engine, 'read'>): () => Promise<Vocabulary> {
  let kept: { readonly version: string; readonly vocabulary: Promise<Vocabulary> } | undefined
  const read = async () => {
    const [row] = await engine.read(tx => tx.run(statements['search/vocabulary'], {}))
    return new Vocabulary(row?.words ?? [], row?.entities ?? [])
  }
  return async () => {
    const { version, applying } = await readState(engine)
    // Between versions nothing is kept: the words change under the same version.
    if (applying) return read()
    if (kept?.version === version) return kept.vocabulary
    const vocabulary = read()
    kept = { version, vocabulary }
    vocabulary.catch(() => {
      if (kept?.vocabulary === vocabulary) kept = undefined
    })
    return vocabulary
  }
}
