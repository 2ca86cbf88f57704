import type { Engine } from '../engine/engine.ts'
import type { CorpusManifest } from '../model/record.ts'
import type { CorpusRow } from './rows.ts'
import { statements } from './statements.generated.ts'

/** The corpora in this graph, by id. */
export function readCorpora(engine: Pick<Engine, 'read'>) {
  return async (): Promise<CorpusRow[]> => {
    const rows = await engine.read(tx => tx.run(statements['graph/corpora'], {}))
    return rows.map(row => ({ ...row, manifest: JSON.parse(row.manifest) as CorpusManifest }))
  }
}
