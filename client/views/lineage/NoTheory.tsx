import type { ReactNode } from 'react'
import type { LineageQuery } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { lineageOf } from '../../state/edits.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'

/** A lineage needs a theory: says so and where to find one. */
export function NoTheory({ place }: { readonly place: Place }): ReactNode {
  const other = place.subjects.length > 0
  return (
    <EmptyState
      title={other ? 'Only theories have a lineage' : 'Which theory?'}
      actions={<><PlaceLink className={ui.filled} to={placeOf('search', [], { kinds: 'theory' })}>Find a theory</PlaceLink>{other && <PlaceLink className={ui.button} to={placeOf('network', place.subjects)}>Open in network</PlaceLink>}</>}
    >
      {other ? 'The entries of this link are no theories. Their network shows the theories they touch.' : 'A lineage shows what a theory builds on, and what came of it.'}
    </EmptyState>
  )
}

/** No id of the link is a theory that is known here; the nearest are offered. */
export function UnknownTheory({ unknown }: { readonly unknown: NonNullable<LineageQuery['lineage']>['unknown'] }): ReactNode {
  const near = unknown.flatMap(one => one.suggestions).filter(one => one.kind === 'THEORY')
  return (
    <EmptyState title={`No theory has the id ${unknown.map(one => one.id).join(', ')}`} actions={<PlaceLink className={ui.button} to={placeOf('search', [], { kinds: 'theory' })}>Find a theory</PlaceLink>}>
      {near.length > 0 ? <>The nearest we have: {near.map((one, index) => <span key={one.id}>{index > 0 ? ', ' : ''}<PlaceLink to={lineageOf(one.id)}>{one.name}</PlaceLink></span>)}.</> : 'It may have been removed, or the link is misspelt.'}
    </EmptyState>
  )
}
