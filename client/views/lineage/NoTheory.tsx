import type { ReactNode } from 'react'
import { placeOf } from '../../state/address.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import { NotATheory } from './LineageNotes.tsx'

const find = <PlaceLink className={ui.filled} to={placeOf('search', [], { kinds: 'theory' })}>Find a theory</PlaceLink>

/** A lineage needs a theory: says what the link names instead, and where to find one. */
export function NoTheory({ place }: { readonly place: Place }): ReactNode {
  if (place.subjects.length === 0) return <EmptyState title="Which theory?" actions={find}>A lineage shows what a theory builds on, and what came of it.</EmptyState>
  return (
    <EmptyState title="Only theories have a lineage" actions={<>{find}<PlaceLink className={ui.button} to={placeOf('network', place.subjects)}>Open in network</PlaceLink></>}>
      {place.subjects.map((id, index) => <span key={id}>{index > 0 && ' '}<NotATheory id={id} /></span>)}
    </EmptyState>
  )
}

/** No theory of the link was there yet in the year of the key `asof`. */
export function NotYet({ place, year }: { readonly place: Place; readonly year: string }): ReactNode {
  const { asof: _, ...keys } = place.keys
  return (
    <EmptyState title={`Not there yet in ${year}`} actions={<PlaceLink className={ui.filled} to={{ ...place, keys }}>Show all years</PlaceLink>}>
      What this link asks for was proposed later.
    </EmptyState>
  )
}
