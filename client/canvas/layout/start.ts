import type { Body } from './body.ts'
import { stepsFrom, type Net } from './distances.ts'

/**
 * Where the marks begin: the middle ones at the middle, their neighbours around them sector by sector, farther ones behind the one they
 * hang on. The same marks always begin alike, so the same address always draws the same picture.
 */
export function startingPoints(bodies: readonly Body[], net: Net, middles: readonly number[]): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(net.size)
  const y = new Float64Array(net.size)
  const steps = new Float64Array(net.size).fill(Infinity)
  for (const middle of middles) stepsFrom(net, middle, Infinity).forEach((value, index) => { steps[index] = Math.min(steps[index] as number, value) })
  const angle = new Float64Array(net.size)
  middles.forEach((middle, index) => {
    angle[middle] = (2 * Math.PI * index) / middles.length
    const radius = middles.length > 1 ? 0.45 * middles.length : 0
    x[middle] = radius * Math.cos(angle[middle])
    y[middle] = radius * Math.sin(angle[middle])
  })
  const rings = new Map<number, number[]>()
  bodies.forEach((_, index) => {
    const ring = Number.isFinite(steps[index]) ? (steps[index] as number) : 3
    if (!middles.includes(index)) rings.set(ring, [...(rings.get(ring) ?? []), index])
  })
  for (const ring of [...rings.keys()].sort((a, b) => a - b)) {
    const members = ordered(rings.get(ring) ?? [], ring, bodies, net, angle, steps)
    const first = members.findIndex(member => (bodies[member] as Body).sector === 0)
    const sameSector = members.filter(member => (bodies[member] as Body).sector === 0).length
    const turn = ring === 1 ? -(first + (sameSector - 1) / 2) : 0
    members.forEach((member, place) => {
      const share = (2 * Math.PI * (place + turn)) / members.length
      angle[member] = share
      // Two radii in turn keep neighbours on a full ring from starting in one place.
      const radius = (ring + (place % 2) * 0.35) * (1 + middles.length * 0.2)
      x[member] = radius * Math.cos(share)
      y[member] = radius * Math.sin(share)
    })
  }
  return { x, y }
}

/** A ring's marks in the order they go around: the first ring by sector, the others behind those they hang on. */
function ordered(members: readonly number[], ring: number, bodies: readonly Body[], net: Net, angle: Float64Array, steps: Float64Array): number[] {
  if (ring <= 1) return [...members].sort((a, b) => (bodies[a] as Body).sector - (bodies[b] as Body).sector || a - b)
  const behind = new Map(members.map(member => {
    const inner = (net.beside[member] ?? []).filter(other => (steps[other] as number) < ring)
    const sum = inner.reduce((total, other) => ({ x: total.x + Math.cos(angle[other] as number), y: total.y + Math.sin(angle[other] as number) }), { x: 0, y: 0 })
    const turned = Math.atan2(sum.y, sum.x)
    return [member, turned < 0 ? turned + 2 * Math.PI : turned]
  }))
  return [...members].sort((a, b) => (behind.get(a) ?? 0) - (behind.get(b) ?? 0) || a - b)
}
