import type { Place } from '../views/view.ts'
import { placeOf } from './address.ts'
import { isEntityId } from './keys.ts'

/** Pure steps from one place to the next. Every one answers a new place; none looks at anything but its arguments. */

/** Keys that hold lists of entries, and keys that hold one entry or relation. */
const ID_LISTS: readonly string[] = ['add', 'fold', 'hide', 'stages']
const IDS: readonly string[] = ['line', 'sel']

/** The ids in a key that holds a list. */
export const listIn = (place: Place, key: string): readonly string[] => (place.keys[key] ?? '').split(',').filter(id => id !== '')

/** The place with one key set; '' and null take it away. */
export function withKey(place: Place, key: string, value: string | null): Place {
  const { [key]: _, ...keys } = place.keys
  return { ...place, keys: value === null || value === '' ? keys : { ...keys, [key]: value } }
}

/** Selects an entry or a relation; null selects nothing. An open receipt belongs to its relation and closes. */
export const selected = (place: Place, id: string | null): Place => withKey(withKey(place, 'receipt', null), 'sel', id)

/** A receipt as the address names it: its id is that of its relation, which `sel` holds, and after a # what tells it from others. */
export const receiptKey = (id: string): string => id.slice(id.lastIndexOf('#') + 1)

/** Opens a receipt of the selected relation: the link then leads to it. The one that is open closes. */
export const receiptToggled = (place: Place, id: string): Place => withKey(place, 'receipt', place.keys['receipt'] === receiptKey(id) ? null : receiptKey(id))

const without = (list: readonly string[], id: string): string[] => list.filter(one => one !== id)
const withList = (place: Place, key: string, list: readonly string[]): Place => withKey(place, key, list.join(','))

/** Shows the neighbours of an entry of the network: it becomes a subject, and is hidden no more. */
export function expanded(place: Place, id: string): Place {
  const subjects = place.subjects.includes(id) ? place.subjects : [...place.subjects, id]
  return withList(withList({ ...place, subjects }, 'hide', without(listIn(place, 'hide'), id)), 'add', without(listIn(place, 'add'), id))
}

/** Takes the neighbours of an entry away again and keeps the entry itself. */
export function collapsed(place: Place, id: string): Place {
  if (!place.subjects.includes(id)) return place
  return withList({ ...place, subjects: without(place.subjects, id) }, 'add', [...without(listIn(place, 'add'), id), id].sort())
}

/** Puts one entry on the network, without its neighbours. */
export function added(place: Place, id: string): Place {
  const shown = withList(place, 'hide', without(listIn(place, 'hide'), id))
  return place.subjects.includes(id) ? shown : withList(shown, 'add', [...without(listIn(place, 'add'), id), id].sort())
}

/** Takes one entry off the network, and no other: a subject is still what is asked around, only not drawn. A selection of it goes too. */
export function removed(place: Place, id: string): Place {
  const hidden = withList(withList(place, 'add', without(listIn(place, 'add'), id)), 'hide', [...without(listIn(place, 'hide'), id), id].sort())
  return place.keys['sel']?.split('~').includes(id) === true ? selected(hidden, null) : hidden
}

/** Every entity id that an address names, in its subjects and keys; ends of relation ids included. */
export const idsIn = (place: Place): readonly string[] =>
  [...new Set([...place.subjects.filter(isEntityId), ...ID_LISTS.flatMap(key => listIn(place, key)), ...IDS.flatMap(key => (place.keys[key] ?? '').split('~').filter(isEntityId))])]

/** The place with former ids replaced by present ones; ids that become equal fall together. */
export function replaced(place: Place, moved: ReadonlyMap<string, string>): Place {
  const now = (id: string): string => moved.get(id) ?? id
  const keys = Object.fromEntries(Object.entries(place.keys).map(([key, value]) => {
    if (IDS.includes(key)) return [key, value.split('~').map(now).join('~')]
    return ID_LISTS.includes(key) ? [key, [...new Set(value.split(',').map(now))].sort().join(',')] : [key, value]
  }))
  const subjects = place.subjects.map(now)
  return { ...place, subjects: place.view === 'paths' ? subjects : [...new Set(subjects)], keys }
}

/** The same question with another id in the place of one that names nothing. */
export const insteadIn = (place: Place) => (id: string, other: string): Place => replaced(place, new Map([[id, other]]))
/** The same question without some of its subjects; null when none is left. */
export function withoutSubjects(place: Place, ids: readonly string[]): Place | null {
  const subjects = place.subjects.filter(id => !ids.includes(id))
  return subjects.length === 0 ? null : { ...place, subjects }
}

/** Where one goes from an entry, by view. The selection stays, so that the inspector does. */
export const lineageOf = (id: string): Place => placeOf('lineage', [id], { sel: id })
export const networkOf = (id: string): Place => placeOf('network', [id], { sel: id })
export const entryOf = (id: string): Place => placeOf('entry', [id])
/** Theories side by side; one alone offers what it can be compared with. */
export const compareOf = (...ids: readonly string[]): Place => placeOf('compare', ids)
/** Puts a theory beside those compared. The selection goes: it may not be on show any more. */
export const compared = (place: Place, id: string): Place =>
  (place.view === 'compare' ? { ...selected(place, null), subjects: [...new Set([...place.subjects, id])] } : compareOf(id))
export const pathsFrom = (id: string, to?: string): Place => placeOf('paths', to === undefined ? [id] : [id, to])
