import { bodyBox, OUTSIDE, wordsBox, type Side } from './body.ts'
import { lengthInside, sharedArea, type Box, type Point } from './geometry.ts'
import type { Moving } from './apart.ts'

/** The side that looks away from the neighbours: where words rarely meet a line. */
export function outward(at: Point, neighbours: readonly Point[]): Side {
  if (neighbours.length === 0) return 'below'
  const dx = at.x - neighbours.reduce((sum, point) => sum + point.x, 0) / neighbours.length
  const dy = at.y - neighbours.reduce((sum, point) => sum + point.y, 0) / neighbours.length
  if (Math.abs(dx) > Math.abs(dy) * 0.6) return dx > 0 ? 'right' : 'left'
  return dy > 0 ? 'below' : 'above'
}

/** Gives every mark (or only `which`) the side where its words cost least: first no other mark or words under them, then few lines, then the outward side. */
export function chooseSides(marks: readonly Moving[], links: readonly (readonly [number, number])[], which: (index: number) => boolean = () => true): void {
  const beside = marks.map((): Point[] => [])
  for (const [from, to] of links) {
    beside[from]?.push((marks[to] as Moving).spot)
    beside[to]?.push((marks[from] as Moving).spot)
  }
  const bodies = marks.map(mark => bodyBox(mark.body, mark.spot))
  const words = marks.map(mark => wordsBox(mark.body, mark.spot))
  marks.forEach((mark, index) => {
    if (mark.body.words === null || !which(index)) return
    const wanted = outward(mark.spot, beside[index] ?? [])
    let best = mark.spot.side
    let least = Infinity
    for (const side of OUTSIDE) {
      const box = wordsBox(mark.body, { ...mark.spot, side })
      if (box === null) continue
      const cost = costOf(box, index, bodies, words, marks, links) + (side === wanted ? 0 : side === 'below' ? 60 : 90)
      if (cost < least) {
        least = cost
        best = side
      }
    }
    mark.spot = { ...mark.spot, side: best }
    words[index] = wordsBox(mark.body, mark.spot)
  })
}

/** What it costs to have words in a box: shared area with marks and words, and length of lines beneath. */
function costOf(box: Box, index: number, bodies: readonly Box[], words: readonly (Box | null)[], marks: readonly Moving[], links: readonly (readonly [number, number])[]): number {
  let cost = 0
  for (let other = 0; other < bodies.length; other += 1) {
    if (other === index) continue
    cost += sharedArea(box, bodies[other] as Box, 6) * 4
    const others = words[other]
    if (others != null) cost += sharedArea(box, others, 4) * 4
  }
  for (const [from, to] of links) cost += lengthInside((marks[from] as Moving).spot, (marks[to] as Moving).spot, box) * 3
  return cost
}

/** After some marks (by index) were put elsewhere: places their words anew, and those of others on which they came to lie. */
export function chooseSidesAfter(marks: readonly Moving[], links: readonly (readonly [number, number])[], moved: ReadonlySet<number>): void {
  chooseSides(marks, links, index => moved.has(index))
  const taken = [...moved].flatMap(index => {
    const { body, spot } = marks[index] as Moving
    return [bodyBox(body, spot), ...[wordsBox(body, spot)].filter(box => box !== null)]
  })
  chooseSides(marks, links, index => {
    const { body, spot } = marks[index] as Moving
    const words = wordsBox(body, spot)
    return !moved.has(index) && words !== null && taken.some(box => sharedArea(words, box, 2) > 0)
  })
}
