import { placeRows } from './plates.ts'
import { settledRow } from './rows.ts'
import { costOfRoutes, routesOf } from './routes.ts'
import type { Descent, Lane, Placement, Row } from './types.ts'

/** Most other orders that are tried. */
const MOST_TRIES = 120
/** Most rows of a lane whose orders are all tried. */
const MOST_ROWS = 4

/** Lanes from above, each with its rows. */
export interface Order { readonly lanes: readonly Lane[]; readonly rows: readonly (readonly Row[])[] }

/** Room of a picture: its height, the most that it may have, and what the name of a lane takes above its plates. */
interface Heights { readonly height: number; readonly highest: number; readonly above: number }

/** Tries other orders by the lines that they really make, and keeps what has shorter lines and fewer crossings: rows of a lane, a plate in a row of its own, neighbouring lanes. */
export function settle(start: Order, descents: readonly Descent[], { height, highest, above }: Heights, stop: () => boolean): Placement {
  let order = start
  let best = placeRows(order.lanes, order.rows, height, above)
  const bound = Math.max(highest, best.height)
  let least = costOfRoutes(routesOf(descents, best.plates))
  let tries = 0
  for (let round = 0; round < 2; round += 1) {
    const before = least
    for (const moves of [laneOrders, rowOrders, ownRows]) {
      for (let index = 0; index < order.lanes.length; index += 1) {
        for (const next of moves(order, index)) {
          if ((tries += 1) > MOST_TRIES || stop()) return best
          const placed = placeRows(next.lanes, next.rows, height, above)
          if (placed.height > bound) continue
          const cost = costOfRoutes(routesOf(descents, placed.plates))
          if (cost >= least - 1) continue
          least = cost
          best = placed
          order = next
        }
      }
    }
    if (least >= before) break
  }
  return best
}

const withRows = (order: Order, index: number, rows: readonly Row[]): Order => ({
  // Where a neighbour has left, a plate goes back to its year.
  ...order, rows: order.rows.map((own, at) => (at === index ? rows.map(row => settledRow(row) ?? row) : own)),
})

/** The rows of a lane in every other order. */
function rowOrders(order: Order, index: number): Order[] {
  const own = order.rows[index] ?? []
  return own.length < 2 || own.length > MOST_ROWS ? [] : permutations(own).slice(1).map(rows => withRows(order, index, rows))
}

/** Each plate of a shared row in a row of its own, above or below it. */
function ownRows(order: Order, index: number): Order[] {
  const own = order.rows[index] ?? []
  if (own.length >= MOST_ROWS) return []
  return own.flatMap((row, at) => (row.length < 2 ? [] : row.flatMap(one => {
    const rest = row.filter(other => other !== one)
    return [[[one], rest], [rest, [one]]].map(pair => withRows(order, index, own.flatMap((kept, place) => (place === at ? pair : [kept]))))
  })))
}

/** A lane in every other place. */
function laneOrders({ lanes, rows }: Order, index: number): Order[] {
  const placed = <T>(list: readonly T[], at: number): T[] => {
    const rest = list.filter((_, place) => place !== index)
    return [...rest.slice(0, at), list[index] as T, ...rest.slice(at)]
  }
  return lanes.flatMap((_, at) => (at === index ? [] : [{ lanes: placed(lanes, at), rows: placed(rows, at) }]))
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]]
  return list.flatMap((one, index) => permutations(list.filter((_, place) => place !== index)).map(rest => [one, ...rest]))
}
