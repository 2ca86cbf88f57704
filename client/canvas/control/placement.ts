import type { Core } from 'cytoscape'
import type { Spots } from '../layout/body.ts'

export const quiet = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
/** Milliseconds in which new marks grow out of the one they came from. */
const GROWING = 360
/** More than these move at once without a show. */
const MOST_MOVING = 150

/** Brings marks to their spots; what is there already is not touched. */
export function place(cy: Core, spots: Spots, animated: boolean): void {
  const moving: { id: string; x: number; y: number }[] = []
  cy.nodes().forEach(node => {
    const spot = spots.get(node.id())
    if (spot === undefined || node.grabbed()) return
    if (node.data('side') !== spot.side) node.data('side', spot.side)
    const { x, y } = node.position()
    if (Math.abs(x - spot.x) > 0.5 || Math.abs(y - spot.y) > 0.5) moving.push({ id: node.id(), x: spot.x, y: spot.y })
  })
  const show = animated && !quiet() && moving.length <= MOST_MOVING
  for (const { id, x, y } of moving) {
    const node = cy.getElementById(id)
    node.stop(true)
    if (show) node.animate({ position: { x, y } }, { duration: GROWING, easing: 'ease-out' })
    else node.position({ x, y })
  }
}
