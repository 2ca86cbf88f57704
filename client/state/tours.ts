import type { StopsQuery } from '../api/generated.ts'
import type { Place } from '../views/view.ts'
import { parseAddress, placeOf } from './address.ts'
import { withKey } from './edits.ts'

export type Tour = StopsQuery['tours'][number]

/** A stop of a tour: where it is, what it shows, and the places of its neighbours. */
export interface Stop {
  readonly tour: Tour
  /** From 1. */
  readonly number: number
  readonly sentence: string
  readonly previous: Place | null
  readonly next: Place | null
}

/** The place of a tour's stop: the view that it shows, with the tour kept in the address. A step whose address is none of ours shows the list of tours. */
export function stopPlace(tour: Tour, number: number): Place | null {
  const step = tour.steps[number - 1]
  if (step === undefined) return null
  const { place } = parseAddress(step.address)
  return place === null ? placeOf('tours', [tour.id]) : withKey(place, 'tour', `${tour.id}.${number}`)
}

/** The stop that a place is at; null when it is on no tour, or on one that is not there. */
export function stopAt(place: Place, tours: readonly Tour[]): Stop | null {
  const [id, given] = (place.keys['tour'] ?? '').split('.')
  const tour = tours.find(one => one.id === id)
  const number = Number(given)
  const step = tour?.steps[number - 1]
  return tour === undefined || step === undefined ? null : { tour, number, sentence: step.sentence, previous: stopPlace(tour, number - 1), next: stopPlace(tour, number + 1) }
}
