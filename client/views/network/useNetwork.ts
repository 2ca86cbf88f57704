import { useMemo, useRef } from 'react'
import { NeighborhoodDocument, type NeighborhoodQuery } from '../../api/generated.ts'
import { drawnIds, isEdited, networkQuestion, type Loaded } from '../../state/network.ts'
import { useQuery, type QueryState } from '../../state/queries.ts'
import type { Place } from '../view.ts'

export interface Network {
  readonly state: QueryState<NeighborhoodQuery>['status']
  readonly error: QueryState<NeighborhoodQuery>['error']
  /** What is drawn: the last answer stays while the next one is asked for. */
  readonly loaded: Loaded | null
  readonly unknown: NeighborhoodQuery['neighborhood']['unknown']
  readonly retry: () => void
}

/** Loads what a place of the network draws: the neighbourhood, and after edits the relations among exactly the entries that are left. */
export function useNetwork(place: Place): Network {
  const question = networkQuestion(place)
  const around = useQuery(NeighborhoodDocument, question)
  const found = around.data?.neighborhood
  const edited = isEdited(place)
  const ids = edited && found !== undefined ? drawnIds(place, found.nodes) : null
  const among = useQuery(NeighborhoodDocument, ids === null || ids.length === 0 ? null : { ids, depth: 0, limit: 1, shown: [] })
  const answer = edited ? (ids?.length === 0 ? undefined : among.data?.neighborhood) : found
  const kept = useRef<{ readonly subject: string; readonly loaded: Loaded } | null>(null)
  const loaded = useMemo<Loaded | null>(() => (answer === undefined ? null : { marks: answer.nodes, lines: answer.relations, hidden: answer.hidden, truncated: found?.truncated ?? false }), [answer, found])
  const subject = place.subjects[0] ?? ''
  if (loaded !== null) kept.current = { subject, loaded }
  const asked = edited && around.status === 'ready' && ids !== null && ids.length > 0 ? among : around
  return {
    state: asked.status, error: asked.error, unknown: found?.unknown ?? [], retry: around.retry,
    loaded: loaded ?? (kept.current?.subject === subject && question !== null ? kept.current.loaded : null),
  }
}
