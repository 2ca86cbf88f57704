import { useRef } from 'react'
import { useDrawn, type Drawn } from '../../state/drawn.ts'
import { networkQuestion, type Loaded } from '../../state/network.ts'
import type { Place } from '../view.ts'

/** What a place of the network draws: the last answer stays while the next one is asked for. */
export function useNetwork(place: Place): Drawn {
  const drawn = useDrawn(place)
  const kept = useRef<{ readonly subject: string; readonly loaded: Loaded } | null>(null)
  const subject = place.subjects[0] ?? ''
  if (drawn.loaded !== null) kept.current = { subject, loaded: drawn.loaded }
  return { ...drawn, loaded: drawn.loaded ?? (kept.current?.subject === subject && networkQuestion(place) !== null ? kept.current.loaded : null) }
}
