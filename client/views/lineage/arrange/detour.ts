import type { Point } from '../../../canvas/layout/geometry.ts'
import type { Band, Bands } from './bands.ts'
import { across, OUT } from './shapes.ts'
import type { Edge, Plate } from './types.ts'

/** Half of the least gap between two plates of a row: a line that leaves by the side turns there. */
const TURN = 13
/** Least distance of an upright line from a plate. */
const ASIDE = 7
/** Most ways to come to a row that are followed. */
const MOST_STATES = 6
/** What a bend costs, in pixels of length. */
const BEND = 45

/** Gives lines that share a stretch places beside one another: 0, 4, -4, 8, ... by key, in the order of asking. */
export type Beside = (key: string, half: number) => number
export function besides(): Beside {
  const used = new Map<string, number>()
  return (key, half) => {
    const count = used.get(key) ?? 0
    used.set(key, count + 1)
    const most = Math.max(1, 1 + 2 * Math.floor(half / 4))
    const place = count % most
    return (place % 2 === 1 ? 1 : -1) * Math.ceil(place / 2) * 4
  }
}

const gapsKnown = new WeakMap<Band, readonly (readonly [number, number])[]>()
/** The ways through a band, as spans of x. */
function gapsOf(band: Band): readonly (readonly [number, number])[] {
  const known = gapsKnown.get(band)
  if (known !== undefined) return known
  const gaps: (readonly [number, number])[] = []
  let left = -Infinity
  for (const plate of band.plates) {
    const right = plate.x - plate.width / 2 - ASIDE
    if (right >= left) gaps.push([left, right])
    left = Math.max(left, plate.x + plate.width / 2 + ASIDE)
  }
  gaps.push([left, Infinity])
  gapsKnown.set(band, gaps)
  return gaps
}

/** Where a line leaves the neighbourhood of its plate: an upright line at `x`, coming into way `way`. */
interface Exit { readonly points: readonly Point[]; readonly x: number; readonly way: number }

/** The ways to leave a plate by one side: by top and bottom straight into the way there, by left and right into the way above or below. */
function exits(plate: Plate, edge: Edge, port: Point, { bands, bandOf }: Bands): readonly Exit[] {
  const band = bandOf.get(plate.id) ?? 0
  if (edge === 'top') return [{ points: [port], x: port.x, way: band }]
  if (edge === 'bottom') return [{ points: [port], x: port.x, way: band + 1 }]
  const [sign] = OUT[edge]
  const beside = bands[band]?.plates.map(other => (other.x - plate.x) * sign - other.width / 2 - plate.width / 2).filter(gap => gap > 0) ?? []
  const x = port.x + sign * Math.max(ASIDE, Math.min(TURN + 5, Math.min(...beside, Infinity) / 2))
  const corner = { x, y: port.y }
  return [band, band + 1].map(way => ({ points: [port, corner], x, way }))
}

/** A stack of plates may be higher than one of a band: its top or bottom is then not at the way, and what lies between must be free. */
const upright = (band: Band, x: number, own: Plate): boolean => band.plates.every(plate => plate.id === own.id || Math.abs(plate.x - x) > plate.width / 2 + 3)

/**
 * The shortest line that passes between all plates: along the ways between rows, through the gaps within them. There is one for any sides,
 * since ways and gaps are everywhere; null only when a plate stands over the end itself.
 */
export function detour(from: Plate, startEdge: Edge, start: Point, to: Plate, endEdge: Edge, end: Point, picture: Bands, beside: Beside = () => 0): readonly Point[] | null {
  let best: { first: Exit; last: Exit; xs: readonly number[]; cost: number } | null = null
  const band = (plate: Plate): Band => picture.bands[picture.bandOf.get(plate.id) ?? 0] as Band
  for (const first of exits(from, startEdge, start, picture)) {
    if (!across(startEdge) && !upright(band(from), first.x, from)) continue
    for (const last of exits(to, endEdge, end, picture)) {
      if (!across(endEdge) && !upright(band(to), last.x, to)) continue
      const xs = through(first, last, picture)
      const cost = xs.reduce((sum, x, index) => sum + (index === 0 ? 0 : Math.abs(x - (xs[index - 1] as number)) + (x === xs[index - 1] ? 0 : BEND)), 0) + Math.abs(first.way - last.way) * 60 + first.points.length * 20 + last.points.length * 12
      if (best === null || cost < best.cost) best = { first, last, xs, cost }
    }
  }
  return best === null ? null : pointsOf(best.first, best.last, best.xs, picture, beside)
}

/** The x of the upright stretches from the first way to the last: a band is passed in the gap that makes the whole shortest. */
function through(first: Exit, last: Exit, { bands }: Bands): readonly number[] {
  const down = last.way >= first.way
  const passed = Array.from({ length: Math.abs(last.way - first.way) }, (_, index) => (down ? first.way + index : first.way - 1 - index))
  let states: { x: number; cost: number; xs: readonly number[] }[] = [{ x: first.x, cost: 0, xs: [first.x] }]
  for (const index of passed) {
    const gaps = near(gapsOf(bands[index] as Band), states, last.x)
    const next = new Map<number, { x: number; cost: number; xs: readonly number[] }>()
    for (const [left, right] of gaps) {
      for (const wished of new Set([...states.map(state => state.x), last.x])) {
        const x = Math.min(Math.max(wished, left), right)
        for (const state of states) {
          const cost = state.cost + Math.abs(state.x - x) + (state.x === x ? 0 : BEND)
          if (cost < (next.get(x)?.cost ?? Infinity)) next.set(x, { x, cost, xs: [...state.xs, x] })
        }
      }
    }
    // The few best are enough: a line that strays far from both ends never wins.
    states = [...next.values()].sort((a, b) => a.cost + Math.abs(a.x - last.x) - b.cost - Math.abs(b.x - last.x)).slice(0, MOST_STATES)
  }
  const best = states.reduce((kept, state) => (state.cost + Math.abs(state.x - last.x) < kept.cost + Math.abs(kept.x - last.x) ? state : kept))
  return [...best.xs, last.x]
}

/** The gaps that lie on the way, and the nearest one on either side of it. */
function near(gaps: readonly (readonly [number, number])[], states: readonly { readonly x: number }[], end: number): readonly (readonly [number, number])[] {
  const low = Math.min(end, ...states.map(state => state.x))
  const high = Math.max(end, ...states.map(state => state.x))
  const first = gaps.findLastIndex(([, right]) => right <= low)
  const last = gaps.findIndex(([left]) => left >= high)
  return gaps.slice(Math.max(0, first), last < 0 ? undefined : last + 1)
}

/** The corners of a line that passes the bands at `xs`. */
function pointsOf(first: Exit, last: Exit, xs: readonly number[], { ways }: Bands, beside: Beside): readonly Point[] {
  const step = last.way >= first.way ? 1 : -1
  const aside = xs.map((x, index) => (index === 0 || x === first.x ? x : x === last.x ? x : x + beside(`x${Math.round(x)}`, 4)))
  const points: Point[] = [...first.points]
  aside.slice(1).forEach((x, index) => {
    const before = aside[index] as number
    const way = ways[first.way + index * step]
    if (way === undefined || x === before) return
    const y = way.y + beside(`${first.way + index * step}`, way.half)
    points.push({ x: before, y }, { x, y })
  })
  return [...points, ...last.points.toReversed()]
}
