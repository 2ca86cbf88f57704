/** Plane geometry of the canvas, in pixels at zoom 1; y grows downwards. */
export interface Point { readonly x: number; readonly y: number }
/** A box by its middle. */
export interface Box extends Point { readonly width: number; readonly height: number }

/** How deep two boxes lie in each other, padded: both positive means that they overlap. */
export const depthOf = (a: Box, b: Box, gap = 0): Point => ({
  x: (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x),
  y: (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y),
})

/** Area that two boxes share. */
export function sharedArea(a: Box, b: Box, gap = 0): number {
  const depth = depthOf(a, b, gap)
  return depth.x > 0 && depth.y > 0 ? Math.min(depth.x, a.width, b.width) * Math.min(depth.y, a.height, b.height) : 0
}

/** The smallest box around some boxes; a point at zero around none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const left = Math.min(...boxes.map(box => box.x - box.width / 2))
  const right = Math.max(...boxes.map(box => box.x + box.width / 2))
  const top = Math.min(...boxes.map(box => box.y - box.height / 2))
  const bottom = Math.max(...boxes.map(box => box.y + box.height / 2))
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

/** How much of the line from a to b lies in the box, as a length (Liang and Barsky's clipping). */
export function lengthInside(a: Point, b: Point, box: Box): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  let start = 0
  let end = 1
  const sides: readonly (readonly [number, number])[] = [
    [-dx, a.x - (box.x - box.width / 2)], [dx, box.x + box.width / 2 - a.x],
    [-dy, a.y - (box.y - box.height / 2)], [dy, box.y + box.height / 2 - a.y],
  ]
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return 0
    } else if (p < 0) start = Math.max(start, q / p)
    else end = Math.min(end, q / p)
    if (start >= end) return 0
  }
  return (end - start) * Math.hypot(dx, dy)
}

/** The point of the line through a and b that is nearest to a point, with its place along the line (0 at a, 1 at b). */
export function nearestOnLine(point: Point, a: Point, b: Point): Point & { readonly at: number } {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const square = dx * dx + dy * dy
  const at = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square))
  return { x: a.x + dx * at, y: a.y + dy * at, at }
}
