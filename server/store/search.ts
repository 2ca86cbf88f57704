import type { Engine } from '../engine/engine.ts'
import { countryName } from '../model/countries.ts'
import { mark } from '../search/mark.ts'
import { type Wanted, wanted } from '../search/query.ts'
import { rank, type Ranked, required } from '../search/rank.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import { candidates } from './candidates.ts'
import { readEntities } from './entities.ts'
import type { EntityRow, MatchRow, SearchAnswer, SearchRow } from './rows.ts'
import type { Questions, SearchQuery } from './store.ts'
import { readSuggestions } from './suggest.ts'

/** Most results of one question, over all of its pages. */
export const RESULTS = 1000
/** Most entities of the rarest word that are compared with the other words. */
const CANDIDATES = 2000

/** How many entities the words that one typed word may mean name. */
const uses = ({ meant }: Wanted, vocabulary: Vocabulary): number => [...meant.keys()].reduce((sum, word) => sum + vocabulary.uses(word), 0)

/** Entities that all of the words name, best first. */
async function matching(engine: Pick<Engine, 'read'>, query: SearchQuery, all: readonly Wanted[], vocabulary: Vocabulary): Promise<Ranked[]> {
  const needed = all.filter(one => !one.optional)
  const rarest = [...needed].sort((a, b) => uses(a, vocabulary) - uses(b, vocabulary))[0]
  if (rarest === undefined || needed.some(one => one.meant.size === 0)) return []
  const take = needed.length === 1 ? RESULTS + 1 : CANDIDATES
  const rows = rank(await candidates(engine, [rarest], all, query.query, query.kinds, take), all, query.query)
  return rows.filter(row => row.found >= required(all))
}

/** Facts that words are found in besides names and summaries, as they are shown; the year of a paper stands in its citation. */
const factsOf = ({ facts, citation }: EntityRow): [string, string][] =>
  [...(citation === null ? ['year'] : []), 'region', 'countries', 'place'].flatMap((field): [string, string][] => {
    const values = [facts[field] ?? []].flat().map(value => countryName(String(value)))
    return values.length === 0 ? [] : [[field, values.join(', ')]]
  })
const textsOf = (entity: EntityRow): (readonly [string, string])[] => {
  const { name, aliases, citation, summary } = entity
  return [
    ['name', name], ...aliases.map(alias => ['aliases', alias] as const),
    ...(citation === null || citation === name ? [] : [['citation', citation] as const]), ...factsOf(entity), ...(summary === null ? [] : [['summary', summary] as const]),
  ]
}
/** Where words stand in an entity, names first. */
const matchesOf = (entity: EntityRow, words: ReadonlySet<string>): MatchRow[] =>
  textsOf(entity).flatMap(([field, text]) => {
    const pieces = mark(text, words)
    return pieces === null ? [] : [{ field, pieces }]
  })

/** Search, and what an unknown id probably meant. */
export function createSearch(engine: Pick<Engine, 'read'>, vocabularyNow: () => Promise<Vocabulary>): Pick<Questions, 'search' | 'suggest'> {
  const suggestions = readSuggestions(engine, vocabularyNow)
  const entities = readEntities(engine)
  return {
    suggest: suggestions.forIds,
    async search(query: SearchQuery): Promise<SearchAnswer> {
      const vocabulary = await vocabularyNow()
      let found = await matching(engine, query, wanted(query.query, vocabulary, 'WHERE_NEEDED'), vocabulary)
      if (found.length === 0) found = await matching(engine, query, wanted(query.query, vocabulary, 'EVERYWHERE'), vocabulary)
      const total = Math.min(found.length, RESULTS)
      const page = found.slice(query.offset, Math.min(query.offset + query.first, RESULTS))
      const rows = await entities(page.map(row => row.id))
      return {
        rows: page.flatMap(({ id, score, words }): SearchRow[] => {
          const entity = rows.get(id)
          return entity === undefined ? [] : [{ entity, score, matches: matchesOf(entity, words) }]
        }),
        total,
        hasNext: query.offset + page.length < total,
        didYouMean: total === 0 ? await suggestions.forText(query.query, query.kinds) : [],
      }
    },
  }
}
