import { stepsFrom, type Net } from './distances.ts'

/**
 * Moves the points until their distances are as near to their steps apart as the plane allows (stress majorisation, one point after the
 * other; Gansner, Koren & North 2005). Yields after each round, so that a big drawing can show how far it is and be stopped.
 */
export function* relax(net: Net, x: Float64Array, y: Float64Array, rounds: number, fixed: ReadonlySet<number>): Generator<number> {
  const beyond = Math.min(6, Math.ceil(Math.sqrt(net.size)) + 1)
  const steps = Array.from({ length: net.size }, (_, index) => stepsFrom(net, index, beyond))
  // Many neighbours of one mark cannot all be one step from it: the more there are, the longer the step.
  const reach = net.beside.map(others => 1 + Math.sqrt(others.length) * 0.12)
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < net.size; i += 1) {
      if (fixed.has(i)) continue
      move(i, steps[i] as Float64Array, reach, x, y)
    }
    yield (round + 1) / rounds
  }
}

function move(i: number, steps: Float64Array, reach: readonly number[], x: Float64Array, y: Float64Array): void {
  let sumX = 0
  let sumY = 0
  let weights = 0
  const xi = x[i] as number
  const yi = y[i] as number
  for (let j = 0; j < steps.length; j += 1) {
    if (j === i) continue
    const step = steps[j] as number
    const ideal = step === 1 ? Math.max(reach[i] as number, reach[j] as number) : step
    const weight = 1 / (ideal * ideal)
    const dx = xi - (x[j] as number)
    const dy = yi - (y[j] as number)
    const far = Math.hypot(dx, dy) || 1e-6
    sumX += weight * ((x[j] as number) + (ideal * dx) / far)
    sumY += weight * ((y[j] as number) + (ideal * dy) / far)
    weights += weight
  }
  if (weights === 0) return
  x[i] = sumX / weights
  y[i] = sumY / weights
}
