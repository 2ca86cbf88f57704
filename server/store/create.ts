import { AsyncLocalStorage } from 'node:async_hooks'
import type { Engine, Transaction } from '../engine/engine.ts'
import { readComparison } from './compare.ts'
import { readCorpora } from './corpora.ts'
import { readCoauthors, readEntities, readTheoriesOfAuthors } from './entities.ts'
import { readFacets } from './facets.ts'
import { readCount, readPage } from './pages.ts'
import { readAttested, readAttestedCounts, readReceipts, readReportedCounts } from './receipts.ts'
import { readEnds, readRelationPages } from './relations-pages.ts'
import { readRelations } from './relations.ts'
import { createSearch } from './search.ts'
import { readState, readStats } from './stats.ts'
import { type Store, VersionMoved } from './store.ts'
import { createTraversals } from './traversals.ts'

/** An engine without snapshots: the version is compared first and last, and the work done once more when it moved. */
async function compared<T>(readVersion: () => Promise<string>, work: (version: string) => Promise<T>): Promise<T> {
  let before = await readVersion()
  for (let attempt = 0; ; attempt += 1) {
    const result = await work(before)
    const after = await readVersion()
    if (after === before) return result
    if (attempt === 1) throw new VersionMoved(before, after)
    before = after
  }
}

/** The store on an engine. One a process: its search keeps the vocabulary of the version in memory. */
export function createStore(root: Engine): Store {
  const open = new AsyncLocalStorage<Transaction>()
  /** Reads in the operation's own transaction where there is one, so that an operation sees one version. */
  const engine: Engine = { ...root, read: work => {
    const tx = open.getStore()
    return tx === undefined ? root.read(work) : work(tx)
  } }
  const version = async () => (await readState(engine)).version
  const search = createSearch(engine)
  return {
    atOneVersion: work => root.capabilities.snapshotReads
      ? root.read(tx => open.run(tx, async () => work(await version())))
      : compared(version, work),
    version,
    entities: readEntities(engine),
    relations: readRelations(engine),
    receipts: readReceipts(engine),
    relationPages: readRelationPages(engine),
    ends: readEnds(engine),
    coauthors: readCoauthors(engine),
    theoriesOf: readTheoriesOfAuthors(engine),
    attested: readAttested(engine),
    attestedCounts: readAttestedCounts(engine),
    reportedCounts: readReportedCounts(engine),
    page: readPage(engine),
    count: readCount(engine),
    facets: readFacets(engine),
    stats: readStats(engine),
    corpora: readCorpora(engine),
    compare: readComparison(engine, search.suggest),
    ...createTraversals(engine, search.suggest),
    ...search,
  }
}
