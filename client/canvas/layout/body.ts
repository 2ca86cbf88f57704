import type { Box, Point } from './geometry.ts'

/** Where the words of a mark stand. A plate has its words inside. */
export type Side = 'inside' | 'right' | 'left' | 'below' | 'above'
export const OUTSIDE: readonly Side[] = ['right', 'left', 'below', 'above']

/** A mark as the layout sees it: its own size and the size of its words (null: inside). Sizes in pixels at zoom 1. */
export interface Body {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly words: { readonly width: number; readonly height: number } | null
  /** Where in the circle around the middle it begins: marks of one sector stay together. */
  readonly sector: number
  /** Whether a pill stands at a corner of it. */
  readonly pill?: boolean
}

/** Where a mark stands, and its words beside it. */
export interface Spot extends Point { readonly side: Side }
export type Spots = ReadonlyMap<string, Spot>

/** Room between a mark and its words. */
export const WORDS_GAP = 5

/** How far a pill reaches beyond its mark. */
const PILL = { width: 16, height: 9 } as const

/** The box of the words of a mark that stands at a point; null when they are inside. */
export function wordsBox(body: Body, spot: Spot): Box | null {
  if (body.words === null || spot.side === 'inside') return null
  const { width, height } = body.words
  const across = body.width / 2 + WORDS_GAP + width / 2
  const down = body.height / 2 + WORDS_GAP + height / 2
  const shift = { right: [across, 0], left: [-across, 0], below: [0, down], above: [0, -down] }[spot.side] as [number, number]
  return { x: spot.x + shift[0], y: spot.y + shift[1], width, height }
}

/** The box of the mark alone. */
export const bodyBox = (body: Body, at: Point): Box => ({ x: at.x, y: at.y, width: body.width, height: body.height })

/** The box of the mark with its words. */
export function wholeBox(body: Body, spot: Spot): Box {
  const words = wordsBox(body, spot) ?? bodyBox(body, spot)
  const pill = body.pill === true ? PILL : { width: 0, height: 0 }
  // The pill stands at the corner that is away from the words.
  const [before, over] = [spot.side === 'right', spot.side !== 'above']
  const left = Math.min(spot.x - body.width / 2 - (before ? pill.width : 0), words.x - words.width / 2)
  const right = Math.max(spot.x + body.width / 2 + (before ? 0 : pill.width), words.x + words.width / 2)
  const top = Math.min(spot.y - body.height / 2 - (over ? pill.height : 0), words.y - words.height / 2)
  const bottom = Math.max(spot.y + body.height / 2 + (over ? 0 : pill.height), words.y + words.height / 2)
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}
