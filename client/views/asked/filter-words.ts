import { EVIDENCE } from '../../panels/rail/groups.ts'
import { listIn } from '../../state/edits.ts'
import { LINEAGE_STEPS } from '../../state/keys.ts'
import { STEPS } from '../../state/paths.ts'
import type { Words } from '../../state/vocabulary.ts'
import { counted } from '../../state/words.ts'
import { KIND_NAMES, KINDS } from '../../ui/kinds.ts'
import type { Place } from '../view.ts'

/** Under which filters an answer stands, in words. Pure. */

/** Items of a filter that are named; of more it is said how many. */
const NAMED = 4
/** Names as one reads them out: a, b and c. */
export const joined = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`)
const named = (names: readonly string[], one: string): string => (names.length > NAMED ? counted(names.length, one) : joined(names))

function yearsIn(text: string): string {
  const [from = '', to = ''] = text.split('..')
  return from === '' ? `dated to ${to}` : to === '' ? `dated from ${from}` : from === to ? `dated ${from}` : `dated ${from} to ${to}`
}

/** What a place leaves out, each as a phrase: "only theories and papers", "dated 1990 to 2000", "2 entries taken off". */
export function filterWords(place: Place, words: Words): readonly string[] {
  const given = (key: string): readonly string[] | null => place.keys[key]?.toUpperCase().split(',') ?? null
  const [kinds, relations, evidence, years] = [given('kinds'), given('relations'), given('evidence'), place.keys['years']]
  const through = place.view === 'paths' ? 'only through ' : 'only '
  const off = listIn(place, 'hide').length
  const folded = listIn(place, 'fold').length
  const most = place.view === 'paths' ? place.keys['max'] ?? STEPS.usual : place.view === 'lineage' ? place.keys['depth'] ?? LINEAGE_STEPS.usual : null
  return [
    ...(kinds === null ? [] : [`${through}${named(KINDS.filter(kind => kinds.includes(kind)).map(kind => KIND_NAMES[kind].many.toLowerCase()), 'kind')}`]),
    ...(relations === null ? [] : [`only by ${named(words.types.filter(type => relations.includes(type)).map(type => `“${words.relation(type)?.reading ?? type}”`), 'type of relation')}`]),
    ...(evidence === null ? [] : [`only by evidence: ${joined(EVIDENCE.filter(({ bases }) => bases.some(basis => evidence.includes(basis))).map(({ label }) => label.toLowerCase()))}`]),
    ...(years === undefined ? [] : [yearsIn(years)]),
    ...(off === 0 ? [] : [`${counted(off, 'entry', 'entries')} taken off`]),
    ...(folded === 0 ? [] : [`${counted(folded, 'branch', 'branches')} folded`]),
    ...(most === null ? [] : [`at most ${counted(Number(most), 'step')}`]),
  ]
}
