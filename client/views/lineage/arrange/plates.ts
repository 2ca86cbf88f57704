import type { Lane, PlacedLane, Placement, Plate, Row } from './types.ts'

/** Room between plates of a row, between rows, above and below the rows of a lane, and at the ends of the picture; above the first row a paper that proposes a theory must not be cut. */
export const GAP = { across: 28, down: 16, edge: 12, margin: 16, sheet: 6 } as const
/** Least height of a lane (its name takes two lines), and most that a lane is widened by to fill the room. */
const LEAST = 50
const MOST_SPARE = 90

/** Places rows in lanes over a height; what is left of it is shared out, so that the years stand at the foot. `above`: the room that the name of a lane takes over its plates. */
export function placeRows(lanes: readonly Lane[], rows: readonly (readonly Row[])[], room = 0, above = 0): Placement {
  const over = (index: number): number => (index === 0 ? Math.max(above, GAP.sheet) : above)
  const heights = rows.map((lane, index) => Math.max(LEAST, lane.reduce((sum, row) => sum + tallest(row) + GAP.down, 2 * GAP.edge - GAP.down + over(index))))
  const spare = Math.max(0, room - heights.reduce((sum, height) => sum + height, 0)) / Math.max(1, lanes.length)
  const plates: Plate[] = []
  const placed: PlacedLane[] = []
  let top = 0
  lanes.forEach((lane, index) => {
    const own = rows[index] ?? []
    const height = (heights[index] ?? LEAST) + Math.min(spare, MOST_SPARE)
    const between = own.length > 1 ? GAP.down + Math.min(spare, MOST_SPARE) / (own.length + 1) : 0
    let y = top + over(index) + (height - over(index) - own.reduce((sum, row) => sum + tallest(row), between * (own.length - 1))) / 2
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
