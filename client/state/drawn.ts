import { useMemo } from 'react'
import { NeighborhoodDocument, type NeighborhoodQuery } from '../api/generated.ts'
import type { Place } from '../views/view.ts'
import { listIn } from './edits.ts'
import { amongQuestion, drawnIds, isEdited, joined, networkQuestion, type Loaded } from './network.ts'
import { useQuery } from './queries.ts'
import type { QueryState } from './query-store.ts'
import { asOfOf, asOfSet } from './years.ts'

type State = QueryState<NeighborhoodQuery>

/** What a network draws, and where its question stands. */
export interface Drawn {
  readonly status: State['status']
  readonly error: State['error']
  /** What is drawn, as of the year of the place; null until the answer is here. */
  readonly loaded: Loaded | null
  /** What is drawn when all years are shown: where its entries have their places, whatever the year. */
  readonly today: Loaded | null
  /** All that has a place: what all years draw, and what the year draws beside it. */
  readonly whole: Loaded | null
  /** The subjects themselves, whether they are drawn or were taken off; null until the answer is here. */
  readonly about: Loaded['marks'] | null
  /** Ids that name nothing, of those asked about, added or taken off. */
  readonly unknown: NeighborhoodQuery['neighborhood']['unknown']
  readonly retry: () => void
}

const NOTHING: NeighborhoodQuery['neighborhood'] = { nodes: [], relations: [], hidden: [], truncated: false, unknown: [] }

interface Answer { readonly asked: State; readonly around: ReturnType<typeof useQuery<NeighborhoodQuery, unknown>>; readonly unknown: Drawn['unknown']; readonly loaded: Loaded | null }

/** Asks what a place draws in its year: what is around its subjects, and after edits the relations among exactly the entries that are left. Null asks nothing. */
function useAnswer(place: Place | null): Answer {
  const around = useQuery(NeighborhoodDocument, place === null ? null : networkQuestion(place))
  const found = around.data?.neighborhood
  const edited = place !== null && isEdited(place)
  const ids = place !== null && edited && found !== undefined ? drawnIds(place, found.nodes) : null
  const among = useQuery(NeighborhoodDocument, place === null ? null : amongQuestion(ids, asOfOf(place)))
  const answer = edited ? (ids?.length === 0 ? NOTHING : among.data?.neighborhood) : found
  const loaded = useMemo(() => (answer === undefined ? null : { marks: answer.nodes, lines: answer.relations, hidden: answer.hidden, truncated: found?.truncated ?? false }), [answer, found])
  return { asked: edited && around.status === 'ready' && ids !== null && ids.length > 0 ? among : around, around, unknown: [...found?.unknown ?? [], ...(edited ? among.data?.neighborhood.unknown ?? [] : [])], loaded }
}

/**
 * Asks what a place of the network draws. As of a year that is what was around its subjects then, which need not be around them in the drawing of all years: that one is
 * asked for beside it, for it says where everything has its place. Where nothing is left to draw, nothing more is asked and the drawing is empty. Null asks nothing.
 */
export function useDrawn(place: Place | null): Drawn {
  const dated = place !== null && asOfOf(place) !== null
  const all = useAnswer(place === null ? null : asOfSet(null)(place))
  const then = useAnswer(dated ? place : null)
  const { asked, loaded } = dated && all.loaded?.marks.length !== 0 ? then : all
  const whole = useMemo(() => (all.loaded === null || loaded === null ? all.loaded : joined(all.loaded, loaded)), [all.loaded, loaded])
  const subjects = place?.subjects
  const found = all.around.data?.neighborhood
  // What was taken off is in no answer of the drawing; where it is not around the subjects either, it may name nothing.
  const taken = place === null || found === undefined ? [] : listIn(place, 'hide').filter(id => !found.nodes.some(node => node.id === id))
  const strange = useQuery(NeighborhoodDocument, amongQuestion(taken))
  const unknown = [...new Map([...all.unknown, ...strange.data?.neighborhood.unknown ?? []].map(one => [one.id, one])).values()]
  const about = useMemo(() => found?.nodes.filter(node => subjects?.includes(node.id) === true) ?? null, [found, subjects])
  return { status: asked.status, error: asked.error ?? all.asked.error, loaded, today: all.loaded, whole, about, unknown, retry: all.around.retry }
}
