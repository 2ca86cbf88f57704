/** What a view asks the server: the very document and variables that it sends, so that "as query" is never written twice. */
import { CompareDocument, LineageDocument, NeighborhoodDocument, SearchKindsDocument, WaysDocument, type Kind, type SearchKindsQueryVariables } from '../../api/generated.ts'
import { lineageQuestion } from '../../state/lineage.ts'
import { amongQuestion, isEdited, isFiltered, networkQuestion } from '../../state/network.ts'
import { waysQuestion } from '../../state/paths.ts'
import { asOfOf } from '../../state/years.ts'
import { compareQuestion } from '../compare/question.ts'
import type { Place } from '../view.ts'

export interface Asked {
  /** The document as it is sent. */
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  /** What the page does with the answer beside showing it; null when nothing. */
  readonly note: string | null
}

/** Results of a search that a table holds. */
const RESULTS = 100

/** What a search asks for as a table; null without words. */
export function searchQuestion(place: Place): SearchKindsQueryVariables | null {
  const query = place.keys['q']
  if (query === undefined) return null
  const kinds = place.keys['kinds']?.toUpperCase().split(',') as Kind[] | undefined
  return { query, kinds: kinds ?? null, first: RESULTS, after: null }
}

const FILTERED = 'Kinds, relations, years and evidence that the legend leaves out are left out of this answer by the page.'
const asked = (document: { toString(): string }, variables: object | null, note: string | null = null): Asked | null =>
  (variables === null ? null : { document: document.toString(), variables: { ...variables }, note })

/** Whether a place asks about exactly what it draws, which only its first answer says: once entries were added or taken off. */
export const asksDrawn = (place: Place): boolean => place.view === 'network' && isEdited(place)

/** What a question needs beside its address. */
export interface Known {
  /** Ids of what is drawn, where the place asks about exactly that (`asksDrawn`). */
  readonly drawn: readonly string[] | null
}

/** The question of a place; null when it asks nothing yet. */
export function askedBy(place: Place, { drawn }: Known): Asked | null {
  switch (place.view) {
    case 'network': {
      const note = isFiltered(place) ? FILTERED : null
      return asked(NeighborhoodDocument, asksDrawn(place) ? amongQuestion(drawn, asOfOf(place)) : networkQuestion(place), note)
    }
    case 'lineage': return asked(LineageDocument, lineageQuestion(place), place.keys['fold'] === undefined ? null : 'What is folded is left out of this answer by the page.')
    case 'paths': return asked(WaysDocument, waysQuestion(place))
    case 'compare': return asked(CompareDocument, compareQuestion(place))
    case 'search': return asked(SearchKindsDocument, searchQuestion(place))
    default: return null
  }
}
