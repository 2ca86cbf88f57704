/** Places a comparison as one picture. Pure: the same comparison in the same room is the same picture. */
import { FACES, wrap, wrapInTwo, type Lines, type Measure } from '../../../canvas/measure.ts'
import type { Between, Theory } from '../sections.ts'
import { descentsOf, LANE } from './descents.ts'
import type { FoldedGroup, Gathered, Member } from './gather.ts'
import { linkStrokes, spokeStroke } from './strokes.ts'
import { rowsOf } from './rows.ts'
import type { Anchor, FoldButton, Heading, Picture, Placed, Plate, Room, Stroke, Trunk } from './types.ts'

const FACE = { ...FACES.words, size: 13.5, weight: 400, lineHeight: 17.5 } as const
const STRONG = { ...FACE, weight: 600 } as const
/** From a line down to a mark beside it, and from a mark's middle to its words. */
const BRANCH = { sides: 36, columns: 32 } as const
const WORDS = 14
/** Room between the two lines down where what is shared stands between them, and that beside what stands there. */
const BETWEEN = 300
const BESIDE = 40
const BASELINE = 13
/** Half the height of the band from mark to mark of what several theories have. */
const BAND = 11
const HEAD = 22
const GAP = 14

export interface Placeable {
  readonly theories: readonly Theory[]
  readonly gathered: Gathered
  readonly shared: readonly FoldedGroup[]
  readonly own: readonly FoldedGroup[]
  readonly between: readonly Between[]
}

