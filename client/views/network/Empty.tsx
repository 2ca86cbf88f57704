import type { ReactNode } from 'react'
import type { NeighborhoodQuery } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { insteadIn, listIn, withKey } from '../../state/edits.ts'
import { unfiltered } from '../../state/network.ts'
import { usePlaces } from '../../state/places.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import { UnknownIds, UnknownLine } from '../../ui/UnknownIds.tsx'
import type { Place, ViewProps } from '../view.ts'
import styles from './network.module.css'

/** A canvas that nothing was asked of. */
export const Empty = (): ReactNode => (
  <EmptyState title="Nothing here yet" actions={<><PlaceLink className={ui.filled} to={placeOf('search')}>Search</PlaceLink><PlaceLink className={ui.button} to={placeOf('start')}>Take a tour</PlaceLink></>}>
    Search for a theory, or take a tour.
  </EmptyState>
)

/** None of the ids asked for is known: the nearest are offered. Where all of them are known, everything was taken off. */
export const Unknown = ({ place, unknown }: { readonly place: Place; readonly unknown: NeighborhoodQuery['neighborhood']['unknown'] }): ReactNode => {
  // What was to be taken off is not why there is nothing.
  const asked = unknown.filter(({ id }) => !listIn(place, 'hide').includes(id))
  return asked.length > 0 ? <UnknownIds unknown={asked} instead={insteadIn(place)} /> : <AllTaken place={place} />
}

/** Ids of the link that name nothing while the rest is drawn. Nothing where all are known. */
export const Notes = ({ place, unknown }: { readonly place: Place; readonly unknown: NeighborhoodQuery['neighborhood']['unknown'] }): ReactNode =>
  unknown.length > 0 && <p className={styles.notes}><UnknownLine unknown={unknown} instead={insteadIn(place)} /></p>

/** The last entry was taken off: said, with the way back. One who comes here by a link took nothing away, and is shown what was. */
function AllTaken({ place }: { readonly place: Place }): ReactNode {
  const { go, undo, canUndo } = usePlaces()
  const back = canUndo
    ? <button type="button" className={ui.filled} onClick={undo}>Undo</button>
    : <button type="button" className={ui.filled} onClick={() => go(withKey(place, 'hide', null))}>Show what was taken away</button>
  return <EmptyState title={canUndo ? 'You took the last entry away' : 'Nothing is left to draw'} actions={<>{back}<PlaceLink className={ui.button} to={placeOf('search')}>Search</PlaceLink></>} />
}

/** All that was loaded is filtered away: said, with two ways back. */
export function FiltersHideAll({ place, go, entries }: ViewProps & { readonly entries: number }): ReactNode {
  const { undo, canUndo } = usePlaces()
  return (
    <div className={styles.over} role="status">
      <h2>Your filters hide all {entries.toLocaleString('en')} entries</h2>
      <div className={styles.chooserButtons}>
        <button type="button" className={ui.filled} onClick={() => go(unfiltered(place))}>Show all</button>
        <button type="button" className={ui.button} disabled={!canUndo} onClick={undo}>Undo last filter</button>
      </div>
    </div>
  )
}
