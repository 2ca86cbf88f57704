import type { ReactNode } from 'react'
import { withKey } from '../../state/edits.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'

/** A place that asks nothing yet has neither a table nor a query: says so and leads back to where one chooses. */
export const NothingAsked = ({ place }: { readonly place: Place }): ReactNode => (
  <EmptyState level={1} title="Nothing is asked yet" actions={<PlaceLink to={withKey(place, 'as', null)} className={ui.button}>Back to the view</PlaceLink>}>
    Choose what the view is about; its answer can then be read as a table, and its question as a query.
  </EmptyState>
)
