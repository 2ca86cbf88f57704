import { lengthInside, type Point } from '../../canvas/layout/geometry.ts'
import type { Plate } from './plates.ts'

export type Edge = 'left' | 'right' | 'top' | 'bottom'
/** A descent to be drawn, from the later theory to the earlier one. */
export interface Descent { readonly id: string; readonly from: string; readonly to: string }
/** A drawn line: SVG path, its ends with the side they stand on, and its middle for words. */
export interface Route { readonly id: string; readonly path: string; readonly start: Point; readonly end: Point; readonly startEdge: Edge; readonly endEdge: Edge; readonly middle: Point }

const OUT: Readonly<Record<Edge, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] }
const across = (edge: Edge): boolean => edge === 'left' || edge === 'right'
/** Least straight run before a plate: the end of the line stands there. */
const RUN = 18
const CORNER = 10

interface Shape { readonly path: string; readonly points: readonly Point[]; readonly bends: number }
/** `channel` is the height of the free way between rows that a line takes; null when it takes none. */
interface Choice { readonly descent: Descent; readonly from: Plate; readonly to: Plate; readonly startEdge: Edge; readonly endEdge: Edge; readonly channel: number | null; readonly cost: number }

/**
 * Draws descents between plates: for each the pair of sides whose line crosses fewest plates, is short and bends little; then lines that share a side of a plate
 * are spread along it in the order of their other ends, so that they do not cross there.
 */
export function routesOf(descents: readonly Descent[], plates: readonly Plate[]): readonly Route[] {
  const byId = new Map(plates.map(plate => [plate.id, plate]))
  const channels = channelsOf(plates)
  const choices = descents.flatMap((descent): Choice[] => {
    const from = byId.get(descent.from)
    const to = byId.get(descent.to)
    return from === undefined || to === undefined ? [] : [choose(descent, from, to, plates, channels)]
  })
  const ports = spread(choices)
  const heights = inChannels(choices, ports, plates)
  return choices.map((choice): Route => {
    const { start, end } = ports.get(choice.descent.id) as { start: Point; end: Point }
    const shape = shapeOf(start, choice.startEdge, end, choice.endEdge, heights.get(choice.descent.id) ?? null) ?? straight(start, end)
    return { id: choice.descent.id, path: shape.path, start, end, startEdge: choice.startEdge, endEdge: choice.endEdge, middle: middleOf(shape.points) }
  })
}

const SIDES: readonly Edge[] = ['left', 'right', 'top', 'bottom']

function choose(descent: Descent, from: Plate, to: Plate, plates: readonly Plate[], channels: readonly number[]): Choice {
  let best: Choice = { descent, from, to, startEdge: 'left', endEdge: 'right', channel: null, cost: Infinity }
  const others = plates.filter(plate => plate.id !== from.id && plate.id !== to.id)
  for (const startEdge of SIDES) {
    for (const endEdge of SIDES) {
      const upright = !across(startEdge) && !across(endEdge)
      const [start, end] = facing(from, startEdge, to, endEdge)
      for (const channel of upright ? [null, ...channels] : [null]) {
        const shape = shapeOf(start, startEdge, end, endEdge, channel)
        if (shape === null) continue
        const crossed = others.reduce((sum, plate) => sum + crossing(shape.points, plate), 0)
        const cost = crossed * 3 + lengthOf(shape.points) + shape.bends * 40 + (startEdge === 'left' && endEdge === 'right' ? 0 : 30) + (across(endEdge) ? 0 : 10)
        if (cost < best.cost) best = { descent, from, to, startEdge, endEdge, channel, cost }
      }
    }
  }
  return best
}

/** Heights that are free of plates: half way between the rows. */
function channelsOf(plates: readonly Plate[]): number[] {
  const spans = plates.map(plate => [plate.y - plate.height / 2, plate.y + plate.height / 2] as const).sort((a, b) => a[0] - b[0])
  const free: number[] = []
  let bottom = spans[0]?.[1] ?? 0
  for (const [top, low] of spans) {
    if (top - bottom >= 7) free.push((top + bottom) / 2)
    bottom = Math.max(bottom, low)
  }
  return [(spans[0]?.[0] ?? 0) - 22, ...free, bottom + 22].filter(y => y > 4)
}

