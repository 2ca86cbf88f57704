import type { Engine } from '../engine/engine.ts'
import { kindOfId } from '../model/ids.ts'
import { KIND_NAMES, type Kind, KINDS } from '../model/kinds.ts'
import { wanted } from '../search/query.ts'
import { rank } from '../search/rank.ts'
import { likeness } from '../search/likeness.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import { candidates } from './candidates.ts'
import { readEntities } from './entities.ts'
import type { SuggestionRow } from './rows.ts'

/** Suggestions for one unknown id or one query that finds nothing. */
const SUGGESTED = 3
/** Most entities that are compared with what was asked. */
const COMPARED = 200
/** Most unknown ids that suggestions are looked for. */
const ANSWERED = 20
/** Below this likeness (0 to 1) an id was not meant. */
const LEAST = 0.5

/** Kind that an id names, if its prefix is one. */
const kindMeant = (id: string): Kind | null => kindOfId(id) ?? KIND_NAMES.find(kind => id.startsWith(`${KINDS[kind].prefix}:`)) ?? null
const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1).slice(0, 200)

/** What was probably meant: by ids that name nothing, and by words that find nothing. */
export function readSuggestions(engine: Pick<Engine, 'read'>, vocabularyNow: () => Promise<Vocabulary>) {
  const entities = readEntities(engine)
  /** Entities that any of the words name, those with most of the words first. */
  async function anyOf(text: string, kinds: readonly Kind[] | undefined, vocabulary: Vocabulary) {
    const all = wanted(text, vocabulary, 'EVERYWHERE')
    const ranked = rank(await candidates(engine, all.filter(one => !one.optional), all, text, kinds, COMPARED), all, text)
    return ranked.sort((a, b) => b.found - a.found || b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1))
  }
  async function rows(ids: readonly string[]): Promise<SuggestionRow[]> {
    const found = await entities(ids)
    return ids.flatMap(id => {
      const row = found.get(id)
      return row === undefined ? [] : [{ id: row.id, name: row.name, kind: row.kind }]
    })
  }
  async function nearestTo(id: string, vocabulary: Vocabulary): Promise<SuggestionRow[]> {
    const [slug, kind] = [slugOf(id), kindMeant(id)]
    const found = await anyOf(slug.replaceAll('-', ' '), kind === null ? undefined : [kind], vocabulary)
    const other = found.length > 0 || kind === null ? found : await anyOf(slug.replaceAll('-', ' '), undefined, vocabulary)
    const near = other
      .map(row => ({ id: row.id, degree: row.degree, likeness: Math.max(likeness(slug, slugOf(row.id)), row.score) }))
      .filter(row => row.likeness >= LEAST)
      .sort((a, b) => b.likeness - a.likeness || b.degree - a.degree || (a.id < b.id ? -1 : 1))
    return rows(near.slice(0, SUGGESTED).map(row => row.id))
  }
  return {
    /** The nearest ids to each, at most 3; by the words of its slug, among its own kind when there are any. */
    async forIds(ids: readonly string[]): Promise<Map<string, SuggestionRow[]>> {
      const answers = new Map<string, SuggestionRow[]>()
      // Nothing asked, nothing read: the vocabulary is all words of the graph.
      if (ids.length === 0) return answers
      const vocabulary = await vocabularyNow()
      for (const id of new Set(ids)) answers.set(id, answers.size < ANSWERED ? await nearestTo(id, vocabulary) : [])
      return answers
    },
    /** What a query meant of which some words find something, at most 3. */
    async forText(text: string, kinds: readonly Kind[] | undefined): Promise<SuggestionRow[]> {
      const found = await anyOf(text, kinds, await vocabularyNow())
      return rows(found.slice(0, SUGGESTED).map(row => row.id))
    },
  }
}
