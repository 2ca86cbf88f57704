/** Walking over the canvas with the arrow keys: pure. */
export type Heading = 'left' | 'right' | 'up' | 'down'
interface Standing { readonly id: string; readonly x: number; readonly y: number }

const HEADINGS: Readonly<Record<Heading, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }

/**
 * The next mark in a direction: the nearest one within 60 degrees of it, neighbours (joined by a line) counting as half as far, else anything on that side.
 * Null when nothing lies there.
 */
export function nextInDirection(from: Standing, marks: readonly Standing[], neighbours: ReadonlySet<string>, heading: Heading): string | null {
  const [hx, hy] = HEADINGS[heading]
  let best: string | null = null
  let least = Infinity
  for (const mark of marks) {
    if (mark.id === from.id) continue
    const dx = mark.x - from.x
    const dy = mark.y - from.y
    const along = dx * hx + dy * hy
    if (along <= 1) continue
    const aside = Math.abs(dx * hy - dy * hx)
    const outside = aside > along * 1.75 ? 4 : 1
    const cost = (along + aside * 1.6) * outside * (neighbours.has(mark.id) ? 0.5 : 1)
    if (cost < least) {
      least = cost
      best = mark.id
    }
  }
  return best
}
