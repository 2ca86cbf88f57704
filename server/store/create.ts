import type { Engine } from '../engine/engine.ts'
import { stepsAt } from './adjacency/choose.ts'
import type { Adjacencies } from './adjacency/kept.ts'
import { readCorpora } from './corpora.ts'
import { readCoauthors, readEntities, readTheoriesOfAuthors } from './entities.ts'
import { readFacets } from './facets.ts'
import { readCount, readPage } from './pages.ts'
import { readAttested, readAttestedCounts, readReceipts, readReportedCounts } from './receipts.ts'
import { readEnds, readRelationPages } from './relations-pages.ts'
import { readRelations } from './relations.ts'
import { createSearch } from './search.ts'
import { readState, readStats, type State } from './stats.ts'
import { createFloors, type Floors } from './steps/floors.ts'
import { atOneVersion, type Here } from './one-version.ts'
import type { Questions, Store } from './store.ts'
import { readTheoryCounts } from './theory-counts.ts'
import { createTraversals } from './traversals.ts'
import { keptVocabulary, type Vocabularies } from './vocabulary.ts'

/** What is kept from one operation to the next. */
interface KeptBetween { readonly vocabulary: Vocabularies; readonly floors: Floors; readonly adjacencies: Adjacencies | null }

/** The questions on an engine, or on a transaction of it that is open; `state` is what it is known to be in. */
function questionsOn(engine: Here, kept: KeptBetween, state?: State): Questions {
  const search = createSearch(engine, () => kept.vocabulary(engine))
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
    theoryCounts: readTheoryCounts(engine),
    page: readPage(engine),
    count: readCount(engine),
    facets: readFacets(engine),
    stats: readStats(engine),
    corpora: readCorpora(engine),
    ...createTraversals(engine, search.suggest, tx => stepsAt(tx, kept.adjacencies, kept.floors, state)),
    ...search,
  }
}

/**
 * The store on an engine. One a process: it keeps the vocabulary of the version and the floors at hubs in memory.
 * @param adjacencies where the adjacency is kept; without, steps are taken by statements
 */
export function createStore(engine: Engine, adjacencies: Adjacencies | null = null): Store {
  const vocabularies = keptVocabulary()
  const kept: KeptBetween = {
    // A transaction that is no snapshot may fail with whoever began to read in it.
    vocabulary: here => vocabularies(engine.capabilities.snapshotReads ? here : engine),
    floors: createFloors(), adjacencies,
  }
  return {
    ...questionsOn(engine, kept),
    atOneVersion: work => atOneVersion(engine, (here, state) => work(questionsOn(here, kept, state), state.version)),
  }
}
