import type { Lane, Member, PlacedLane, Placement, Plate, Row } from './types.ts'
import type { TimeScale } from './scale.ts'

/** Room between plates of a row, between rows, above and below the rows of a lane, and at the ends of the picture. */
export const GAP = { across: 28, down: 16, edge: 12, margin: 16 } as const
/** Least height of a lane (its name takes two lines), and most that a lane is widened by to fill the room. */
const LEAST = 50
const MOST_SPARE = 90
/** How far a plate may slide from its year before it takes another row. */
const SLIDE = 64

/** Places rows in lanes over a height; what is left of it is shared out, so that the years stand at the foot. `above`: the room that the name of a lane takes over its plates. */
export function placeRows(lanes: readonly Lane[], rows: readonly (readonly Row[])[], room = 0, above = 0): Placement {
  const heights = rows.map(lane => Math.max(LEAST, lane.reduce((sum, row) => sum + tallest(row) + GAP.down, 2 * GAP.edge - GAP.down + above)))
  const spare = Math.max(0, room - heights.reduce((sum, height) => sum + height, 0)) / Math.max(1, lanes.length)
  const plates: Plate[] = []
  const placed: PlacedLane[] = []
  let top = 0
  lanes.forEach((lane, index) => {
    const own = rows[index] ?? []
    const height = (heights[index] ?? LEAST) + Math.min(spare, MOST_SPARE)
    const between = own.length > 1 ? GAP.down + Math.min(spare, MOST_SPARE) / (own.length + 1) : 0
    let y = top + above + (height - above - own.reduce((sum, row) => sum + tallest(row), between * (own.length - 1))) / 2
    for (const row of own) {
      for (const { member, x } of row) plates.push({ ...member, x, y: y + tallest(row) / 2 })
      y += tallest(row) + between
    }
    placed.push({ family: lane.family, top, height })
    top += height
  })
  return { plates, lanes: placed, height: top }
}

const tallest = (row: Row): number => Math.max(...row.map(one => one.member.height))

/** The rows of a lane: plates at their years, sliding a little to avoid a neighbour, each in the first row where it fits. Undated ones stand at the right end. */
export function rowsOf(lane: Lane, scale: TimeScale): Row[] {
  const rows: Row[] = []
  for (const member of lane.members) {
    const half = member.width / 2
    const wished = member.year === null ? scale.width - half - GAP.margin : scale.x(member.year)
    const x = Math.min(Math.max(wished, half + 4), scale.width - half - GAP.margin)
    if (!rows.some(row => fits(row, member, x, scale.width))) rows.push([{ member, x }])
  }
  return rows
}

/** Puts a plate at the end of a row when it need not slide too far, sliding the last one back half the way; true when it did. */
function fits(row: Row, member: Member, x: number, width: number): boolean {
  const last = row.at(-1)
  if (last === undefined) return false
  const missing = last.x + last.member.width / 2 + GAP.across + member.width / 2 - x
  if (missing <= 0) {
    row.push({ member, x })
    return true
  }
  if (missing > SLIDE * 2) return false
  const before = row.at(-2)
  const leftmost = before === undefined ? last.member.width / 2 + 4 : before.x + before.member.width / 2 + GAP.across + last.member.width / 2
  const back = Math.max(0, Math.min(missing / 2, SLIDE, last.x - leftmost))
  const forth = missing - back
  if (forth > SLIDE || x + forth + member.width / 2 > width - GAP.margin) return false
  last.x -= back
  row.push({ member, x: x + forth })
  return true
}
