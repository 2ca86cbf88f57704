import type { Kind, LineFragment } from '../../api/generated.ts'
import type { Scene, SceneLine } from '../../canvas/scene.ts'
import { listIn } from '../../state/edits.ts'
import { countBy, depthOf, hiddenTotals, type Loaded } from '../../state/network.ts'
import { spoken } from '../../state/spoken.ts'
import { counted, plural, shortWords, signOf, wordsApart } from '../../state/words.ts'
import { countOf, KINDS } from '../../ui/kinds.ts'
import type { Place } from '../view.ts'

/** A relation as the canvas draws it. */
export const sceneLine = (line: Pick<LineFragment, 'id' | 'type' | 'family' | 'from' | 'to' | 'reading' | 'basis'>): SceneLine =>
  ({ id: line.id, from: line.from.id, to: line.to.id, type: line.type, family: line.family, word: line.reading, general: line.basis === 'GENERAL' })

/** On a narrow screen a theory with a longer name than this goes by its abbreviation, when it has one; in characters. */
const LONG_NAME = 18

const shortened = (mark: Loaded['marks'][number]): string | null =>
  ('abbreviation' in mark && mark.abbreviation !== null && mark.name.length > LONG_NAME ? mark.abbreviation : null)

/** What was loaded, as a scene. `words` are those of a drawing of which this is a part, so that they stay the same in it. */
export function sceneOf(loaded: Loaded, narrow = false, words: ReadonlyMap<string, string> = wordsApart(loaded.marks)): Scene {
  const hidden = hiddenTotals(loaded.hidden)
  return {
    marks: loaded.marks.map(mark => ({ id: mark.id, kind: mark.kind, words: (narrow ? shortened(mark) : null) ?? words.get(mark.id) ?? mark.name, sign: signOf(mark), hidden: hidden.get(mark.id) ?? 0, general: false })),
    lines: loaded.lines.map(sceneLine),
  }
}

const STEPS = ['alone', 'one step', 'two steps', 'three steps']

/** What the caption says of a drawing: the subjects' names, whether all of them were taken off, steps around them, and how many entries were added beside them. */
interface Titled { readonly names: readonly string[]; readonly takenOff: boolean; readonly depth: number; readonly added: number }

/** The name of a drawing: what was asked for and how far around it. */
export function captionOf({ names, takenOff, depth, added }: Titled): string {
  const [first, second] = names
  if (first === undefined) return counted(added, 'entry', 'entries')
  const who = names.length === 1 ? first : names.length === 2 ? `${first} and ${second ?? ''}` : `${first} and ${names.length - 1} others`
  if (depth === 0 && added > 0) return takenOff ? counted(added, 'entry', 'entries') : `${who} with ${counted(added, 'entry', 'entries')} beside ${plural(names.length, 'it', 'them')}`
  return `${takenOff ? 'Around ' : ''}${who}, ${STEPS[depth] ?? `${depth} steps`}`
}

/** The same of a place; null while a name is not known. Ids that name nothing (`unknown`) are no part of it. */
export function titleOf(place: Place, about: Loaded['marks'] | null, unknown: readonly { readonly id: string }[] = []): string | null {
  if (about === null) return null
  const isKnown = (id: string): boolean => !unknown.some(one => one.id === id)
  const subjects = place.subjects.filter(isKnown)
  const hidden = listIn(place, 'hide')
  const takenOff = subjects.length > 0 && subjects.every(id => hidden.includes(id))
  const names = subjects.map(id => {
    const mark = about.find(one => one.id === id)
    return mark === undefined ? id : takenOff ? spoken({ ...mark, name: shortWords(mark) }) : shortWords(mark)
  })
  return captionOf({ names, takenOff, depth: depthOf(place), added: listIn(place, 'add').filter(isKnown).length })
}

/** "27 of 336 entries", "34 of 1,120 relations", "Every line has a receipt". General attributions have one too: a paper is named, no passage was read. */
export function countsOf(shown: { readonly marks: number; readonly lines: number }, all: { readonly marks: number; readonly lines: number } | null, general: number): readonly string[] {
  const of = (count: number, total: number | undefined): string => (total === undefined ? count.toLocaleString('en') : `${count.toLocaleString('en')} of ${total.toLocaleString('en')}`)
  const parts = [`${of(shown.marks, all?.marks)} ${plural(all?.marks ?? shown.marks, 'entry', 'entries')}`, `${of(shown.lines, all?.lines)} ${plural(all?.lines ?? shown.lines, 'relation')}`]
  if (shown.lines > 0) parts.push(general === 0 ? 'Every line has a receipt' : `Every line has a receipt; ${general.toLocaleString('en')} ${plural(general, 'rests', 'rest')} on a general attribution alone`)
  return parts
}

/** "12 theories, 30 papers": what is drawn, by kind. */
export function kindsOf(marks: readonly { readonly kind: Kind }[]): string {
  const counts = countBy(marks, mark => mark.kind)
  const parts = KINDS.flatMap(kind => {
    const count = counts.get(kind) ?? 0
    return count === 0 ? [] : [countOf(kind, count)]
  })
  return parts.length === 0 ? 'nothing of this drawing is recorded' : parts.join(', ')
}
