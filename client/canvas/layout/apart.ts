import { wholeBox, type Body, type Spot } from './body.ts'
import { lengthInside, nearestOnLine, type Box, type Point } from './geometry.ts'

/** A mark while it is being placed. `fixed` ones (pinned, or placed before) are never moved. */
export interface Moving { readonly body: Body; spot: Spot; readonly fixed: boolean }

/** Room kept free around every mark with its words. */
export const ROOM = 12

interface Loose { x: number; y: number; width: number; height: number }
const boxesOf = (marks: readonly Moving[]): Loose[] => marks.map(mark => ({ ...wholeBox(mark.body, mark.spot) }))

/** Pushes overlapping marks apart, the shorter way; true when none overlapped. */
export function pushApart(marks: readonly Moving[], room = ROOM): boolean {
  const boxes = boxesOf(marks)
  const by = marks.map((): { x: number; y: number } => ({ x: 0, y: 0 }))
  const give = (index: number, x: number, y: number): void => {
    const box = boxes[index] as Loose
    const sum = by[index] as { x: number; y: number }
    box.x += x
    box.y += y
    sum.x += x
    sum.y += y
  }
  let clear = true
  for (let i = 0; i < marks.length; i += 1) {
    const a = boxes[i] as Loose
    const aFixed = (marks[i] as Moving).fixed
    for (let j = i + 1; j < marks.length; j += 1) {
      const b = boxes[j] as Loose
      const deepX = (a.width + b.width) / 2 + room - Math.abs(a.x - b.x)
      if (deepX <= 0.5) continue
      const deepY = (a.height + b.height) / 2 + room - Math.abs(a.y - b.y)
      if (deepY <= 0.5) continue
      const bFixed = (marks[j] as Moving).fixed
      if (aFixed && bFixed) continue
      clear = false
      const sideways = deepX < deepY * 1.25
      const push = sideways ? deepX * (Math.sign(a.x - b.x) || -1) : deepY * (Math.sign(a.y - b.y) || -1)
      const share = aFixed ? 0 : bFixed ? 1 : 0.5
      give(i, sideways ? push * share : 0, sideways ? 0 : push * share)
      give(j, sideways ? -push * (1 - share) : 0, sideways ? 0 : -push * (1 - share))
    }
  }
  if (!clear) marks.forEach((mark, index) => shift(mark, by[index] as Point))
  return clear
}

/** Moves marks off lines that are not theirs, by half of what is missing each time; true when no line crossed a mark. */
export function stepOffLines(marks: readonly Moving[], links: readonly (readonly [number, number])[]): boolean {
  const boxes: readonly Box[] = boxesOf(marks)
  let clear = true
  for (const [from, to] of links) {
    const a = (marks[from] as Moving).spot
    const b = (marks[to] as Moving).spot
    const [left, right, top, bottom] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)]
    for (let k = 0; k < marks.length; k += 1) {
      const mark = marks[k] as Moving
      const box = boxes[k] as Box
      if (k === from || k === to || mark.fixed) continue
      if (box.x + box.width / 2 < left || box.x - box.width / 2 > right || box.y + box.height / 2 < top || box.y - box.height / 2 > bottom) continue
      if (lengthInside(a, b, box) <= 2) continue
      clear = false
      const near = nearestOnLine(box, a, b)
      const long = Math.hypot(b.x - a.x, b.y - a.y) || 1
      const normal = { x: -(b.y - a.y) / long, y: (b.x - a.x) / long }
      const side = Math.sign((box.x - near.x) * normal.x + (box.y - near.y) * normal.y) || 1
      const half = (box.width / 2) * Math.abs(normal.x) + (box.height / 2) * Math.abs(normal.y)
      const missing = Math.max(0, half + 6 - Math.hypot(box.x - near.x, box.y - near.y)) * 0.5
      shift(mark, { x: normal.x * side * missing, y: normal.y * side * missing })
    }
  }
  return clear
}

export const shift = (mark: Moving, by: Point): void => {
  mark.spot = { ...mark.spot, x: mark.spot.x + by.x, y: mark.spot.y + by.y }
}
