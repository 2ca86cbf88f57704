import { wholeBox, type Body, type Spot } from './body.ts'
import { depthOf, lengthInside, nearestOnLine, type Point } from './geometry.ts'

/** A mark while it is being placed. `fixed` ones (pinned, or placed before) are never moved. */
export interface Moving { readonly body: Body; spot: Spot; readonly fixed: boolean }

/** Room kept free around every mark with its words. */
export const ROOM = 12

/** Pushes overlapping marks apart, the shorter way; true when none overlapped. */
export function pushApart(marks: readonly Moving[], room = ROOM): boolean {
  let clear = true
  for (let i = 0; i < marks.length; i += 1) {
    for (let j = i + 1; j < marks.length; j += 1) {
      const a = marks[i] as Moving
      const b = marks[j] as Moving
      if (a.fixed && b.fixed) continue
      const boxA = wholeBox(a.body, a.spot)
      const boxB = wholeBox(b.body, b.spot)
      const depth = depthOf(boxA, boxB, room)
      if (depth.x <= 0.5 || depth.y <= 0.5) continue
      clear = false
      const sideways = depth.x < depth.y * 1.25
      const sign = sideways ? Math.sign(boxA.x - boxB.x) || (i < j ? -1 : 1) : Math.sign(boxA.y - boxB.y) || -1
      const push = (sideways ? depth.x : depth.y) * sign
      const share = a.fixed ? 0 : b.fixed ? 1 : 0.5
      shift(a, sideways ? { x: push * share, y: 0 } : { x: 0, y: push * share })
      shift(b, sideways ? { x: -push * (1 - share), y: 0 } : { x: 0, y: -push * (1 - share) })
    }
  }
  return clear
}

/** Moves marks off lines that are not theirs, by half of what is missing each time; true when no line crossed a mark. */
export function stepOffLines(marks: readonly Moving[], links: readonly (readonly [number, number])[]): boolean {
  let clear = true
  for (const [from, to] of links) {
    const a = marks[from] as Moving
    const b = marks[to] as Moving
    for (let k = 0; k < marks.length; k += 1) {
      const mark = marks[k] as Moving
      if (k === from || k === to || mark.fixed) continue
      const box = wholeBox(mark.body, mark.spot)
      if (lengthInside(a.spot, b.spot, box) <= 2) continue
      clear = false
      const near = nearestOnLine(box, a.spot, b.spot)
      const dx = b.spot.x - a.spot.x
      const dy = b.spot.y - a.spot.y
      const long = Math.hypot(dx, dy) || 1
      const normal = { x: -dy / long, y: dx / long }
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
