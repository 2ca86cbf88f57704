import type { Engine } from '../engine/engine.ts'
import { readComparison } from './compare.ts'
import { readCorpora } from './corpora.ts'
import { readCoauthors, readEntities, readTheoriesOfAuthors } from './entities.ts'
import { readFacets } from './facets.ts'
import { createFloors, type Floors } from './floors.ts'
import { readCount, readPage } from './pages.ts'
import { readAttested, readAttestedCounts, readReceipts, readReportedCounts } from './receipts.ts'
import { readEnds, readRelationPages } from './relations-pages.ts'
import { readRelations } from './relations.ts'
import { createSearch } from './search.ts'
import { readState, readStats } from './stats.ts'
import { type Questions, type Store, VersionMoved } from './store.ts'
import { createTraversals } from './traversals.ts'
import { keptVocabulary, type Vocabularies } from './vocabulary.ts'

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

/** What is kept from one operation to the next. */
interface KeptBetween { readonly vocabularies: Vocabularies; readonly floors: Floors }

/** The questions on an engine, or on a transaction of it that is open. */
function questionsOn(engine: Pick<Engine, 'read'>, { vocabularies, floors }: KeptBetween): Questions {
  const search = createSearch(engine, () => vocabularies(engine))
  return {
    version: async () => (await readState(engine)).version,
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
    ...createTraversals(engine, search.suggest, floors),
    ...search,
  }
}

/** The store on an engine. One a process: it keeps the vocabulary of the version and the floors at hubs in memory. */
export function createStore(engine: Engine): Store {
  const kept: KeptBetween = { vocabularies: keptVocabulary(), floors: createFloors() }
  const all = questionsOn(engine, kept)
  return {
    ...all,
    atOneVersion: work => engine.capabilities.snapshotReads
      ? engine.read(async tx => {
          const here = questionsOn({ read: inside => inside(tx) }, kept)
          return work(here, await here.version())
        })
      : compared(all.version, version => work(all, version)),
  }
}
