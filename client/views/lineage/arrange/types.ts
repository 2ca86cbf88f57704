import type { Point } from '../../../canvas/layout/geometry.ts'

/** A theory as the lineage places it, in pixels. `head` is the height of what lines meet at its sides: less than `height` when stages are unfolded below it. */
export interface Member { readonly id: string; readonly year: number | null; readonly family: string | null; readonly width: number; readonly height: number; readonly head: number }
/** A descent to be drawn, from the later theory to the earlier one. */
export interface Descent { readonly id: string; readonly from: string; readonly to: string }
export type Pair = readonly [from: string, to: string]
export interface Lane { readonly family: string | null; readonly members: readonly Member[] }

/** A plate in its place: its middle, in pixels from the upper left corner of the picture. */
export interface Plate extends Member { readonly x: number; readonly y: number }
export interface PlacedLane { readonly family: string | null; readonly top: number; readonly height: number }
export interface Placement { readonly plates: readonly Plate[]; readonly lanes: readonly PlacedLane[]; readonly height: number }

/** Where the middle of a plate would be, at its year, and the span that it may slide in. */
export interface Wish { readonly x: number; readonly low: number; readonly high: number }
export interface InRow { readonly member: Member; readonly wish: Wish; readonly x: number }
/** Plates beside one another, from left to right. */
export type Row = readonly InRow[]

export type Edge = 'left' | 'right' | 'top' | 'bottom'
/** A drawn line: SVG path, the points it goes through (curves sampled), its ends with the side they stand on, and its middle for words. */
export interface Route { readonly id: string; readonly path: string; readonly points: readonly Point[]; readonly start: Point; readonly end: Point; readonly startEdge: Edge; readonly endEdge: Edge; readonly middle: Point }

/** Room that the names of the lanes take, in pixels: left of the first plate, and above the plates of each lane. */
export interface Names { readonly left: number; readonly above: number }

/** What there is to arrange, and for which room. Plain data: it goes to a worker. */
export interface Question {
  readonly members: readonly Member[]
  readonly descents: readonly Descent[]
  /** Families in the order of the corpus. */
  readonly families: readonly string[]
  /** Room in pixels. A picture may be larger: then one scrolls. */
  readonly width: number
  readonly height: number
  readonly names: Names
}
export interface Tick { readonly year: number; readonly x: number }
/** Where everything lies. Plain data: it comes from a worker. */
export interface Arrangement { readonly placement: Placement; readonly routes: readonly Route[]; readonly ticks: readonly Tick[]; readonly width: number; readonly names: Names }
