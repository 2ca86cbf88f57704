/** What every band of a comparison's picture stands on, and how bands stand below each other. Pure. */
import type { Measure } from '../../../canvas/measure.ts'
import type { Theory } from '../sections.ts'
import type { Anchor, FoldButton, Heading, Placed, Room, Stroke } from './types.ts'

/** From a mark's middle to its words. */
export const WORDS = 14
/** Room between the two lines down where what is shared stands between them. */
export const BETWEEN = 300
/** Room that stays beside what stands there. */
export const BESIDE = 40
/** From the top of a line of words to its baseline. */
export const BASELINE = 13
export const GAP = 14

/** Where words begin, end or have their middle. */
interface Side { readonly x: number; readonly anchor: Anchor }

export interface Ground {
  readonly theories: readonly Theory[]
  readonly room: Room
  readonly measure: Measure
  /** Whether two theories stand at the sides of what they share. */
  readonly sides: boolean
  readonly width: number
  readonly middle: number
  /** Least height of what a pointer presses. */
  readonly least: number
  /** Where the line down of the theory at a column is. */
  readonly xOf: (column: number) => number
  /** Where the words over what several theories have are. */
  readonly common: Side
}

/** The ground of a comparison in a room. */
export function groundOf(theories: readonly Theory[], room: Room, measure: Measure): Ground {
  const sides = room.form === 'sides'
  const width = room.column * theories.length
  const middle = width / 2
  const xOf = (column: number): number => (sides ? middle + (column === 0 ? -1 : 1) * BETWEEN / 2 : column * room.column + WORDS)
  return { theories, room, measure, sides, width, middle, least: room.touch ? 44 : 26, xOf, common: sides ? { x: middle, anchor: 'middle' } : { x: xOf(0) + WORDS, anchor: 'start' } }
}

/** What a band places, in reading order, and where it ends. */
export interface Part {
  readonly members: readonly Placed[]
  readonly strokes: readonly Stroke[]
  readonly headings: readonly Heading[]
  readonly folds: readonly FoldButton[]
  readonly foot: number
}
/** Places something from a height down. */
export type Band = (top: number) => Part

/** A part that has nothing but what is given. */
export const partOf = (foot: number, has: Partial<Part> = {}): Part => ({ members: [], strokes: [], headings: [], folds: [], ...has, foot })

/** Parts as one that ends where it is said. */
export const together = (parts: readonly Part[], foot: number): Part => ({
  members: parts.flatMap(part => part.members), strokes: parts.flatMap(part => part.strokes), headings: parts.flatMap(part => part.headings), folds: parts.flatMap(part => part.folds), foot,
})

/** Bands below each other: each begins where the one before it ends. */
export const stacked = (bands: readonly Band[]): Band => top => {
  const parts = bands.reduce<readonly Part[]>((above, band) => [...above, band(above.at(-1)?.foot ?? top)], [])
  return together(parts, parts.at(-1)?.foot ?? top)
}
