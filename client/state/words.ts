import type { FindingForm, MarkFragment, Sign, WayEndFragment } from '../api/generated.ts'

type Drawn = MarkFragment | WayEndFragment
type Finding = Extract<Drawn, { readonly findingForm: unknown }>

/** The word that goes with a number: "is" for one, "are" for none and for more. */
export const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many)
/** How many of something: "1 theory", "1,105 entries". */
export const counted = (count: number, one: string, many?: string): string => `${count.toLocaleString('en')} ${plural(count, one, many)}`

/** Longest statement that stands beside its mark as it is, in characters. */
const SHORT = 60

const span = ({ year, yearTo }: Finding): string => (year === null ? '' : yearTo === null || yearTo === year ? String(year) : `${year} to ${yearTo}`)
const FORMS: Readonly<Record<FindingForm, string>> = {
  EFFECT: 'Effect', OBSERVATION: 'Observation', EVENT: 'Event', PROPOSITION: 'Proposition', ASSUMPTION: 'Assumption', RESEARCH_GAP: 'Research gap',
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** At most two names of several, and how many more there are. */
const names = (list: readonly { readonly name: string }[]): string =>
  list.length <= 2 ? list.map(one => one.name).join(' and ') : `${list[0]?.name ?? ''} and ${list.length - 1} more`

/**
 * Few words for a finding, made of its recorded facts and never by cutting its statement: "Reputation → Market knowledge", "Employees: 57, 2007".
 * The statement itself stands wherever there is room to read it.
 */
function findingWords(finding: Finding): string {
  const { name, findingForm: form, causes, effects, measure, value, valueText, unit, reportedBy } = finding
  if (name.length <= SHORT) return name
  if (causes.length > 0 && effects.length > 0) return `${names(causes)} → ${names(effects)}`
  const figure = valueText ?? (value === null ? null : `${value.toLocaleString('en')}${unit === null ? '' : ` ${unit}`}`)
  if (measure !== null) return [[capital(measure), figure].filter(part => part !== null).join(': '), span(finding)].filter(Boolean).join(', ')
  const touched = effects.length > 0 ? effects : causes
  if (touched.length > 0) return `${FORMS[form]}: ${names(touched)}`
  const who = reportedBy[0]?.citation
  return [FORMS[form], who ?? span(finding)].filter(Boolean).join(', ')
}

/** Short words for an entry on a canvas: a paper's citation, a finding's facts, the name of the rest. */
export function shortWords(entry: Drawn): string {
  if ('citation' in entry) return entry.citation
  return 'findingForm' in entry ? findingWords(entry) : entry.name
}

/** Words of a statement that tell it from another of the same short words. */
const TELLING = 5

/** Where the words of some names part: the first place at which not all have the same word. */
function partingOf(names: readonly (readonly string[])[]): number {
  const [first = []] = names
  const at = first.findIndex((word, index) => names.some(other => other[index] !== word))
  return at < 0 ? 0 : at
}

/** Short words for each of some entries; those that would read alike are told apart by the first words of their names that differ, as a beginning: "Proposition, Andersen 1993: “Knowledge of the market grows…”". */
export function wordsApart(entries: readonly Drawn[]): ReadonlyMap<string, string> {
  const alike = new Map<string, Drawn[]>()
  for (const entry of entries) alike.set(shortWords(entry), [...(alike.get(shortWords(entry)) ?? []), entry])
  return new Map([...alike].flatMap(([words, group]) => {
    if (group.length === 1) return group.map(entry => [entry.id, words] as const)
    const names = group.map(entry => entry.name.split(/\s+/u))
    const parting = partingOf(names)
    // The verb before what differs belongs to it; of a name only its end would be left.
    const from = /^\p{Ll}/u.test(names[0]?.[parting - 1] ?? '') ? parting - 1 : parting
    return group.map((entry, index) => {
      const own = names[index] ?? []
      const end = from + TELLING
      return [entry.id, entry.name === words ? words : `${words}: “${capital(own.slice(from, end).join(' ').replace(/[.,;:]$/u, ''))}${own.length > end ? '…' : ''}”`] as const
    })
  }))
}

/** The sign of a finding; null for what has none. */
export const signOf = (entry: object): Sign | null => ('sign' in entry ? (entry.sign as Sign | null) : null)
