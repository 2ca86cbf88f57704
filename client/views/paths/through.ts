import type { Way, WayStep } from '../../state/paths.ts'
import { formWord } from '../../state/way-words.ts'
import { spoken } from '../../state/spoken.ts'

/** What a stop is called: a finding by what it is, for its statement stands below; the rest by name. */
const nameOf = (entry: WayStep['from']): string => ('findingForm' in entry ? formWord(entry.findingForm) : spoken({ ...entry, name: 'citation' in entry ? entry.citation : entry.name }))
const stopWords = ({ to }: WayStep): string => nameOf(to)
const readingOf = ({ forward, relation }: WayStep): string => (forward ? relation.reading : relation.inverseReading)

/** What a direct relation says, as it stands: Born global builds on the resource-based view. */
const directWords = ({ from, to, forward, relation }: WayStep): string => `${nameOf(forward ? from : to)} ${relation.reading} ${nameOf(forward ? to : from)}`

/** A way in few words, by what it goes through: "Through an observation that contradicts the other end", "Through psychic distance, then Firm A". */
export function throughWords(way: Way): string {
  const [first, second] = way.steps
  if (first === undefined) return ''
  const end = way.steps.at(-1)?.to
  if (second === undefined) return `Directly: ${directWords(first)}`
  if (way.steps.length === 2 && 'findingForm' in first.to && end !== undefined) return `Through ${stopWords(first)} that ${readingOf(second)} ${nameOf(end)}`
  return `Through ${way.steps.slice(0, -1).map(stopWords).join(', then ')}`
}
