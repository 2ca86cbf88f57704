import { lengthInside, type Point } from '../../../canvas/layout/geometry.ts'
import { boxOf } from './crossings.ts'
import type { Plate } from './types.ts'

/** The plates whose heights overlap, and the free ways above and below them. Lines run in the ways. */
export interface Band { readonly top: number; readonly bottom: number; readonly plates: readonly Plate[] }
/** A free way between two bands: its middle, and how far a line may be from it. */
export interface Way { readonly y: number; readonly half: number }
export interface Bands { readonly bands: readonly Band[]; readonly ways: readonly Way[]; readonly bandOf: ReadonlyMap<string, number> }

/** How near to a plate a line may pass. */
export const NEAR = 3

/** Cuts a picture into rows of plates with free ways above, between and below. */
export function bandsOf(plates: readonly Plate[]): Bands {
  const bands: { top: number; bottom: number; plates: Plate[] }[] = []
  for (const plate of [...plates].sort((a, b) => a.y - a.height / 2 - (b.y - b.height / 2))) {
    const [top, bottom] = [plate.y - plate.height / 2, plate.y + plate.height / 2]
    const last = bands.at(-1)
    if (last !== undefined && top < last.bottom + 2 * NEAR) {
      last.bottom = Math.max(last.bottom, bottom)
      last.plates.push(plate)
    } else bands.push({ top, bottom, plates: [plate] })
  }
  for (const band of bands) band.plates.sort((a, b) => a.x - b.x)
  const ways = bands.map((band, index): Way => {
    const above = index === 0 ? Math.max(0, band.top - 44) : bands[index - 1]?.bottom ?? 0
    return { y: (above + band.top) / 2, half: Math.max(0, (band.top - above) / 2 - NEAR) }
  })
  const last = bands.at(-1)
  if (last !== undefined) ways.push({ y: last.bottom + 22, half: 8 })
  return { bands, ways, bandOf: new Map(bands.flatMap((band, index) => band.plates.map(plate => [plate.id, index] as const))) }
}

/** Whether a line passes behind a plate, or too near to one. */
export const hits = (points: readonly Point[], plate: Plate, near = NEAR - 1): boolean => {
  const [left, right, top, bottom] = boxOf(points)
  const box = { x: plate.x, y: plate.y, width: plate.width + 2 * near, height: plate.height + 2 * near }
  if (left >= box.x + box.width / 2 || right <= box.x - box.width / 2 || top >= box.y + box.height / 2 || bottom <= box.y - box.height / 2) return false
  return points.slice(1).some((point, index) => lengthInside(points[index] as Point, point, box) > 0)
}
