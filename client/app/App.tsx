import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { PlacesContext, type PlaceControls, type Places } from '../state/places.ts'
import { MantineRoot } from '../theme/MantineRoot.tsx'
import { Frame } from './Frame.tsx'

/** The whole page over one address bar. */
export function App({ places }: { readonly places: Places }): ReactNode {
  const state = useSyncExternalStore(places.subscribe, places.state)
  const controls = useMemo<PlaceControls>(
    () => ({ ...state, go: places.go, undo: places.undo, redo: places.redo, dismiss: places.dismiss, tell: places.tell }), [state, places],
  )
  return <PlacesContext value={controls}><MantineRoot><Frame /></MantineRoot></PlacesContext>
}
