import { useRef } from 'react'
import { useDrawn, type Drawn } from '../../state/drawn.ts'
import { networkQuestion, type Loaded } from '../../state/network.ts'
import type { Place } from '../view.ts'

/** What a place of the network draws: the last answer stays while the next one is asked for; `fresh` says that it is the answer itself. */
export function useNetwork(place: Place): Drawn & { readonly fresh: boolean } {
  const drawn = useDrawn(place)
  const kept = useRef<{ readonly subject: string; readonly loaded: Loaded; readonly whole: Loaded; readonly about: Loaded['marks'] } | null>(null)
  const subject = place.subjects[0] ?? ''
  if (drawn.loaded !== null && drawn.whole !== null && drawn.about !== null) kept.current = { subject, loaded: drawn.loaded, whole: drawn.whole, about: drawn.about }
  const last = kept.current?.subject === subject && networkQuestion(place) !== null ? kept.current : null
  return { ...drawn, fresh: drawn.loaded !== null, loaded: drawn.loaded ?? last?.loaded ?? null, whole: drawn.whole ?? last?.whole ?? null, about: drawn.about ?? last?.about ?? null }
}
