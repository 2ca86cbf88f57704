import { shift, type Moving } from './apart.ts'
import { wholeBox } from './body.ts'

/** Widest empty band across a drawing, in pixels: lines in it are long enough to be followed. */
const WIDEST = 96

/**
 * Closes empty bands: where nothing stands across the whole drawing for longer than need be, what lies beyond moves nearer. Order and distances within
 * the parts stay, so nothing can come to overlap. A drawing with marks that a reader placed stays as it is.
 */
export function closeGaps(marks: readonly Moving[]): void {
  if (marks.some(mark => mark.fixed)) return
  for (const axis of ['x', 'y'] as const) {
    const size = axis === 'x' ? 'width' : 'height'
    const spans = marks.map(mark => {
      const box = wholeBox(mark.body, mark.spot)
      return { mark, from: box[axis] - box[size] / 2, to: box[axis] + box[size] / 2 }
    }).sort((a, b) => a.from - b.from)
    let end = spans[0]?.to ?? 0
    let closed = 0
    for (const { mark, from, to } of spans) {
      closed += Math.max(0, from - end - WIDEST)
      end = Math.max(end, to)
      if (closed > 0) shift(mark, axis === 'x' ? { x: -closed, y: 0 } : { x: 0, y: -closed })
    }
  }
}
