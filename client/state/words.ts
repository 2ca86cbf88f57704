import type { MarkFragment, WayEndFragment } from '../api/generated.ts'

/** Longest name of a finding beside its mark, in characters. */
const LONGEST = 48

/** What stands beside a mark: a paper by its citation, a finding in few words, the rest by name. */
export function shortWords(mark: MarkFragment | WayEndFragment): string {
  if ('citation' in mark) return mark.citation
  if (!('findingForm' in mark)) return mark.name
  const [cause, effect] = [mark.causes[0]?.name, mark.effects[0]?.name]
  if (cause !== undefined && effect !== undefined) return `${cause} on ${effect.toLowerCase()}`
  if (mark.measure !== null) return [mark.measure, mark.valueText ?? mark.value, mark.unit, mark.year].filter(part => part !== null).join(' ')
  return mark.name.length <= LONGEST ? mark.name : `${mark.name.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`
}

/** The sign of a finding; null for what has none. */
export const signOf = (entry: object): Sign | null => ('sign' in entry ? (entry.sign as Sign | null) : null)
