import type { Kind, RelationType } from '../../../api/generated.ts'
import { FAMILIES } from '../../../panels/rail/groups.ts'
import { KINDS, type LineStyle } from '../../../ui/kinds.ts'
import { styleOf } from './lines.ts'
import type { Picture, Stroke } from './types.ts'

/** A look of lines, what it means and how many of the picture have it. `type` where a type has a look of its own, else `family` names it. */
interface LineOfLegend { readonly key: string; readonly line: LineStyle; readonly type: RelationType | null; readonly family: string; readonly count: number }
/** What the legend says of a picture: only what is drawn in it, and how often. */
export interface Legend {
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[]
  readonly lines: readonly LineOfLegend[]
  readonly shared: number
  /** Lines that are generally attributed. */
  readonly general: number
}

/** Changes, descents and contradictions look like their type; the rest like their family. */
const ownLook = ({ role, type }: Stroke): boolean => role !== 'spoke' || type === 'CONTRADICTS'
const ROLES = ['descent', 'link', 'spoke'] as const

/** Kinds and lines of a picture, counted. Pure. */
export function legendOf({ members, strokes }: Picture): Legend {
  const looks = new Map<string, Stroke[]>()
  for (const stroke of ROLES.flatMap(role => strokes.filter(one => one.role === role))) {
    const key = ownLook(stroke) ? stroke.type : stroke.family
    looks.set(key, [...(looks.get(key) ?? []), stroke])
  }
  return {
    kinds: KINDS.map(kind => ({ kind, count: members.filter(one => one.member.kind === kind).length })).filter(one => one.count > 0),
    lines: [...looks].flatMap(([key, alike]) => {
      const [first] = alike
      if (first === undefined) return []
      const family = FAMILIES.find(one => one.family === first.family)?.label.toLowerCase() ?? ''
      return [{ key, line: styleOf(first), type: ownLook(first) ? first.type : null, family, count: alike.length }]
    }),
    shared: members.filter(one => one.member.spokes.length > 1).length,
    general: strokes.filter(stroke => stroke.general).length,
  }
}
