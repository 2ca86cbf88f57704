import type { Kind, LineFragment, MarkFragment, NeighborhoodQuery, ReceiptBasis, RelationFamily } from '../api/generated.ts'
import type { Place } from '../views/view.ts'
import { fitsAddress } from './address.ts'
import { added, expanded, listIn, withKey } from './edits.ts'
import { KIND_WORDS, NETWORK_CALM, NETWORK_LIMIT, NETWORK_MOST } from './keys.ts'
import { asOfOf } from './years.ts'

export interface NetworkQuestion { readonly ids: readonly string[]; readonly depth: number; readonly limit: number; readonly shown: readonly string[]; readonly asOf?: number }

/** Steps that are drawn around the subjects of a place; 0 where it has none, or asks for them alone. */
export const depthOf = (place: Place): number => (place.subjects.length > 0 ? Number(place.keys['depth'] ?? 1) : 0)

/** What a place asks the server, as of its year; null when it names nothing. The same on every screen: equal addresses have equal answers. */
export function networkQuestion(place: Place): NetworkQuestion | null {
  const added = listIn(place, 'add')
  const ids = place.subjects.length > 0 ? place.subjects : added.slice(0, 50)
  if (ids.length === 0) return null
  const asOf = asOfOf(place)
  return { ids, depth: depthOf(place), limit: Number(place.keys['limit'] ?? NETWORK_LIMIT), shown: [], ...(asOf === null ? {} : { asOf }) }
}

/** Whether single entries were added or taken away: then a second question gives the relations among exactly what is drawn. */
export const isEdited = (place: Place): boolean => listIn(place, 'add').length > 0 || listIn(place, 'hide').length > 0

/** What is asked about exactly these entries, as of a year: they and the relations among them. Null for none, which the server would not take. */
export const amongQuestion = (ids: readonly string[] | null, asOf: number | null = null): NetworkQuestion | null =>
  (ids === null || ids.length === 0 ? null : { ids, depth: 0, limit: 1, shown: [], ...(asOf === null ? {} : { asOf }) })

/** Ids to draw: what the neighbourhood found, with what was added and without what was taken away. */
export function drawnIds(place: Place, found: readonly { readonly id: string }[]): string[] {
  const hidden = new Set(listIn(place, 'hide'))
  return [...new Set([...place.subjects, ...found.map(node => node.id), ...listIn(place, 'add')])].filter(id => !hidden.has(id)).slice(0, NETWORK_MOST)
}

/** Entries and relations that were loaded for a place. */
export interface Loaded {
  readonly marks: readonly MarkFragment[]
  readonly lines: readonly LineFragment[]
  readonly hidden: NeighborhoodQuery['neighborhood']['hidden']
  readonly truncated: boolean
}

/** What was loaded with what another answer has beside it. The same object where that is nothing, so that nothing is drawn anew for it. */
export function joined(loaded: Loaded, more: Loaded): Loaded {
  const known = new Set([...loaded.marks, ...loaded.lines].map(one => one.id))
  const marks = more.marks.filter(mark => !known.has(mark.id))
  const lines = more.lines.filter(line => !known.has(line.id))
  if (marks.length === 0 && lines.length === 0) return loaded
  return { ...loaded, marks: [...loaded.marks, ...marks], lines: [...loaded.lines, ...lines], hidden: [...loaded.hidden, ...more.hidden.filter(({ id }) => !known.has(id))] }
}

/** What the rail filters by; a null set shows all. `hiddenKinds` and the like would grow with the model, so shown ones are named. */
export interface Filters {
  readonly kinds: ReadonlySet<Kind> | null
  readonly relations: ReadonlySet<string> | null
  readonly evidence: ReadonlySet<ReceiptBasis> | null
  readonly from: number | null
  readonly to: number | null
}

const setOf = (text: string | undefined): ReadonlySet<string> | null => (text === undefined ? null : new Set(text.toUpperCase().split(',')))

/** Reads the filters of a place. */
export function filtersOf(place: Pick<Place, 'keys'>): Filters {
  const [from = '', to = ''] = (place.keys['years'] ?? '').split('..')
  return {
    kinds: setOf(place.keys['kinds']) as ReadonlySet<Kind> | null,
    relations: setOf(place.keys['relations']),
    evidence: setOf(place.keys['evidence']) as ReadonlySet<ReceiptBasis> | null,
    from: from === '' ? null : Number(from), to: to === '' ? null : Number(to),
  }
}

