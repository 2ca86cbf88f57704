import { wrap, type Lines } from '../../../canvas/measure.ts'
import { STRONG } from './faces.ts'
import type { Member } from './gather.ts'
import { BASELINE, BESIDE, BETWEEN, partOf, WORDS, type Band, type Ground } from './ground.ts'
import type { Anchor, Placed } from './types.ts'

/** Half the height of the band from mark to mark of what several theories have. */
const BAND = 11

/** An entry's words: beside its mark where it has one at the side, else above its marks, which are at the columns from `first` to `last`. */
interface Worded { readonly member: Member; readonly beside: boolean; readonly first: number; readonly last: number; readonly lines: Lines }

function worded(member: Member, { sides, middle, room, measure }: Ground): Worded {
  const columns = member.spokes.map(spoke => spoke.column)
  const [first, last] = [Math.min(...columns), Math.max(...columns)]
  const beside = sides && first === last
  const most = beside ? middle - BETWEEN / 2 - WORDS - 4 : sides ? BETWEEN - 2 * BESIDE : (last - first + 1) * room.column - 34
  return { member, beside, first, last, lines: wrap(member.name, STRONG, most, measure) }
}

function placed({ member, beside, first, last, lines }: Worded, top: number, height: number, line: number, { sides, middle, xOf }: Ground): Placed {
  const left = beside && first === 0
  const x = beside ? xOf(first) + (left ? -WORDS : WORDS) : sides ? middle : xOf(first) + WORDS
  const anchor: Anchor = beside ? (left ? 'end' : 'start') : sides ? 'middle' : 'start'
  const words = beside ? line - lines.height / 2 : line - BAND - 2 - lines.height
  return {
    member, marks: member.spokes.map(spoke => ({ x: xOf(spoke.column), y: line })), strong: true, x: xOf(first), y: line,
    band: first === last ? null : { x: xOf(first) - BAND, y: line - BAND, width: xOf(last) - xOf(first) + 2 * BAND, height: 2 * BAND },
    text: { x, y: words + BASELINE, anchor, lines: lines.lines },
    reach: { x: left ? x - lines.width : xOf(first) - 10, y: top, width: beside ? lines.width + WORDS + 10 : Math.max(xOf(last) - xOf(first) + 20, lines.width + 24), height },
  }
}

/** A row across: each entry with a mark at every theory that has it, its words beside it or above it. */
export const across = (row: readonly Member[], ground: Ground): Band => top => {
  const texts = row.map(member => worded(member, ground))
  const above = Math.max(0, ...texts.filter(text => !text.beside).map(text => text.lines.height + BAND))
  const height = Math.max(ground.least + 4, above + BAND + 8, ...texts.filter(text => text.beside).map(text => text.lines.height + 12))
  const line = above > 0 ? top + above + 4 : top + height / 2
  return partOf(top + height, { members: texts.map(text => placed(text, top, height, line, ground)) })
}
