import type { Lane, Pair } from './lanes.ts'
import { permutations, placeRows, rowsOfLanes, type Placement, type Row } from './plates.ts'
import { costOfRoutes, type Descent } from './routes.ts'
import type { TimeScale } from './scale.ts'

/** Up to so many plates, and so many orders of rows, the lines themselves are tried; beyond it rows are ordered by their lengths alone. */
const MOST_PLATES = 40
const MOST_TRIES = 48

/** Places plates so that the lines between them cross few plates: the rows of each lane are tried in all orders, lane after lane. */
export function settle(lanes: readonly Lane[], scale: TimeScale, pairs: readonly Pair[], descents: readonly Descent[], room: number): Placement {
  const rows: Row[][] = rowsOfLanes(lanes, scale, pairs)
  let best = placeRows(lanes, rows, room)
  if (best.plates.length > MOST_PLATES) return best
  let least = costOfRoutes(descents, best.plates)
  let tries = 0
  lanes.forEach((_, index) => {
    const own = rows[index] ?? []
    if (own.length < 2 || own.length > 4) return
    let kept = own
    for (const order of permutations(own)) {
      if ((tries += 1) > MOST_TRIES) break
      rows[index] = order
      const placed = placeRows(lanes, rows, room)
      const cost = costOfRoutes(descents, placed.plates)
      if (cost < least - 1) {
        least = cost
        best = placed
        kept = order
      }
    }
    rows[index] = kept
  })
  return best
}
