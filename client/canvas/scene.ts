import type { Kind, RelationFamily, RelationType, Sign } from '../api/generated.ts'

/** An entry as the canvas draws it. */
export interface SceneMark {
  readonly id: string
  readonly kind: Kind
  /** Short words to stand in the plate or beside the mark. */
  readonly words: string
  readonly sign: Sign | null
  /** Neighbours that are not drawn. */
  readonly hidden: number
  /** Generally attributed only: no passage was read for anything drawn of it. */
  readonly general: boolean
}

/** A relation as the canvas draws it. */
export interface SceneLine {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: RelationType
  readonly family: RelationFamily
  /** What it says, read along the line: builds on. */
  readonly word: string
  readonly general: boolean
}

export interface Scene { readonly marks: readonly SceneMark[]; readonly lines: readonly SceneLine[] }

/** How the scene looks just now: nothing here moves anything. */
export interface Look {
  /** Id of a mark or a line. */
  readonly selected: string | null
  /** A mark chosen beside the selected one; null: none. */
  readonly also: string | null
  /** A way that is marked: its marks, and its lines with the number of the step. */
  readonly way: { readonly marks: ReadonlySet<string>; readonly lines: ReadonlyMap<string, number> } | null
  /** Words that stand on lines whatever is selected: "way 2". */
  readonly captions: ReadonlyMap<string, string>
  /** Marks and lines that step back to 65 %. */
  readonly aside: ReadonlySet<string>
  readonly pinned: ReadonlySet<string>
  /** What was asked for: it is drawn as such, and in a dense drawing the lines of others step back. */
  readonly about: readonly string[]
}

export const PLAIN_LOOK: Look = { selected: null, also: null, way: null, captions: new Map(), aside: new Set(), pinned: new Set(), about: [] }

/** Above so many marks the canvas draws simply: straight lines, no words under a distance, and no lines while it is dragged. */
export const SIMPLE_ABOVE = 300
