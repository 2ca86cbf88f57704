import { GAP } from './plates.ts'
import type { TimeScale } from './scale.ts'
import type { InRow, Lane, Member, Row, Wish } from './types.ts'

/** How far a plate may slide from its year before it takes another row. */
const SLIDE = 64
/** How near a plate's middle comes to a named year that is not its own. */
const TICK = 6

/** The rows of a lane: plates at their years, sliding a little to avoid a neighbour, each in the first row where it fits. Undated ones stand at the right end. */
export function rowsOf(lane: Lane, scale: TimeScale): Row[] {
  const rows: Row[] = []
  for (const member of lane.members) {
    const wish = wishOf(member, scale)
    const own: InRow = { member, wish, x: wish.x }
    const at = rows.findIndex(row => settledRow([...row, own]) !== null)
    if (at < 0) rows.push([own])
    else rows[at] = settledRow([...rows[at] ?? [], own]) ?? []
  }
  return rows
}

/** Where a plate would stand: at its year, and between which places it may slide; never to the other side of a named year that is not its own. */
function wishOf({ year, width }: Member, scale: TimeScale): Wish {
  const [least, most] = [width / 2 + 4, scale.width - width / 2 - GAP.margin]
  const at = year === null ? most : scale.x(year)
  const x = Math.min(Math.max(at, least), most)
  if (year === null) return { x, low: x - SLIDE, high: most }
  const aside = (tick: number): number => Math.min(TICK, Math.abs(at - tick) / 2)
  const before = scale.ticks.filter(tick => tick.year < year).map(tick => tick.x + aside(tick.x))
  const after = scale.ticks.filter(tick => tick.year > year).map(tick => tick.x - aside(tick.x))
  // At the ends of the picture a wide plate is moved inward, whatever year is named there.
  return { x, low: Math.max(least, Math.min(x, Math.max(x - SLIDE, ...before))), high: Math.min(most, Math.max(x, Math.min(x + SLIDE, ...after))) }
}

/** The plates of a row as near to their years as their neighbours let them be; null where they do not all find room. */
export function settledRow(row: Row): Row | null {
  // What a plate's middle is to the right of the first one's at least: beyond it the plates are points, and their order is all that is left.
  const offsets = row.reduce<number[]>((sum, { member }, index) => {
    const before = row[index - 1]
    return [...sum, before === undefined ? 0 : (sum.at(-1) ?? 0) + before.member.width / 2 + GAP.across + member.width / 2]
  }, [])
  const offset = (index: number): number => offsets[index] ?? 0
  const lows = row.map(({ wish }, index) => wish.low - offset(index))
  const highs = row.map(({ wish }, index) => wish.high - offset(index))
  for (let index = 1; index < row.length; index += 1) lows[index] = Math.max(lows[index] as number, lows[index - 1] as number)
  for (let index = row.length - 2; index >= 0; index -= 1) highs[index] = Math.min(highs[index] as number, highs[index + 1] as number)
  if (lows.some((low, index) => low > (highs[index] as number))) return null
  const points = inOrder(row.map(({ wish }, index) => wish.x - offset(index)))
  return row.map((one, index) => ({ ...one, x: Math.min(Math.max(points[index] as number, lows[index] as number), highs[index] as number) + offset(index) }))
}

/** The numbers nearest to some numbers that do not fall: those that would are put together at their mean. */
function inOrder(wished: readonly number[]): number[] {
  const blocks: { sum: number; count: number }[] = []
  for (const x of wished) {
    blocks.push({ sum: x, count: 1 })
    for (let last = blocks.at(-1), before = blocks.at(-2); last !== undefined && before !== undefined && before.sum / before.count > last.sum / last.count; last = blocks.at(-1), before = blocks.at(-2)) {
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  return blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}
