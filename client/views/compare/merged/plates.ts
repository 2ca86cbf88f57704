import { FACES, wrap, wrapInTwo } from '../../../canvas/measure.ts'
import type { Between } from '../sections.ts'
import { descentsOf, LANE } from './descents.ts'
import { partOf, WORDS, type Ground, type Part } from './ground.ts'
import type { Plate } from './types.ts'

/** The theories' names at the top, with the lines of descent between them. */
export function platesBand(between: readonly Between[], { theories, sides, middle, room, measure, xOf }: Ground): Part & { readonly plates: readonly Plate[] } {
  const names = theories.map(theory => (sides ? wrapInTwo(theory.name, FACES.plate, 190, measure) : wrap(theory.name, FACES.plate, room.column - 52, measure)))
  const height = Math.max(...names.map(name => name.lines.length)) * 17 + 26
  const top = sides ? 8 : between.length * LANE + 10
  const plates = theories.map((theory, column): Plate => {
    const width = Math.max(names[column]?.width ?? 0, 84) + (sides ? 24 : 20)
    const x = xOf(column) + (sides ? (column === 0 ? -1 : 1) * (width / 2 - 24) : width / 2 - WORDS + 2)
    return { id: theory.id, x, y: top + height / 2, width, height, lines: names[column]?.lines ?? [], detail: String(theory.year ?? 'undated') }
  })
  const none = { key: 'no line', x: middle, y: top + height / 2 + 4, anchor: 'middle', words: 'no direct line recorded', count: null } as const
  return { ...partOf(top + height, { strokes: descentsOf(between, plates, room), headings: sides && between.length === 0 ? [none] : [] }), plates }
}
