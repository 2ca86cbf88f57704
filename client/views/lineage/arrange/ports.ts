import type { Point } from '../../../canvas/layout/geometry.ts'
import { across, OUT } from './shapes.ts'
import type { Descent, Edge, Plate } from './types.ts'

/** Which sides a descent leaves from and comes to. `channel` is the height of the free way between rows that it takes; null when it takes none. */
export interface Choice { readonly descent: Descent; readonly from: Plate; readonly to: Plate; readonly startEdge: Edge; readonly endEdge: Edge; readonly channel: number | null; readonly cost: number; readonly points: readonly Point[] }
export interface Ends { readonly start: Point; readonly end: Point }

/** A place on a side of a plate, `shift` from its middle. At the left and right lines meet the head, not the stages below it. */
const portOf = (plate: Plate, edge: Edge, shift = 0): Point => across(edge)
  ? { x: plate.x + (OUT[edge][0] * plate.width) / 2, y: plate.y + (plate.head - plate.height) / 2 + shift }
  : { x: plate.x + shift, y: plate.y + (OUT[edge][1] * plate.height) / 2 }

/** Ends in the middle of their sides; those above one another where the plates share an x, so that the line can be straight. */
export function facing(from: Plate, startEdge: Edge, to: Plate, endEdge: Edge): Ends {
  const start = portOf(from, startEdge)
  const end = portOf(to, endEdge)
  if (across(startEdge) || across(endEdge)) return { start, end }
  const left = Math.max(from.x - from.width / 2, to.x - to.width / 2) + 14
  const right = Math.min(from.x + from.width / 2, to.x + to.width / 2) - 14
  if (left > right) return { start, end }
  const x = Math.min(Math.max((from.x + to.x) / 2, left), right)
  return { start: { ...start, x }, end: { ...end, x } }
}

export interface PortGroup { readonly plate: Plate; readonly edge: Edge; readonly ends: { readonly id: string; readonly which: keyof Ends; readonly other: Plate }[] }

/** The ends on each side of each plate, in the order of their other ends. */
export function groupsOf(choices: readonly Choice[]): Map<string, PortGroup> {
  const groups = new Map<string, PortGroup>()
  for (const { descent, from, to, startEdge, endEdge } of choices) {
    const join = (plate: Plate, edge: Edge, which: keyof Ends, other: Plate): void => {
      const key = `${plate.id} ${edge}`
      const group = groups.get(key) ?? { plate, edge, ends: [] }
      group.ends.push({ id: descent.id, which, other })
      groups.set(key, group)
    }
    join(from, startEdge, 'start', to)
    join(to, endEdge, 'end', from)
  }
  for (const { edge, ends } of groups.values()) ends.sort((a, b) => (across(edge) ? a.other.y - b.other.y || b.other.x - a.other.x : a.other.x - b.other.x || a.other.y - b.other.y))
  return groups
}

/** The ends of every line, those on one side of a plate spread along it in the order of their group. */
export function spread(choices: readonly Choice[], groups: ReadonlyMap<string, PortGroup>): Map<string, Ends> {
  const ports = new Map(choices.map(({ descent, from, to, startEdge, endEdge }) => [descent.id, facing(from, startEdge, to, endEdge)] as const))
  for (const { plate, edge, ends } of groups.values()) {
    if (ends.length < 2) continue
    const sideways = across(edge)
    const length = sideways ? plate.head : plate.width
    const step = Math.min(sideways ? 13 : 26, (length - (sideways ? 12 : 28)) / (ends.length - 1))
    ends.forEach((end, index) => {
      const present = ports.get(end.id)
      if (present !== undefined) ports.set(end.id, { ...present, [end.which]: portOf(plate, edge, (index - (ends.length - 1) / 2) * step) })
    })
  }
  for (const choice of choices) straightened(choice, ports, key => groups.get(key)?.ends.length ?? 0)
  return ports
}

/** Straight lines stay straight: where both ends face and one was moved, the other follows when it stands alone on its side. */
function straightened({ descent, startEdge, endEdge, from, to }: Choice, ports: Map<string, Ends>, ends: (key: string) => number): void {
  const port = ports.get(descent.id)
  if (port === undefined) return
  const alone = (plate: Plate, edge: Edge): boolean => ends(`${plate.id} ${edge}`) < 2
  if (across(startEdge) && across(endEdge) && Math.abs(port.start.y - port.end.y) < 16) {
    if (alone(from, startEdge)) ports.set(descent.id, { ...port, start: { ...port.start, y: port.end.y } })
    else if (alone(to, endEdge)) ports.set(descent.id, { ...port, end: { ...port.end, y: port.start.y } })
  } else if (!across(startEdge) && !across(endEdge)) {
    const within = (plate: Plate, x: number): boolean => Math.abs(x - plate.x) < plate.width / 2 - 8
    if (alone(from, startEdge) && within(from, port.end.x)) ports.set(descent.id, { ...port, start: { ...port.start, x: port.end.x } })
    else if (alone(to, endEdge) && within(to, port.start.x)) ports.set(descent.id, { ...port, end: { ...port.end, x: port.start.x } })
  }
}
