import type { LineFragment } from '../../api/generated.ts'
import type { Scene, SceneLine } from '../../canvas/scene.ts'
import { hiddenTotals, type Loaded } from '../../state/network.ts'
import { shortWords, signOf } from '../../state/words.ts'

/** A relation as the canvas draws it. */
export const sceneLine = (line: Pick<LineFragment, 'id' | 'type' | 'family' | 'from' | 'to' | 'reading' | 'basis'>): SceneLine =>
  ({ id: line.id, from: line.from.id, to: line.to.id, type: line.type, family: line.family, word: line.reading, general: line.basis === 'GENERAL' })

/** What was loaded, as a scene. */
export function sceneOf(loaded: Loaded): Scene {
  const hidden = hiddenTotals(loaded.hidden)
  return {
    marks: loaded.marks.map(mark => ({ id: mark.id, kind: mark.kind, words: shortWords(mark), sign: signOf(mark), hidden: hidden.get(mark.id) ?? 0, general: false })),
    lines: loaded.lines.map(sceneLine),
  }
}

const STEPS = ['alone', 'one step', 'two steps', 'three steps']

/** The name of a drawing: what was asked for and how far around it. */
export function captionOf(names: readonly string[], depth: number): string {
  const [first = 'Nothing', second] = names
  const who = names.length <= 1 ? first : names.length === 2 ? `${first} and ${second ?? ''}` : `${first} and ${names.length - 1} others`
  return `${who}, ${STEPS[depth] ?? `${depth} steps`}`
}

/** "27 of 336 entries", "34 of 1,120 relations", "every line has a receipt". */
export function countsOf(shown: { readonly marks: number; readonly lines: number }, all: { readonly marks: number; readonly lines: number } | null, general: number): readonly string[] {
  const of = (count: number, total: number | undefined): string => (total === undefined ? count.toLocaleString('en') : `${count.toLocaleString('en')} of ${total.toLocaleString('en')}`)
  const parts = [`${of(shown.marks, all?.marks)} entries`, `${of(shown.lines, all?.lines)} relations`]
  if (shown.lines > 0) parts.push(general === 0 ? 'every line has a receipt' : `every line has a receipt, ${general.toLocaleString('en')} generally attributed`)
  return parts
}
