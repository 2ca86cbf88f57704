/** The bands of a comparison's picture below its plates. Pure: each says what it places and where it ends. */
import { wrap } from '../../../canvas/measure.ts'
import { across } from './across.ts'
import { FACE, STRONG } from './faces.ts'
import type { FoldedGroup, Gathered, Member } from './gather.ts'
import { BASELINE, BESIDE, BETWEEN, GAP, partOf, stacked, WORDS, type Band, type Ground } from './ground.ts'
import { rowsOf } from './rows.ts'
import { linkStrokes, spokeStroke } from './strokes.ts'
import { foldButton, groupHeading, heading } from './words.ts'

/** From a line down to a mark beside it. */
const BRANCH = { sides: 36, columns: 32 } as const

const gap: Band = top => partOf(top + GAP)

/** What is redefined or dropped, in rows across with its lines. */
export const linksBand = ({ links, linked }: Pick<Gathered, 'links' | 'linked'>, ground: Ground): Band => top => {
  const rows = rowsOf(links, linked)
  if (rows.length === 0) return partOf(top)
  const words = links.some(link => link.type === 'DROPS') ? 'Redefined or dropped' : 'Redefined'
  const part = stacked([heading('links', words, links.length, ground.common), ...rows.map(row => across(row, ground))])(top)
  return { ...part, strokes: linkStrokes(links, part.members, ground.xOf) }
}

/** What both of two theories have, between their lines down. */
const between = (member: Member, { middle, measure, xOf }: Ground): Band => top => {
  const lines = wrap(member.name, STRONG, BETWEEN - 2 * BESIDE - 44, measure)
  const width = lines.width + 44
  const height = Math.max(lines.height + 12, 30)
  const line = top + height / 2
  const box = { x: middle - width / 2, y: top, width, height }
  const mark = { x: box.x + 17, y: line }
  return partOf(top + height + 8, {
    members: [{ member, marks: [mark], band: box, strong: true, x: middle, y: line, text: { x: mark.x + 13, y: line - lines.height / 2 + BASELINE, anchor: 'start', lines: lines.lines }, reach: box }],
    strokes: member.spokes.map(spoke => spokeStroke(spoke, spoke.column === 1 ? middle + width / 2 : box.x, xOf(spoke.column), line)),
  })
}

/** What several theories have. */
export const sharedBand = (groups: readonly FoldedGroup[], ground: Ground): Band => stacked(groups.flatMap(group => [
  groupHeading(group, ground.common), ...group.members.map(member => (ground.sides ? between(member, ground) : across([member], ground))), foldButton(group, ground, ground.common), gap,
]))

/** What one theory alone has, on the outer side of its line down. */
export function ownBand(groups: readonly FoldedGroup[], column: number, ground: Ground): Band {
  const { sides, middle, room, least, measure, xOf } = ground
  const turn = sides && column === 0 ? -1 : 1
  const mark = xOf(column) + turn * BRANCH[room.form]
  const words = mark + turn * WORDS
  const most = sides ? middle - BETWEEN / 2 - BRANCH.sides - WORDS - 4 : room.column - BRANCH.columns - WORDS - 12
  const side: Ground['common'] = { x: mark - turn * 8, anchor: turn < 0 ? 'end' : 'start' }
  const beside = (member: Member): Band => top => {
    const lines = wrap(member.name, FACE, most, measure)
    const height = Math.max(lines.height + 8, least)
    const line = top + height / 2
    return partOf(top + height, {
      members: [{
        member, marks: [{ x: mark, y: line }], band: null, strong: false, x: mark, y: line, text: { x: words, y: line - lines.height / 2 + BASELINE, anchor: side.anchor, lines: lines.lines },
        reach: { x: turn < 0 ? words - lines.width : mark - 10, y: top, width: lines.width + WORDS + 10, height },
      }],
      strokes: member.spokes.slice(0, 1).map(spoke => spokeStroke(spoke, mark - turn * 9, xOf(column), line)),
    })
  }
  return stacked(groups.filter(group => group.column === column).flatMap(group => [groupHeading(group, side), ...group.members.map(beside), foldButton(group, ground, side), gap]))
}