const FILTER_KEYS = ['kinds', 'relations', 'evidence', 'years'] as const

/** The keys of a place that filter, and no others. */
export const filterKeys = (place: Place): Pick<Place, 'keys'> => ({ keys: Object.fromEntries(FILTER_KEYS.flatMap(key => (place.keys[key] === undefined ? [] : [[key, place.keys[key]]]))) })

export const isFiltered = (place: Place): boolean => FILTER_KEYS.some(key => place.keys[key] !== undefined)

/** The place with every filter taken away. */
export const unfiltered = (place: Place): Place => FILTER_KEYS.reduce((next, key) => withKey(next, key, null), place)

/** What the filters leave. Undated entries stay whatever the years; entries left without any line stay too, for they were asked for or found. */
export function visible(loaded: Loaded, filters: Filters, subjects: readonly string[]): Loaded {
  const inYears = (since: number | null): boolean => since === null || ((filters.from === null || since >= filters.from) && (filters.to === null || since <= filters.to))
  const lines = loaded.lines.filter(line =>
    (filters.relations === null || filters.relations.has(line.type)) && (filters.evidence === null || filters.evidence.has(line.basis)) && inYears(line.since))
  const touched = new Set(lines.flatMap(line => [line.from.id, line.to.id]))
  const narrowed = filters.relations !== null || filters.evidence !== null
  const marks = loaded.marks.filter(mark =>
    (filters.kinds === null || filters.kinds.has(mark.kind)) && inYears(mark.since) && (!narrowed || touched.has(mark.id) || subjects.includes(mark.id)))
  const shown = new Set(marks.map(mark => mark.id))
  return { ...loaded, marks, lines: lines.filter(line => shown.has(line.from.id) && shown.has(line.to.id)) }
}

/** Only these of the entries, and the lines among them; neighbours that are left out count as not drawn. */
export function foldedTo(all: Loaded, ids: ReadonlySet<string>): Loaded {
  const kinds = new Map(all.marks.filter(mark => !ids.has(mark.id)).map(mark => [mark.id, mark.kind]))
  const pairs = new Map(all.lines.flatMap(({ from, to }) => [[from.id, to.id], [to.id, from.id]] as const).map(ends => [ends.join(' '), ends]))
  const left = [...pairs.values()].flatMap(([id, other]) => {
    const kind = kinds.get(other)
    return kind === undefined || !ids.has(id) ? [] : [{ id, kind, count: 1 }]
  })
  return { ...all, marks: all.marks.filter(mark => ids.has(mark.id)), lines: all.lines.filter(line => ids.has(line.from.id) && ids.has(line.to.id)), hidden: [...all.hidden, ...left] }
}

/** Number of things by a key of theirs. */
export function countBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1)
  return counts
}

/** Neighbours of an entry that are not drawn, by kind, most first. */
export const hiddenOf = (hidden: Loaded['hidden'], id: string): readonly { readonly kind: Kind; readonly count: number }[] =>
  hidden.filter(row => row.id === id && row.count > 0).map(({ kind, count }) => ({ kind, count })).sort((a, b) => b.count - a.count)

/** Number of undrawn neighbours by entry. */
export function hiddenTotals(hidden: Loaded['hidden']): Map<string, number> {
  const totals = new Map<string, number>()
  for (const row of hidden) totals.set(row.id, (totals.get(row.id) ?? 0) + row.count)
  return totals
}

/** Turns one word of a list key on or off. All on is no filter, so the key goes; the last one off shows nothing and stays as it was. */
const toggled = (key: string, all: readonly string[], word: string) => (place: Place): Place => {
  const present = place.keys[key]?.split(',') ?? [...all]
  const next = present.includes(word) ? present.filter(one => one !== word) : [...present, word]
  if (next.length === 0) return withKey(place, key, null)
  return withKey(place, key, all.every(one => next.includes(one)) ? null : next.join(','))
}

/** Shows or hides a kind. */
export const kindToggled = (kind: Kind): ((place: Place) => Place) => toggled('kinds', KIND_WORDS, kind.toLowerCase())

interface TypeOfFamily { readonly type: string; readonly family: RelationFamily }

