import type { Place } from '../views/view.ts'
import { withKey } from './edits.ts'

/** The year as of which a place shows the field; null: all years. */
export const asOfOf = (place: Pick<Place, 'keys'>): number | null => (place.keys['asof'] === undefined ? null : Number(place.keys['asof']))

/** Shows the field as of the end of a year; null: all of it. */
export const asOfSet = (year: number | null) => (place: Place): Place => withKey(place, 'asof', year === null ? null : String(year))

/** Years in which something appears, in order, each once. What is undated appears in none. */
export const yearsOf = (things: readonly { readonly since: number | null }[]): readonly number[] =>
  [...new Set(things.flatMap(({ since }) => since ?? []))].sort((a, b) => a - b)

/** The years of a drawing: those in which something of it appears, from the first one that has a subject of it, for before there is nothing around which it could be. */
export function yearsWith(subjects: readonly string[], { marks, lines }: { readonly marks: readonly { readonly id: string; readonly since: number | null }[]; readonly lines: readonly { readonly since: number | null }[] }): readonly number[] {
  const begins = marks.filter(mark => subjects.includes(mark.id)).map(({ since }) => since ?? -Infinity)
  const first = begins.length === 0 ? -Infinity : Math.min(...begins)
  return yearsOf([...marks, ...lines]).filter(year => year >= first)
}

/** Place in the years that shows what a year shows: the last one not after it; the first one when it is before all. */
export const placeIn = (years: readonly number[], year: number | null): number =>
  (year === null ? years.length - 1 : Math.max(0, years.findLastIndex(one => one <= year)))
