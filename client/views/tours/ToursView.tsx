import { useEffect, type ReactNode } from 'react'
import { StopsDocument } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { useQuery } from '../../state/queries.ts'
import { stopPlace } from '../../state/tours.ts'
import { counted } from '../../state/words.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import type { ViewProps } from '../view.ts'
import styles from './tours.module.css'

/** /tours lists the tours; /tours/NAME and /tours/NAME/STEP lead to the stop, which is the view it shows with the tour above it. */
export default function ToursView({ place, go }: ViewProps): ReactNode {
  const { data, error, retry } = useQuery(StopsDocument, {})
  const [id, step = '1'] = place.subjects
  const tour = data?.tours.find(one => one.id === id)
  const stop = tour === undefined ? null : stopPlace(tour, Number(step))
  const there = stop !== null && stop.view !== 'tours'
  useEffect(() => { if (there && stop !== null) go(stop, 'replace') })
  if (data === null || there) return error === null ? <div className={styles.page}><Plates rows={[40, 90, 84]} /></div> : <ErrorState error={error} retry={retry} />
  const missing = id === undefined ? null : tour === undefined ? `No tour is called “${id}”.` : `“${tour.title}” has ${tour.steps.length} stops, and none numbered ${step}.`
  return (
    <div className={styles.page}>
      <h1>Guided tours</h1>
      {missing !== null && <p role="status">{missing} These are the tours:</p>}
      <ol>
        {data.tours.map(one => (
          <li key={one.id}><PlaceLink to={placeOf('tours', [one.id])}>{one.title}</PlaceLink><span>{one.question}</span><small>{counted(one.steps.length, 'stop')}</small></li>
        ))}
      </ol>
      {data.tours.length === 0 && <p className="unrecorded">no tour recorded</p>}
    </div>
  )
}
