import { useEffect, type ReactNode } from 'react'
import { StopsDocument } from '../api/generated.ts'
import { announce } from '../state/announce.ts'
import { useCommands } from '../state/commands.ts'
import { withKey } from '../state/edits.ts'
import { usePlaces } from '../state/places.ts'
import { useQuery } from '../state/queries.ts'
import { stopAt } from '../state/tours.ts'
import { Icon } from '../ui/icons.tsx'
import { PlaceLink } from '../ui/Link.tsx'
import ui from '../ui/ui.module.css'
import type { Place } from '../views/view.ts'
import styles from './tour.module.css'

/** What a stop of a tour says, over the view that it shows, and the way to the next. */
export function TourStrip({ place }: { readonly place: Place }): ReactNode {
  const { go } = usePlaces()
  const { data } = useQuery(StopsDocument, {})
  const stop = data === null ? null : stopAt(place, data.tours)
  const [previous, next] = [stop?.previous ?? null, stop?.next ?? null]
  useCommands([
    { id: 'tour-next', label: 'Next stop of the tour', keys: ['Alt ArrowDown'], scope: 'page', enabled: next !== null, run: () => { if (next !== null) go(next) } },
    { id: 'tour-previous', label: 'Previous stop of the tour', keys: ['Alt ArrowUp'], scope: 'page', enabled: previous !== null, run: () => { if (previous !== null) go(previous) } },
  ])
  const said = stop === null ? null : `Stop ${stop.number} of ${stop.tour.steps.length}: ${stop.sentence}`
  useEffect(() => { if (said !== null) announce(said) }, [said])
  if (data === null) return null
  const end = withKey(place, 'tour', null)
  if (stop === null) return <aside className={styles.tour} aria-label="Guided tour"><p>This link is on a tour that is not here. <PlaceLink to={end}>Go on without it</PlaceLink></p></aside>
  return (
    <aside className={styles.tour} aria-label="Guided tour">
      <p className={styles.where}><b>{stop.tour.title}</b> {stop.number} of {stop.tour.steps.length}</p>
      <p className={styles.sentence}>{stop.sentence}</p>
      <div className={styles.steps}>
        {previous !== null && <PlaceLink to={previous} className={ui.button}>Previous</PlaceLink>}
        {next !== null && <PlaceLink to={next} className={ui.filled}>Next</PlaceLink>}
        <PlaceLink to={end} className={ui.quiet} label="End the tour"><Icon name="close" /></PlaceLink>
      </div>
    </aside>
  )
}
