import { Suspense, type ReactNode } from 'react'
import { usePlaces } from '../state/places.ts'
import { VIEWS } from './views.ts'

/** The page's regions around the view that the address names. */
export function Frame(): ReactNode {
  const { reading, go } = usePlaces()
  if (reading.place === null) return <p>{reading.view}</p>
  const { component: View } = VIEWS[reading.place.view]
  return <main><Suspense fallback={null}><View place={reading.place} go={go} /></Suspense></main>
}
