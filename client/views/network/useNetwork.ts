import { useRef } from 'react'
import { useDrawn, type Drawn } from '../../state/drawn.ts'
import { joined, networkQuestion, type Loaded } from '../../state/network.ts'
import { asOfOf, asOfSet } from '../../state/years.ts'
import type { Place } from '../view.ts'

interface Kept { readonly subject: string; readonly loaded: Loaded; readonly whole: Loaded; readonly today: Loaded | null; readonly about: Loaded['marks'] }

/**
 * What a place of the network draws: the last answer stays while the next one is asked for; `fresh` says that it is the answer itself. What a year has
 * brought beside the drawing of all years keeps its place in the years after it, until something else is asked.
 */
export function useNetwork(place: Place): Drawn & { readonly fresh: boolean } {
  const drawn = useDrawn(place)
  const kept = useRef<Kept | null>(null)
  const seen = useRef<{ readonly question: string; readonly whole: Loaded } | null>(null)
  const subject = place.subjects[0] ?? ''
  const { keys } = asOfSet(null)(place)
  const question = JSON.stringify([networkQuestion(asOfSet(null)(place)), keys['add'], keys['hide']])
  const before = asOfOf(place) !== null && seen.current?.question === question ? seen.current.whole : null
  const whole = drawn.whole === null || before === null ? drawn.whole : joined(before, drawn.whole)
  if (asOfOf(place) !== null && whole !== null) seen.current = { question, whole }
  if (drawn.loaded !== null && whole !== null && drawn.about !== null) kept.current = { subject, loaded: drawn.loaded, whole, today: drawn.today, about: drawn.about }
  const last = kept.current?.subject === subject && networkQuestion(place) !== null ? kept.current : null
  return { ...drawn, fresh: drawn.loaded !== null, loaded: drawn.loaded ?? last?.loaded ?? null, today: drawn.today ?? last?.today ?? null, whole: whole ?? last?.whole ?? null, about: drawn.about ?? last?.about ?? null }
}
