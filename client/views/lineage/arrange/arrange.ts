import { lanesOf } from './lanes.ts'
import { orderRows } from './order.ts'
import { GAP, placeRows } from './plates.ts'
import { costOfRoutes, routesOf } from './routes.ts'
import { rowsOf } from './rows.ts'
import { timeScale, type TimeScale } from './scale.ts'
import { settle, type Order } from './settle.ts'
import type { Arrangement, Lane, Member, Pair, Placement, Question, Row } from './types.ts'

/** Least width that plates lie in. */
const LEAST_WIDTH = 620
/** Least room at both ends of the years; as much as half of the widest plate, so that the first and the last stand at their year. */
const INSET = 84
/** Widths that are tried, as multiples of the room. */
const WIDER = [1, 1.22, 1.5, 1.9, 2.4, 3]

/** Up to so many plates the lines themselves are tried; beyond it the straight lines between plates decide. */
const MOST_SETTLED = 40
/** Up to so many lines that picture is weighed against the one by years alone. */
const MOST_WEIGHED = 300
/** A picture may be so much higher and wider than its room: the page shows it that much smaller. */
const SHRUNK = 1.22

interface Attempt { readonly scale: TimeScale; readonly rows: readonly (readonly Row[])[]; readonly height: number }

/**
 * Arranges a lineage: lanes by family, plates at their years, rows in an order in which few lines cross, lines that pass behind no plate. The same question gives the
 * same picture. `stop` is asked now and then; once it is true what there is is finished as it stands.
 */
export function arrange({ members, descents, families, width, height, names }: Question, stop: () => boolean = () => false): Arrangement {
  const pairs = descents.map(({ from, to }): Pair => [from, to])
  const lanes = lanesOf(members, pairs, families)
  const { scale, rows } = widthFor(lanes, members, Math.max(width - names.left, LEAST_WIDTH), height, names.above)
  const given: Order = { lanes, rows }
  const pictureOf = (order: Order): Pick<Arrangement, 'placement' | 'routes'> => {
    const settled = !stop() && members.length <= MOST_SETTLED
    const placement = moved(settled ? settle(order, descents, { height, highest: height * SHRUNK, above: names.above }, stop) : placeRows(order.lanes, order.rows, height, names.above), names.left)
    return { placement, routes: routesOf(descents, placement.plates) }
  }
  const ordered = pictureOf(stop() ? given : orderedRows(given, pairs, stop))
  const plain = !stop() && members.length > MOST_SETTLED && descents.length <= MOST_WEIGHED ? pictureOf(given) : ordered
  const best = plain !== ordered && costOfRoutes(plain.routes) < costOfRoutes(ordered.routes) ? plain : ordered
  return { ...best, width: scale.width + names.left, ticks: scale.ticks.map(tick => ({ ...tick, x: tick.x + names.left })), names }
}

/** Lanes and rows in an order in which few straight lines between plates cross. */
function orderedRows({ lanes, rows }: Order, pairs: readonly Pair[], stop: () => boolean): Order {
  const stack = orderRows(rows, pairs, stop)
  return { lanes: stack.lanes.flatMap(index => lanes[index] ?? []), rows: stack.lanes.map(index => stack.rows[index] ?? []) }
}

/** The first width at which the rows fit the height, else nearly fit it; a picture of many theories becomes both wider and higher. */
function widthFor(lanes: readonly Lane[], members: readonly Member[], room: number, height: number, above: number): Attempt {
  const inset = Math.max(INSET, ...members.map(member => member.width / 2 + GAP.margin))
  const years = members.flatMap(member => member.year ?? [])
  const tries = WIDER.map((factor): Attempt => {
    const scale = timeScale(years, room * factor, inset)
    const rows = lanes.map(lane => rowsOf(lane, scale))
    return { scale, rows, height: placeRows(lanes, rows, 0, above).height }
  })
  const fits = (share: number, among = tries): Attempt | undefined => among.find(one => one.height <= height * share)
  return fits(SHRUNK, tries.slice(0, 2)) ?? fits(1, tries.slice(0, 3)) ?? fits(1.5, tries.slice(1, 4)) ?? fits(2.5) ?? tries.at(-1) as Attempt
}

const moved = (placement: Placement, left: number): Placement => ({ ...placement, plates: placement.plates.map(plate => ({ ...plate, x: plate.x + left })) })
