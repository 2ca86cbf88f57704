import type { Kind, RelationType, WayFragment, WaysQuery, WaysQueryVariables } from '../api/generated.ts'
import type { Place } from '../views/view.ts'
import { placeOf } from './address.ts'
import { withKey } from './edits.ts'

export type Way = WayFragment
export type WayStep = Way['steps'][number]
export type WayReceipt = WayStep['relation']['receipts'][number]

/** Steps that a search takes when the address says nothing, and at most. */
export const STEPS = { usual: 4, most: 8 } as const

const listed = (text: string | undefined): string[] | null => (text === undefined ? null : text.toUpperCase().split(','))

/** What a place asks the server; null while an end is missing or both are one. */
export function waysQuestion(place: Place): WaysQueryVariables | null {
  const [from, to] = place.subjects
  if (from === undefined || to === undefined || from === to) return null
  return {
    from, to, maxLength: Number(place.keys['max'] ?? STEPS.usual), first: Number(place.keys['first'] ?? 5), kinds: listed(place.keys['kinds']) as Kind[] | null,
    relations: listed(place.keys['relations']) as RelationType[] | null, asOf: place.keys['asof'] === undefined ? null : Number(place.keys['asof']),
  }
}

const WAY_FILTERS = ['kinds', 'relations'] as const
/** Whether a question leaves out kinds or relations. */
export const isNarrowed = (place: Place): boolean => WAY_FILTERS.some(key => place.keys[key] !== undefined)
/** The question asked otherwise: an open way and a selection were of the old one. */
export const askedAgain = (place: Place): Place => withKey(withKey(place, 'way', null), 'sel', null)
/** The question through everything. */
export const widened = (place: Place): Place => askedAgain(WAY_FILTERS.reduce((next, key) => withKey(next, key, null), place))
/** The question through one kind, or the relations given, alone. */
export const onlyThrough = (key: 'kinds' | 'relations', words: readonly string[]) => (place: Place): Place => askedAgain(withKey(place, key, words.map(word => word.toLowerCase()).join(',')))

/** The way that is open: the one the address names, else the most telling. */
export const openWay = (place: Place, ways: readonly Way[]): Way | undefined => ways.find(way => way.id === place.keys['way']) ?? ways[0]

/** Opens a way; the first one needs no key. */
export const wayOpened = (id: string, ways: readonly Way[]) => (place: Place): Place => withKey(place, 'way', ways[0]?.id === id ? null : id)

/** Sets an end of the question; a way of the old question is of no use. */
export const endSet = (which: 'from' | 'to', id: string) => (place: Place): Place => {
  const [from, to] = place.subjects
  const subjects = which === 'from' ? [id, ...(to === undefined ? [] : [to])] : [...(from === undefined ? [] : [from]), id]
  return { ...askedAgain(place), subjects, canvas: null }
}

/** An end that names nothing, with what is nearest to it. */
export type UnknownEnd = NonNullable<WaysQuery['paths']>['unknown'][number]
/** A question mended: the id that it puts in, and its place. */
export interface Mended { readonly id: string; readonly place: Place }

/** The questions that were probably meant, by the unknown end; an other end that is unknown too is mended by what is nearest to it. */
export function mendedBy({ id, suggestions }: UnknownEnd, unknown: readonly UnknownEnd[], place: Place): readonly Mended[] {
  const end = place.subjects[0] === id ? 'from' : 'to'
  const other = end === 'from' ? 'to' : 'from'
  const bestOther = unknown.find(one => one.id !== id)?.suggestions[0]
  const base = bestOther === undefined ? place : endSet(other, bestOther.id)(place)
  const fits = (one: { readonly id: string }): boolean => one.id !== base.subjects[other === 'from' ? 0 : 1]
  return suggestions.filter(fits).map(({ id: other }) => ({ id: other, place: endSet(end, other)(base) }))
}

/** Turns the question round. */
export const turned = (place: Place): Place => withKey({ ...place, subjects: place.subjects.toReversed() }, 'way', null)

/** Allows so many steps. */
export const stepsAllowed = (most: number) => (place: Place): Place => askedAgain(withKey(place, 'max', most === STEPS.usual ? null : String(Math.min(STEPS.most, most))))

/** The way as a network: its entries and the relations among them. */
export const wayAsNetwork = (way: Way): Place => {
  const ids = [...new Set(way.steps.flatMap(step => [step.from.id, step.to.id]))]
  const ends = [way.steps[0]?.from.id ?? '', way.steps.at(-1)?.to.id ?? '']
  return placeOf('network', ends, { depth: '0', add: ids.filter(id => !ends.includes(id)).sort().join(',') })
}
