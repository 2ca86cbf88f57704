import { pushApart, ROOM, shift, stepOffLines, type Moving } from './apart.ts'
import { wholeBox } from './body.ts'
import { around } from './geometry.ts'
import { chooseSides } from './words.ts'

const TRIES = 20
/** How much is drawn together in a try. */
const SQUEEZE = 0.95
/** A drawing may be shown so much smaller than it is and still be read. */
const LEGIBLE = 0.94

/**
 * Draws an arrangement together as long as it is larger than its room, along the way in which it is too large, and keeps the last one in which nothing overlaps:
 * what fits its room need not be shown small.
 */
export function tighten(marks: readonly Moving[], links: readonly (readonly [number, number])[], canvas: { readonly width: number; readonly height: number }): void {
  const room = { width: canvas.width / LEGIBLE, height: canvas.height / LEGIBLE }
  const extent = (): ReturnType<typeof around> => around(marks.map(mark => wholeBox(mark.body, mark.spot)))
  const excess = (): number => Math.max(extent().width / room.width, extent().height / room.height)
  let kept = marks.map(mark => mark.spot)
  let least = Infinity
  for (let trial = 0; trial < TRIES; trial += 1) {
    chooseSides(marks, links)
    let clear = false
    for (let turn = 0; turn < 70 && !clear; turn += 1) {
      if (turn < 4) stepOffLines(marks, links)
      clear = pushApart(marks, ROOM - 4)
    }
    const now = excess()
    if (clear && now < least) {
      least = now
      kept = marks.map(mark => mark.spot)
    }
    if (now <= 1) break
    const box = extent()
    const tooWide = box.width / room.width
    const tooHigh = box.height / room.height
    for (const mark of marks) {
      if (mark.fixed) continue
      const x = tooWide > tooHigh * 0.92 ? (box.x - mark.spot.x) * (1 - SQUEEZE) : 0
      const y = tooHigh > tooWide * 0.92 ? (box.y - mark.spot.y) * (1 - SQUEEZE) : 0
      shift(mark, { x, y })
    }
  }
  marks.forEach((mark, index) => { mark.spot = kept[index] ?? mark.spot })
}
