/** Places a comparison as one picture. Pure: the same comparison in the same room is the same picture. */
import type { Measure } from '../../../canvas/measure.ts'
import type { Between, Theory } from '../sections.ts'
import { linksBand, ownBand, sharedBand } from './bands.ts'
import type { FoldedGroup, Gathered } from './gather.ts'
import { GAP, groundOf, together } from './ground.ts'
import { platesBand } from './plates.ts'
import type { Picture, Room, Trunk } from './types.ts'

export interface Placeable {
  readonly theories: readonly Theory[]
  readonly gathered: Gathered
  readonly shared: readonly FoldedGroup[]
  readonly own: readonly FoldedGroup[]
  readonly between: readonly Between[]
}

/** The plates, below them what is redefined or dropped, then what several share; what each has alone stands at the outer side of that where two are compared, else below it. */
export function place({ theories, gathered, shared, own, between }: Placeable, room: Room, measure: Measure): Picture {
  const ground = groundOf(theories, room, measure)
  const { plates, ...top } = platesBand(between, ground)
  const links = linksBand(gathered, ground)(top.foot + GAP)
  const below = links.foot + (links.members.length > 0 ? GAP : 0)
  const common = sharedBand(shared, ground)(below)
  const alone = theories.map((_, column) => ownBand(own, column, ground)(ground.sides ? below : common.foot))
  const { members, strokes, headings, folds, foot } = together([top, links, common, ...alone], Math.max(below, common.foot, ...alone.map(part => part.foot)))
  const trunks = theories.map((_, column): Trunk => {
    const at = members.filter(({ member }) => member.spokes.some(spoke => spoke.column === column)).map(one => one.y)
    const drops = gathered.links.some(link => link.from === column) ? [links.foot - ground.least / 2] : []
    return { x: ground.xOf(column), top: top.foot, bottom: Math.max(top.foot, ...at, ...drops) }
  })
  return { width: ground.width, height: foot, plates, trunks, members, strokes, headings, folds }
}
