import type { CompareQueryVariables } from '../../api/generated.ts'
import { selected } from '../../state/edits.ts'
import type { Place } from '../view.ts'

export type CompareForm = 'page' | 'graph' | 'table'

/** Subjects by what can be compared: theories, and the rest. */
export function comparable(place: Place): { readonly theories: readonly string[]; readonly others: readonly string[] } {
  const isTheory = (id: string): boolean => id.startsWith('theory:')
  return { theories: place.subjects.filter(isTheory), others: place.subjects.filter(id => !isTheory(id)) }
}

/** What the address asks; null while there are not two theories yet. */
export function compareQuestion(place: Place): CompareQueryVariables | null {
  const ids = comparable(place).theories
  if (ids.length < 2) return null
  const asOf = place.keys['asof']
  return { ids, asOf: asOf === undefined ? null : Number(asOf) }
}

export const formOf = (place: Place): CompareForm => {
  const form = place.keys['as']
  return form === 'graph' || form === 'table' ? form : 'page'
}

/** The same comparison with other theories; the selection goes: it may not be on show any more. */
const withSubjects = (place: Place, subjects: readonly string[]): Place => ({ ...selected(place, null), subjects: [...new Set(subjects)] })
/** Puts a theory in the place of another. */
export const exchanged = (place: Place, gone: string, id: string): Place => withSubjects(place, place.subjects.map(one => (one === gone ? id : one)))
export const without = (place: Place, id: string): Place => withSubjects(place, place.subjects.filter(one => one !== id))
