/** What a picture of a comparison is made of, placed: units are pixels, y grows downward. */
import type { RelationFamily, RelationType } from '../../../api/generated.ts'
import type { Point } from '../../../canvas/layout/geometry.ts'
import type { Member } from './gather.ts'

export type Anchor = 'start' | 'middle' | 'end'
/** Lines of text; `y` is the first baseline. */
export interface Text extends Point { readonly anchor: Anchor; readonly lines: readonly string[] }
export interface Box extends Point { readonly width: number; readonly height: number }
/** A theory's name, and the line that goes down from it; x and y are the middle. */
export interface Plate extends Box { readonly id: string; readonly lines: readonly string[]; readonly detail: string }
export interface Trunk { readonly x: number; readonly top: number; readonly bottom: number }
/** An entry: its marks, its words, and what a pointer presses. What stands between theories is `strong`; `band` is drawn around what several have: its words, or its marks at each of them. */
export interface Placed extends Point { readonly member: Member; readonly marks: readonly Point[]; readonly text: Text; readonly reach: Box; readonly band: Box | null; readonly strong: boolean }
/** A relation. `angle` is that of the end that it points with, in degrees; `worded` where its word stands on it. */
export interface Stroke {
  readonly id: string; readonly type: RelationType; readonly family: RelationFamily; readonly general: boolean; readonly sentence: string
  readonly role: 'spoke' | 'link' | 'descent'; readonly start: Point; readonly end: Point; readonly angle: number; readonly path: string; readonly middle: Point; readonly worded: boolean
  /** Whether it ends in what points at the entry or theory that is spoken of. */
  readonly pointed: boolean
}
/** Words over entries of a sort, and how many there are. */
export interface Heading extends Point { readonly key: string; readonly anchor: Anchor; readonly words: string; readonly count: number | null }
export interface FoldButton extends Point { readonly key: string; readonly anchor: Anchor; readonly words: string; readonly label: string; readonly height: number }
export interface Picture {
  readonly width: number; readonly height: number
  readonly plates: readonly Plate[]; readonly trunks: readonly Trunk[]; readonly members: readonly Placed[]; readonly strokes: readonly Stroke[]
  readonly headings: readonly Heading[]; readonly folds: readonly FoldButton[]
}
/** How the theories stand: what two share between them (`sides`), or each in a column with what several share above. */
export interface Room { readonly form: 'sides' | 'columns'; readonly column: number; readonly touch: boolean }
