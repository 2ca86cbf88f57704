import { bodyBox, OUTSIDE, wordsBox, type Side } from './body.ts'
import { lengthInside, sharedArea, type Point } from './geometry.ts'
import type { Moving } from './apart.ts'

/** The side that looks away from the neighbours: where words rarely meet a line. */
export function outward(at: Point, neighbours: readonly Point[]): Side {
  if (neighbours.length === 0) return 'below'
  const dx = at.x - neighbours.reduce((sum, point) => sum + point.x, 0) / neighbours.length
  const dy = at.y - neighbours.reduce((sum, point) => sum + point.y, 0) / neighbours.length
  if (Math.abs(dx) > Math.abs(dy) * 0.6) return dx > 0 ? 'right' : 'left'
  return dy > 0 ? 'below' : 'above'
}

/** Gives every mark the side where its words cost least: first no other mark or words under them, then few lines, then the outward side. */
export function chooseSides(marks: readonly Moving[], links: readonly (readonly [number, number])[]): void {
  const beside = marks.map((): Point[] => [])
  for (const [from, to] of links) {
    beside[from]?.push((marks[to] as Moving).spot)
    beside[to]?.push((marks[from] as Moving).spot)
  }
  marks.forEach((mark, index) => {
    if (mark.body.words === null) return
    const wanted = outward(mark.spot, beside[index] ?? [])
    let best = mark.spot.side
    let least = Infinity
    for (const side of OUTSIDE) {
      const cost = costOf(marks, links, index, side) + (side === wanted ? 0 : side === 'below' ? 60 : 90)
      if (cost < least) {
        least = cost
        best = side
      }
    }
    mark.spot = { ...mark.spot, side: best }
  })
}

/** What it costs to have the words of a mark on a side: shared area with marks and words, and length of lines beneath. */
export function costOf(marks: readonly Moving[], links: readonly (readonly [number, number])[], index: number, side: Side): number {
  const mark = marks[index] as Moving
  const words = wordsBox(mark.body, { ...mark.spot, side })
  if (words === null) return 0
  let cost = 0
  marks.forEach((other, place) => {
    if (place === index) return
    cost += sharedArea(words, bodyBox(other.body, other.spot), 6) * 4
    const others = wordsBox(other.body, other.spot)
    if (others !== null) cost += sharedArea(words, others, 4) * 4
  })
  for (const [from, to] of links) cost += lengthInside((marks[from] as Moving).spot, (marks[to] as Moving).spot, words) * 3
  return cost
}