const crossing = (points: readonly Point[], plate: Plate): number => {
  const box = { ...plate, width: plate.width + 8, height: plate.height + 6 }
  const inside = points.slice(1).reduce((sum, point, index) => sum + lengthInside(points[index] as Point, point, box), 0)
  return inside > 0 ? inside + 60 : 0
}

const portOf = (plate: Plate, edge: Edge, shift = 0): Point => across(edge)
  ? { x: plate.x + (OUT[edge][0] * plate.width) / 2, y: plate.y + shift }
  : { x: plate.x + shift, y: plate.y + (OUT[edge][1] * plate.height) / 2 }

/** Ends in the middle of their sides; those above one another where the plates share an x, so that the line can be straight. */
function facing(from: Plate, startEdge: Edge, to: Plate, endEdge: Edge): [Point, Point] {
  const start = portOf(from, startEdge)
  const end = portOf(to, endEdge)
  if (across(startEdge) || across(endEdge)) return [start, end]
  const left = Math.max(from.x - from.width / 2, to.x - to.width / 2) + 14
  const right = Math.min(from.x + from.width / 2, to.x + to.width / 2) - 14
  if (left > right) return [start, end]
  const x = Math.min(Math.max((from.x + to.x) / 2, left), right)
  return [{ ...start, x }, { ...end, x }]
}

const straight = (start: Point, end: Point): Shape => ({ path: `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`, points: [start, end], bends: 0 })
const n = (value: number): number => Math.round(value * 10) / 10

/** Lines that run in one channel side by side there, not on one another: each gets a height of its own, the longest nearest to the middle. */
function inChannels(choices: readonly Choice[], ports: ReadonlyMap<string, { start: Point; end: Point }>, plates: readonly Plate[]): Map<string, number> {
  const heights = new Map<string, number>()
  const groups = new Map<number, Choice[]>()
  for (const choice of choices) {
    const port = ports.get(choice.descent.id)
    // A line without a channel that bends between two rows runs half way: there it shares the room too.
    const upright = !across(choice.startEdge) && !across(choice.endEdge) && choice.startEdge !== choice.endEdge
    const y = choice.channel ?? (upright && port !== undefined && Math.abs(port.start.x - port.end.x) >= 1 ? Math.round((port.start.y + port.end.y) / 2) : null)
    if (y !== null) groups.set(y, [...(groups.get(y) ?? []), choice])
  }
  for (const [y, group] of groups) {
    const free = Math.min(...plates.flatMap(plate => (Math.abs(plate.y - y) < plate.height / 2 ? [] : [Math.abs(Math.abs(plate.y - y) - plate.height / 2)])), 60)
    const step = group.length < 2 ? 0 : Math.min(9, (Math.max(4, free - 3) * 2) / (group.length - 1))
    const middleX = (choice: Choice): number => (choice.from.x + choice.to.x) / 2
    const sorted = [...group].sort((a, b) => middleX(a) - middleX(b))
    sorted.forEach((choice, index) => heights.set(choice.descent.id, y + (index - (group.length - 1) / 2) * step))
  }
  return heights
}

/** What a drawing of these descents costs: crossed plates above all, then length and bends. Lower is better. */
export function costOfRoutes(descents: readonly Descent[], plates: readonly Plate[]): number {
  const byId = new Map(plates.map(plate => [plate.id, plate]))
  const channels = channelsOf(plates)
  return descents.reduce((sum, descent) => {
    const [from, to] = [byId.get(descent.from), byId.get(descent.to)]
    return from === undefined || to === undefined ? sum : sum + choose(descent, from, to, plates, channels).cost
  }, 0)
}

