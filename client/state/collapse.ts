import type { Place } from '../views/view.ts'
import { fitsAddress } from './address.ts'
import { collapsed, listIn, withKey } from './edits.ts'
import { depthOf, joined, type Loaded } from './network.ts'

type Lines = ReadonlyMap<string, ReadonlySet<string>>

const linesOf = (loaded: Pick<Loaded, 'lines'>): Lines => {
  const beside = new Map<string, Set<string>>()
  for (const { from: { id: a }, to: { id: b } } of loaded.lines) {
    beside.set(a, (beside.get(a) ?? new Set<string>()).add(b))
    beside.set(b, (beside.get(b) ?? new Set<string>()).add(a))
  }
  return beside
}

/** What is reached from some entries in at most so many steps, on ways that `passes` lets through; they themselves included. */
function reached(lines: Lines, starts: readonly string[], steps: number, passes: (id: string) => boolean): ReadonlySet<string> {
  const found = new Set(starts)
  let edge: readonly string[] = starts
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    edge = [...new Set(edge.flatMap(id => [...(lines.get(id) ?? [])]))].filter(id => !found.has(id) && passes(id))
    for (const id of edge) found.add(id)
  }
  return found
}

/**
 * What was drawn because of an entry, and goes when it is collapsed: its neighbours that were added by name; those that the question found only by way of it;
 * and what then hangs on nothing that stays. An entry that was added says nothing of who brought it, so it goes with any of its neighbours; subjects stay.
 */
export function broughtBy(loaded: Pick<Loaded, 'marks' | 'lines'>, id: string, place: Place): string[] {
  const lines = linesOf(loaded)
  const added = new Set(listIn(place, 'add'))
  const others = place.subjects.filter(one => one !== id)
  const within = reached(lines, place.subjects, depthOf(place), () => true)
  const without = reached(lines, others, depthOf(place), one => one !== id)
  const stays = (one: string): boolean => one === id || place.subjects.includes(one)
  const first = loaded.marks.map(mark => mark.id).filter(one => !stays(one) && (added.has(one) ? lines.get(id)?.has(one) === true : within.has(one) && !without.has(one)))
  const gone = new Set(first)
  const anchors = loaded.marks.map(mark => mark.id).filter(one => stays(one) || (!added.has(one) && !gone.has(one)))
  const held = reached(lines, anchors, loaded.marks.length, one => !gone.has(one))
  return [...reached(lines, first, loaded.marks.length, one => !stays(one) && !held.has(one))]
}

const without = (place: Place, gone: ReadonlySet<string>): Place => withKey(place, 'add', listIn(place, 'add').filter(one => !gone.has(one)).join(','))

/** The question of a place, asked so that it finds no more than `count` entries; the best connected are found first. Of those taken off only subjects still matter where nothing is found. */
function finding(place: Place, count: number, truncated: boolean): Place {
  if (count > 0) return truncated ? withKey(place, 'limit', String(count)) : place
  const hidden = listIn(place, 'hide').filter(id => place.subjects.includes(id))
  return withKey(withKey(withKey(place, 'depth', '0'), 'limit', null), 'hide', hidden.join(','))
}

/**
 * Takes away what an entry brought (`broughtBy`) and keeps the entry; nothing else comes or goes. One of several subjects is a subject no more; the only one is
 * from then on asked for alone. The same place where a link has no room for what would be left.
 *
 * What goes is told from the drawing of all years and that of the year on `show`; how much the question may find from the former alone, which a year adds nothing to.
 */
export const folded = (today: Loaded, id: string, show: Loaded = today) => (place: Place): Place => {
  const both = joined(today, show)
  const gone = new Set(broughtBy(both, id, place))
  if (gone.size === 0 && !collapsible(both, id, place)) return place
  const added = new Set(listIn(place, 'add'))
  const others = place.subjects.filter(one => one !== id)
  // By way of the entry, which stays, the others would find some of it again.
  const again = reached(linesOf(both), others, depthOf(place), () => true)
  const hide = [...gone].filter(one => !added.has(one) && again.has(one))
  const less = withKey(without(place, gone), 'hide', [...new Set([...listIn(place, 'hide'), ...hide])].sort().join(','))
  const found = today.marks.filter(({ id: one }) => !place.subjects.includes(one) && !added.has(one) && (!gone.has(one) || hide.includes(one))).length
  const itself = reached(linesOf(today), others, depthOf(place), () => true).has(id) ? 1 : 0
  const next = !place.subjects.includes(id) ? less : finding(others.length === 0 ? less : collapsed(less, id), found + itself, today.truncated)
  return fitsAddress(next) ? next : place
}

/** Whether collapsing an entry changes anything. */
export const collapsible = (loaded: Pick<Loaded, 'marks' | 'lines'>, id: string, place: Place): boolean =>
  broughtBy(loaded, id, place).length > 0 || (place.subjects.length > 1 && place.subjects.includes(id) && loaded.marks.some(mark => mark.id === id))
