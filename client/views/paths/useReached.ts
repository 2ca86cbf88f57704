import { useEffect, useState } from 'react'
import type { Way } from '../../state/paths.ts'

/** Time that one step takes to be drawn, in ms. */
const STEP = 180

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Steps of a way that are drawn by now: it draws itself once, from where it begins; at once where less motion is asked for. */
export function useReached(way: Way): number {
  const [reached, setReached] = useState({ id: way.id, steps: still() ? way.length : 0 })
  const steps = reached.id === way.id ? reached.steps : still() ? way.length : 0
  useEffect(() => {
    if (steps >= way.length) return
    const timer = setTimeout(() => setReached({ id: way.id, steps: steps + 1 }), STEP)
    return () => clearTimeout(timer)
  }, [way, steps])
  return steps
}