/** Shows or hides every relation type of a family. */
export const familyToggled = (family: RelationFamily, types: readonly TypeOfFamily[]) => (place: Place): Place => {
  const all = types.map(one => one.type.toLowerCase())
  const own = types.filter(one => one.family === family).map(one => one.type.toLowerCase())
  const present = place.keys['relations']?.split(',') ?? all
  const on = own.some(type => present.includes(type))
  const next = on ? present.filter(type => !own.includes(type)) : [...present, ...own]
  return withKey(place, 'relations', next.length === 0 || all.every(type => next.includes(type)) ? null : next.join(','))
}

/** Shows or hides one relation type. */
export const typeToggled = (type: string, types: readonly TypeOfFamily[]): ((place: Place) => Place) =>
  toggled('relations', types.map(one => one.type.toLowerCase()), type.toLowerCase())

export const BASES: readonly ReceiptBasis[] = ['PASSAGE', 'SECOND_HAND', 'INFERRED', 'GENERAL', 'RECORD']

/** Shows or hides relations that rest on nothing better than these. */
export const evidenceToggled = (bases: readonly ReceiptBasis[]) => (place: Place): Place =>
  bases.reduce((next, basis) => toggled('evidence', BASES.map(one => one.toLowerCase()), basis.toLowerCase())(next), place)

/** Shows only what is dated within these years; null is open. */
export const yearsSet = (from: number | null, to: number | null) => (place: Place): Place =>
  withKey(place, 'years', from === null && to === null ? null : `${from ?? ''}..${to ?? ''}`)

/** Draws every neighbour of an entry; `count` more entries are made room for. Subjects that were asked for alone stay so: they become added entries. */
export const expandedWhole = (id: string, drawn: number, count: number) => (place: Place): Place => {
  const limit = Math.min(NETWORK_MOST, Math.max(Number(place.keys['limit'] ?? 0), drawn + count))
  const alone = depthOf(place) === 0
  const others = alone ? place.subjects.filter(one => one !== id && !listIn(place, 'hide').includes(one)) : []
  const next = others.reduce(added, alone ? withKey({ ...place, subjects: [id] }, 'depth', null) : place)
  return withKey(expanded(next, id), 'limit', String(limit))
}

/** The first ones of some entries, as many as a link has room for beside what it says already. */
export function fitting(place: Place, ids: readonly string[]): readonly string[] {
  const fits = (count: number): boolean => fitsAddress(ids.slice(0, count).reduce(added, place))
  let [least, most] = [0, ids.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(middle)) least = middle
    else most = middle - 1
  }
  return ids.slice(0, least)
}

/**
 * Draws some entries beside what is there. Where they are too many for a link, `all` the neighbours of `from` are drawn as a whole, without naming them;
 * a choice among them cannot be said so, and is kept as far as it fits.
 */
export const expandedBy = (from: string, ids: readonly string[], drawn: number, all: boolean) => (place: Place): Place => {
  const taken = fitting(place, ids)
  return all && taken.length < ids.length ? expandedWhole(from, drawn, ids.length)(place) : taken.reduce(added, place)
}

/** Makes room for so many more entries than there are now. */
export const unfolded = (more: number) => (place: Place): Place =>
  withKey(place, 'limit', String(Math.min(NETWORK_MOST, Number(place.keys['limit'] ?? NETWORK_LIMIT) + more)))

/** A step past the calm number of entries. */
const STEP = 20

/** How many of the folded entries one step shows: as many as keep the drawing calm, and past that a few at a time. */
export const nextUnfold = (drawn: number, folded: number): number =>
  Math.min(NETWORK_MOST - drawn, Math.max(folded, 1), drawn < NETWORK_CALM ? NETWORK_CALM - drawn : STEP)

/** How many more entries a drawing takes before it stops being calm. */
export const calmRoom = (drawn: number): number => Math.max(0, NETWORK_CALM - drawn)

/** Years in equal spans for a small histogram: about `most` bars of 1, 2, 5, 10, 20 … years. */
export function histogram(years: readonly number[], most = 14): readonly { readonly from: number; readonly to: number; readonly count: number }[] {
  if (years.length === 0) return []
  const first = Math.min(...years)
  const last = Math.max(...years)
  const spans = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  const span = spans.find(one => (Math.floor(last / one) - Math.floor(first / one) + 1) <= most) ?? 1000
  const start = Math.floor(first / span) * span
  const bars = Array.from({ length: Math.floor((last - start) / span) + 1 }, (_, index) => ({ from: start + index * span, to: start + (index + 1) * span - 1, count: 0 }))
  return bars.map(bar => ({ ...bar, count: years.filter(year => year >= bar.from && year <= bar.to).length }))
}