/** The line between two ends that leave their sides squarely; null when the sides do not face so. */
export function shapeOf(start: Point, startEdge: Edge, end: Point, endEdge: Edge, channel: number | null = null): Shape | null {
  const [sx, sy] = OUT[startEdge]
  const [ex, ey] = OUT[endEdge]
  const dx = end.x - start.x
  const dy = end.y - start.y
  if (across(startEdge) && across(endEdge)) {
    if (sx === ex || dx * sx < RUN * 1.6) return null
    if (Math.abs(dy) < 3) return { ...straight(start, { ...end, y: start.y }), bends: 0 }
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

function cornered(points: readonly Point[]): Shape {
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

const lengthOf = (points: readonly Point[]): number => points.slice(1).reduce((sum, point, index) => sum + Math.hypot(point.x - (points[index] as Point).x, point.y - (points[index] as Point).y), 0)

/** The point half way along a line. */
function middleOf(points: readonly Point[]): Point {
  let left = lengthOf(points) / 2
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point]
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (length >= left && length > 0) return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length }
    left -= length
  }
  return points.at(-1) ?? { x: 0, y: 0 }
}

/** Ends on each side of each plate, spread along it in the order of their other ends. */
function spread(choices: readonly Choice[]): Map<string, { start: Point; end: Point }> {
  const groups = new Map<string, { plate: Plate; edge: Edge; ends: { id: string; which: 'start' | 'end'; other: Plate; wished: Point }[] }>()
  const ports = new Map<string, { start: Point; end: Point }>()
  for (const { descent, from, to, startEdge, endEdge } of choices) {
    const [start, end] = facing(from, startEdge, to, endEdge)
    ports.set(descent.id, { start, end })
    const join = (plate: Plate, edge: Edge, which: 'start' | 'end', other: Plate, wished: Point): void => {
      const key = `${plate.id} ${edge}`
      const group = groups.get(key) ?? { plate, edge, ends: [] }
      group.ends.push({ id: descent.id, which, other, wished })
      groups.set(key, group)
    }
    join(from, startEdge, 'start', to, start)
    join(to, endEdge, 'end', from, end)
  }
  for (const { plate, edge, ends } of groups.values()) {
    if (ends.length < 2) continue
    const sideways = across(edge)
    const length = sideways ? plate.height : plate.width
    const step = Math.min(sideways ? 13 : 26, (length - (sideways ? 12 : 28)) / (ends.length - 1))
    const sorted = ends.sort((a, b) => (sideways ? a.other.y - b.other.y || (b.other.x - a.other.x) : a.other.x - b.other.x || a.other.y - b.other.y))
    sorted.forEach((end, index) => {
      const port = portOf(plate, edge, (index - (ends.length - 1) / 2) * step)
      const present = ports.get(end.id)
      if (present !== undefined) ports.set(end.id, { ...present, [end.which]: port })
    })
  }
  // Straight lines stay straight: where both ends face and one was moved, the other follows when it stands alone on its side.
  for (const { descent, startEdge, endEdge, from, to } of choices) {
    const port = ports.get(descent.id)
    if (port === undefined) continue
    const alone = (plate: Plate, edge: Edge): boolean => (groups.get(`${plate.id} ${edge}`)?.ends.length ?? 0) < 2
    if (across(startEdge) && across(endEdge) && Math.abs(port.start.y - port.end.y) < 16) {
      if (alone(from, startEdge)) ports.set(descent.id, { ...port, start: { ...port.start, y: port.end.y } })
      else if (alone(to, endEdge)) ports.set(descent.id, { ...port, end: { ...port.end, y: port.start.y } })
    } else if (!across(startEdge) && !across(endEdge)) {
      const within = (plate: Plate, x: number): boolean => Math.abs(x - plate.x) < plate.width / 2 - 8
      if (alone(from, startEdge) && within(from, port.end.x)) ports.set(descent.id, { ...port, start: { ...port.start, x: port.end.x } })
      else if (alone(to, endEdge) && within(to, port.start.x)) ports.set(descent.id, { ...port, end: { ...port.end, x: port.start.x } })
    }
  }
  return ports
}
