import type { Point } from '../../../canvas/layout/geometry.ts'
import type { Edge } from './types.ts'

export const OUT: Readonly<Record<Edge, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] }
export const across = (edge: Edge): boolean => edge === 'left' || edge === 'right'
/** Least straight run before a plate: the end of the line stands there. */
export const RUN = 18
const CORNER = 10

/** A line as SVG draws it, the points it goes through, and how much it bends. */
export interface Shape { readonly path: string; readonly points: readonly Point[]; readonly bends: number }

const n = (value: number): number => Math.round(value * 10) / 10
export const straight = (start: Point, end: Point): Shape => ({ path: `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`, points: [start, end], bends: 0 })

/** The line between two ends that leave their sides squarely, by way of the height `channel` when there is one; null when the sides do not face so. */
export function shapeOf(start: Point, startEdge: Edge, end: Point, endEdge: Edge, channel: number | null = null): Shape | null {
  const [sx, sy] = OUT[startEdge]
  const [ex, ey] = OUT[endEdge]
  const dx = end.x - start.x
  const dy = end.y - start.y
  if (across(startEdge) && across(endEdge)) {
    if (sx === ex || dx * sx < RUN * 1.6) return null
    if (Math.abs(dy) < 3) return straight(start, { ...end, y: start.y })
    if (Math.abs(dy) > Math.abs(dx) * 3.2) return null
    const reach = Math.abs(dx) * 0.5
    const curve = [start, { x: start.x + sx * reach, y: start.y }, { x: end.x + ex * reach, y: end.y }, end] as const
    return { path: `M${n(start.x)} ${n(start.y)}C${curve.slice(1).map(point => `${n(point.x)} ${n(point.y)}`).join(' ')}`, points: sampled(curve), bends: 0.6 }
  }
  if (across(startEdge)) {
    if (dx * sx < RUN || dy * ey > -RUN) return null
    return cornered([start, { x: end.x, y: start.y }, end])
  }
  if (across(endEdge)) {
    if (dy * sy < RUN || dx * ex > -RUN) return null
    return cornered([start, { x: start.x, y: end.y }, end])
  }
  if (channel !== null) {
    if ((channel - start.y) * sy < 6 || (channel - end.y) * ey < RUN || Math.abs(dx) < 2 * CORNER) return null
    return cornered([start, { x: start.x, y: channel }, { x: end.x, y: channel }, end])
  }
  if (sy === ey || dy * sy < RUN) return null
  if (Math.abs(dx) < 1) return straight(start, end)
  if (Math.abs(dy) < 2 * RUN) return null
  const y = start.y + dy / 2
  return cornered([start, { x: start.x, y }, { x: end.x, y }, end])
}

/** A line round corners. Points on a straight stretch, and doubles, are left out. */
export function cornered(given: readonly Point[]): Shape {
  const points = given.filter((point, index) => {
    const [before, after] = [given[index - 1], given[index + 1]]
    if (before === undefined || after === undefined) return true
    return Math.abs((point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x)) > 0.01
  })
  const parts = [`M${n(points[0]?.x ?? 0)} ${n(points[0]?.y ?? 0)}`]
  points.slice(1, -1).forEach((corner, index) => {
    const before = points[index] as Point
    const after = points[index + 2] as Point
    const radius = Math.min(CORNER, Math.hypot(corner.x - before.x, corner.y - before.y) / 2, Math.hypot(after.x - corner.x, after.y - corner.y) / 2)
    const toward = (point: Point): Point => {
      const far = Math.hypot(point.x - corner.x, point.y - corner.y) || 1
      return { x: corner.x + ((point.x - corner.x) / far) * radius, y: corner.y + ((point.y - corner.y) / far) * radius }
    }
    const [a, b] = [toward(before), toward(after)]
    parts.push(`L${n(a.x)} ${n(a.y)}Q${n(corner.x)} ${n(corner.y)} ${n(b.x)} ${n(b.y)}`)
  })
  const end = points.at(-1) as Point
  return { path: `${parts.join('')}L${n(end.x)} ${n(end.y)}`, points, bends: points.length - 2 }
}

function sampled([a, b, c, d]: readonly [Point, Point, Point, Point]): Point[] {
  return Array.from({ length: 17 }, (_, index) => {
    const t = index / 16
    const u = 1 - t
    const at = (key: 'x' | 'y'): number => u ** 3 * a[key] + 3 * u * u * t * b[key] + 3 * u * t * t * c[key] + t ** 3 * d[key]
    return { x: at('x'), y: at('y') }
  })
}

export const lengthOf = (points: readonly Point[]): number => points.slice(1).reduce((sum, point, index) => sum + Math.hypot(point.x - (points[index] as Point).x, point.y - (points[index] as Point).y), 0)

/** The point at a share of a line's length: 0 its start, 1 its end. */
export function pointAlong(points: readonly Point[], share: number): Point {
  let left = lengthOf(points) * share
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point]
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (length >= left && length > 0) return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length }
    left -= length
  }
  return points.at(-1) ?? { x: 0, y: 0 }
}
