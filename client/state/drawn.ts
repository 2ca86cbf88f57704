import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { NeighborhoodDocument, type NeighborhoodQuery } from '../api/generated.ts'
import type { Place } from '../views/view.ts'
import { NETWORK_LIMIT, NETWORK_NARROW_LIMIT } from './keys.ts'
import { amongQuestion, drawnIds, isEdited, networkQuestion, type Loaded } from './network.ts'
import { useQuery, type QueryState } from './queries.ts'
import { asOfOf } from './years.ts'

type State = QueryState<NeighborhoodQuery>

/** What a network draws, and where its question stands. */
export interface Drawn {
  readonly status: State['status']
  readonly error: State['error']
  /** What is drawn, as of the year of the place; null until the answer is here. */
  readonly loaded: Loaded | null
  /** The same of all years: where everything has its place. */
  readonly whole: Loaded | null
  /** The subjects themselves, whether they are drawn or were taken off; null until the answer is here. */
  readonly about: Loaded['marks'] | null
  readonly unknown: NeighborhoodQuery['neighborhood']['unknown']
  readonly retry: () => void
}

/** Entries that a first drawing has on this screen when the address does not say. */
export const useUsualLimit = (): number =>
  (useMediaQuery('(max-width: 699px)', undefined, { getInitialValueInEffect: false }) ? NETWORK_NARROW_LIMIT : NETWORK_LIMIT)

const NOTHING: NeighborhoodQuery['neighborhood'] = { nodes: [], relations: [], hidden: [], truncated: false, unknown: [] }

const loadedFrom = (answer: NeighborhoodQuery['neighborhood'] | undefined, truncated: boolean): Loaded | null =>
  (answer === undefined ? null : { marks: answer.nodes, lines: answer.relations, hidden: answer.hidden, truncated })

/**
 * Asks what a place of the network draws: the neighbourhood, and after edits the relations among exactly the entries that are left. As of a year it is
 * those of them that were there, so that nothing comes and goes but with its year. Where nothing is left to draw, nothing more is asked and the drawing is
 * empty. Null asks nothing.
 */
export function useDrawn(place: Place | null): Drawn {
  const usual = useUsualLimit()
  const asOf = place === null ? null : asOfOf(place)
  const around = useQuery(NeighborhoodDocument, place === null ? null : networkQuestion(place, usual))
  const found = around.data?.neighborhood
  const edited = place !== null && isEdited(place)
  const ids = place !== null && edited && found !== undefined ? drawnIds(place, found.nodes) : null
  const among = useQuery(NeighborhoodDocument, amongQuestion(ids))
  const answer = edited ? (ids?.length === 0 ? NOTHING : among.data?.neighborhood) : found
  const once = asOf === null || answer === undefined ? null : amongQuestion(answer.nodes.map(node => node.id), asOf)
  const then = useQuery(NeighborhoodDocument, once)
  const whole = useMemo(() => loadedFrom(answer, found?.truncated ?? false), [answer, found])
  const past = useMemo(() => loadedFrom(then.data?.neighborhood, found?.truncated ?? false), [then.data, found])
  const subjects = place?.subjects
  const about = useMemo(() => found?.nodes.filter(node => subjects?.includes(node.id) === true) ?? null, [found, subjects])
  const asked = once !== null ? then : edited && around.status === 'ready' && ids !== null && ids.length > 0 ? among : around
  return { status: asked.status, error: asked.error, whole, about, loaded: asOf === null || answer?.nodes.length === 0 ? whole : past, unknown: found?.unknown ?? [], retry: around.retry }
}
