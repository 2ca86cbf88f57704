import { NeighborhoodDocument } from '../../api/generated.ts'
import { networkQuestion } from '../../state/network.ts'
import { useQuery } from '../../state/queries.ts'
import type { Place } from '../../views/view.ts'

/** Neighbours of an entry that the network does not draw; null while that is not known, or in another view. Asks what the network itself asks, so it costs nothing more. */
export function useHidden(place: Place | null, id: string): number | null {
  const { data } = useQuery(NeighborhoodDocument, place?.view === 'network' ? networkQuestion(place) : null)
  const answer = data?.neighborhood
  if (answer === undefined || !answer.nodes.some(node => node.id === id)) return null
  return answer.hidden.reduce((sum, one) => sum + (one.id === id ? one.count : 0), 0)
}