export function place({ theories, gathered, shared, own, between }: Placeable, room: Room, measure: Measure): Picture {
  const sides = room.form === 'sides'
  const width = room.column * theories.length
  const middle = width / 2
  const xs = theories.map((_, column) => (sides ? middle + (column === 0 ? -1 : 1) * BETWEEN / 2 : column * room.column + WORDS))
  const xOf = (column: number): number => xs[column] ?? 0
  const least = room.touch ? 44 : 26
  const members: Placed[] = []
  const strokes: Stroke[] = []
  const headings: Heading[] = []
  const folds: FoldButton[] = []

  const names = theories.map(theory => (sides ? wrapInTwo(theory.name, FACES.plate, 190, measure) : wrap(theory.name, FACES.plate, room.column - 52, measure)))
  const plateHeight = Math.max(...names.map(name => name.lines.length)) * 17 + 26
  const plateTop = sides ? 8 : between.length * LANE + 10
  const plates = theories.map((theory, column): Plate => {
    const size = Math.max(names[column]?.width ?? 0, 84) + (sides ? 24 : 20)
    const x = xOf(column) + (sides ? (column === 0 ? -1 : 1) * (size / 2 - 24) : size / 2 - WORDS + 2)
    return { id: theory.id, x, y: plateTop + plateHeight / 2, width: size, height: plateHeight, lines: names[column]?.lines ?? [], detail: String(theory.year ?? 'undated') }
  })
  strokes.push(...descentsOf(between, plates, room))
  const bottoms = xs.map(() => plateTop + plateHeight)
  let y = plateTop + plateHeight + GAP
  if (sides && between.length === 0) headings.push({ key: 'no line', x: middle, y: plateTop + plateHeight / 2 + 4, anchor: 'middle', words: 'no direct line recorded', count: null })

  const heading = (key: string, words: string, count: number | null, x: number, top: number, anchor: Anchor): number => {
    headings.push({ key, x, y: top + BASELINE, anchor, words, count })
    return top + HEAD
  }
  const foldButton = (group: FoldedGroup, x: number, top: number, anchor: Anchor): number => {
    if (group.folded === 0) return top
    const of = group.column === null ? '' : ` of ${theories[group.column]?.name ?? ''}`
    folds.push({ key: group.key, x, y: top, anchor, words: `Show ${group.folded} more`, label: `Show ${group.folded} more: ${group.label.toLowerCase()}${of}`, height: least })
    return top + least
  }
  /** A row across: each entry with a mark at every theory that has it, its words beside it or above it. */
  const across = (row: readonly Member[], top: number): number => {
    const texts = row.map((member): { readonly member: Member; readonly beside: boolean; readonly first: number; readonly last: number; readonly lines: Lines } => {
      const columns = member.spokes.map(spoke => spoke.column)
      const [first, last] = [Math.min(...columns), Math.max(...columns)]
      const beside = sides && first === last
      const most = beside ? middle - BETWEEN / 2 - WORDS - 4 : sides ? BETWEEN - 2 * BESIDE : (last - first + 1) * room.column - 34
      return { member, beside, first, last, lines: wrap(member.name, STRONG, most, measure) }
    })
    const above = Math.max(0, ...texts.filter(text => !text.beside).map(text => text.lines.height + BAND))
    const height = Math.max(least + 4, above + BAND + 8, ...texts.filter(text => text.beside).map(text => text.lines.height + 12))
    const line = above > 0 ? top + above + 4 : top + height / 2
    for (const { member, beside, first, last, lines } of texts) {
      const marks = member.spokes.map(spoke => ({ x: xOf(spoke.column), y: line }))
      const left = beside && first === 0
      const x = beside ? xOf(first) + (left ? -WORDS : WORDS) : sides ? middle : xOf(first) + WORDS
      const anchor: Anchor = beside ? (left ? 'end' : 'start') : sides ? 'middle' : 'start'
      const words = beside ? line - lines.height / 2 : line - BAND - 2 - lines.height
      const from = beside ? (left ? x - lines.width : xOf(first) - 10) : xOf(first) - 10
      members.push({
        member, marks, band: first === last ? null : { x: xOf(first) - BAND, y: line - BAND, width: xOf(last) - xOf(first) + 2 * BAND, height: 2 * BAND }, strong: true, x: xOf(first), y: line, text: { x, y: words + BASELINE, anchor, lines: lines.lines },
        reach: { x: from, y: top, width: (beside ? lines.width + WORDS + 10 : Math.max(xOf(last) - xOf(first) + 20, lines.width + 24)), height },
      })
      for (const spoke of member.spokes) bottoms[spoke.column] = Math.max(bottoms[spoke.column] ?? 0, line)
    }
    return top + height
  }

  const rows = rowsOf(gathered.links, gathered.linked)
  if (rows.length > 0) {
    y = heading('links', gathered.links.some(link => link.type === 'DROPS') ? 'Redefined or dropped' : 'Redefined', gathered.links.length, sides ? middle : xOf(0) + WORDS, y, sides ? 'middle' : 'start')
    for (const row of rows) y = across(row, y)
    strokes.push(...linkStrokes(gathered.links, members, xOf))
    for (const link of gathered.links) if (typeof link.from === 'number') bottoms[link.from] = Math.max(bottoms[link.from] ?? 0, y - least / 2)
    y += GAP
  }

  let shares = y
  for (const group of shared) {
    shares = heading(group.key, group.label, group.members.length + group.folded, sides ? middle : xOf(0) + WORDS, shares, sides ? 'middle' : 'start')
    for (const member of group.members) {
      if (!sides) {
        shares = across([member], shares)
        continue
      }
      const lines = wrap(member.name, STRONG, BETWEEN - 2 * BESIDE - 44, measure)
      const size = lines.width + 44
      const height = Math.max(lines.height + 12, 30)
      const line = shares + height / 2
      const mark = { x: middle - size / 2 + 17, y: line }
      members.push({
        member, marks: [mark], band: { x: middle - size / 2, y: shares, width: size, height }, strong: true, x: middle, y: line, text: { x: mark.x + 13, y: line - lines.height / 2 + BASELINE, anchor: 'start', lines: lines.lines },
        reach: { x: middle - size / 2, y: shares, width: size, height },
      })
      for (const spoke of member.spokes) {
        const right = spoke.column === 1
        strokes.push(spokeStroke(spoke, right ? middle + size / 2 : middle - size / 2, xOf(spoke.column), line))
        bottoms[spoke.column] = Math.max(bottoms[spoke.column] ?? 0, line)
      }
      shares += height + 8
    }
    shares = foldButton(group, sides ? middle : xOf(0) + WORDS, shares, sides ? 'middle' : 'start') + GAP
  }

  const ends = theories.map((_, column) => {
    const turn = sides && column === 0 ? -1 : 1
    const anchor: Anchor = turn < 0 ? 'end' : 'start'
    const mark = xOf(column) + turn * BRANCH[room.form]
    const words = mark + turn * WORDS
    const most = sides ? middle - BETWEEN / 2 - BRANCH.sides - WORDS - 4 : room.column - BRANCH.columns - WORDS - 12
    let at = sides ? y : shares
    for (const group of own.filter(one => one.column === column)) {
      at = heading(group.key, group.label, group.members.length + group.folded, mark - turn * 8, at, anchor)
      for (const member of group.members) {
        const lines = wrap(member.name, FACE, most, measure)
        const height = Math.max(lines.height + 8, least)
        const line = at + height / 2
        const from = turn < 0 ? words - lines.width : mark - 10
        members.push({
          member, marks: [{ x: mark, y: line }], band: null, strong: false, x: mark, y: line, text: { x: words, y: line - lines.height / 2 + BASELINE, anchor, lines: lines.lines },
          reach: { x: from, y: at, width: lines.width + WORDS + 10, height },
        })
        const [spoke] = member.spokes
        if (spoke !== undefined) strokes.push(spokeStroke(spoke, mark - turn * 9, xOf(column), line))
        bottoms[column] = line
        at += height
      }
      at = foldButton(group, mark - turn * 8, at, anchor) + GAP
    }
    return at
  })
  const trunks = xs.map((x, column): Trunk => ({ x, top: plateTop + plateHeight, bottom: bottoms[column] ?? 0 }))
  return { width, height: Math.max(y, shares, ...ends), plates, trunks, members, strokes, headings, folds }
}
