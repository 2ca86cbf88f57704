import type { Kind } from '../../api/generated.ts'
import { calmRoom, fitting } from '../../state/network.ts'
import type { Place } from '../view.ts'

/** A neighbour that could be drawn. */
interface Candidate { readonly id: string; readonly kind: Kind }

/** What is ticked to begin with: the best connected, as many as keep the drawing calm. Candidates come best connected first. */
export const chosenAtFirst = (candidates: readonly Candidate[], drawn: number): ReadonlySet<string> =>
  new Set(candidates.slice(0, calmRoom(drawn)).map(({ id }) => id))

/** What of the ticked neighbours is added, and whether that is every one there is. */
export interface Choice { readonly ids: ReadonlySet<string>; readonly all: boolean }

/** The ticked ones, best connected first, as many as the link of the drawing has room for; every neighbour there is (`whole`: all are at hand) needs no room. */
export function choiceOf(place: Place, candidates: readonly Candidate[], ticked: ReadonlySet<string>, whole: boolean): Choice {
  const all = whole && candidates.length > 0 && candidates.every(({ id }) => ticked.has(id))
  const ids = candidates.flatMap(({ id }) => (ticked.has(id) ? [id] : []))
  return { ids: new Set(all ? ids : fitting(place, ids)), all }
}

/** How much of a kind is ticked. */
export const shareOf = (candidates: readonly Candidate[], chosen: ReadonlySet<string>, kind: Kind): 'all' | 'some' | 'none' => {
  const own = candidates.filter(one => one.kind === kind)
  const ticked = own.filter(({ id }) => chosen.has(id)).length
  return ticked === 0 ? 'none' : ticked === own.length ? 'all' : 'some'
}

/** Ticks all of a kind, or none of it when all were. */
export function kindTicked(candidates: readonly Candidate[], chosen: ReadonlySet<string>, kind: Kind): ReadonlySet<string> {
  const own = candidates.filter(one => one.kind === kind).map(({ id }) => id)
  return shareOf(candidates, chosen, kind) === 'all' ? new Set([...chosen].filter(id => !own.includes(id))) : new Set([...chosen, ...own])
}
