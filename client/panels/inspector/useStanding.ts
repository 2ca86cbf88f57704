import { useDrawn } from '../../state/drawn.ts'
import { hiddenOf } from '../../state/network.ts'
import type { Place } from '../../views/view.ts'

/** How an entry stands in the network: whether it is drawn, and how many of its neighbours are not. */
export interface Standing { readonly drawn: boolean; readonly hidden: number }

/** Null while that is not known, or in another view. Asks what the network itself asks, so it costs nothing more. */
export function useStanding(place: Place | null, id: string): Standing | null {
  const { loaded } = useDrawn(place?.view === 'network' ? place : null)
  if (loaded === null) return null
  return { drawn: loaded.marks.some(mark => mark.id === id), hidden: hiddenOf(loaded.hidden, id).reduce((sum, row) => sum + row.count, 0) }
}
