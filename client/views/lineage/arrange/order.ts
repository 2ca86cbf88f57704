import type { Pair, Row } from './types.ts'

/** Rows lane by lane, and which lane stands where. */
export interface Stack { readonly lanes: readonly number[]; readonly rows: readonly (readonly Row[])[] }

/** A descent between two plates, as a straight line from middle to middle: enough to tell which crossings an order makes. */
interface Join { readonly a: string; readonly b: string }
interface Level { readonly x: number; readonly y: number }

/** What a crossing costs, against rows that a descent passes. */
const CROSSING = 3
/** Most sweeps over all lanes; each is a round of medians, then of swaps. */
const SWEEPS = 8
/** Most swaps that are tried, fewer where each costs more: pairs of joins that all swaps together may look at. */
const MOST_SWAPS = 2000
const MOST_WORK = 120_000_000
/** Gap between lanes, in rows. */
const LANE_GAP = 0.5

/**
 * Orders the rows of each lane, and neighbouring lanes, so that few descents cross and few rows are passed: rows go to the median of what they are joined to, then
 * neighbours are swapped as long as that helps (the layered way of Sugiyama, with years for layers). The same input gives the same order. `stop` ends it early.
 */
export function orderRows(rows: readonly (readonly Row[])[], pairs: readonly Pair[], stop: () => boolean = () => false): Stack {
  const joins = pairs.map(([a, b]): Join => ({ a, b })).filter(({ a, b }) => a !== b)
  const tries = { left: Math.min(MOST_SWAPS, Math.ceil(MOST_WORK / (joins.length * joins.length + 1))) }
  let best: Stack = { lanes: rows.map((_, index) => index), rows }
  let least = costOf(best, joins)
  let now = best
  for (let sweep = 0; sweep < SWEEPS && least > 0 && !stop(); sweep += 1) {
    now = swapped(byMedians(now, joins), joins, tries, stop)
    const cost = costOf(now, joins)
    if (cost >= least) break
    least = cost
    best = now
  }
  const onlySwapped = swapped({ lanes: rows.map((_, index) => index), rows }, joins, tries, stop)
  return costOf(onlySwapped, joins) < least ? onlySwapped : best
}

function levelsOf({ lanes, rows }: Stack): Map<string, Level> {
  const levels = new Map<string, Level>()
  let y = 0
  for (const lane of lanes) {
    for (const row of rows[lane] ?? []) {
      for (const { member, x } of row) levels.set(member.id, { x, y })
      y += 1
    }
    y += LANE_GAP
  }
  return levels
}

const NOWHERE: Level = { x: 0, y: 0 }

/** Cost of some joins against all, or of all: crossings and rows passed. */
function costOf(stack: Stack, joins: readonly Join[], among: readonly Join[] = joins): number {
  const levels = levelsOf(stack)
  // A level is a hundred pixels: only which side of which matters.
  const ends = joins.map(({ a, b }) => {
    const [from, to] = [levels.get(a) ?? NOWHERE, levels.get(b) ?? NOWHERE]
    const [left, right] = from.x <= to.x ? [from, to] : [to, from]
    return { ax: left.x, ay: left.y * 100, bx: right.x, by: right.y * 100, low: Math.min(from.y, to.y) * 100, high: Math.max(from.y, to.y) * 100 }
  })
  const chosen = new Set(among)
  const counted = joins.map(join => chosen.has(join))
  let cost = 0
  for (let i = 0; i < joins.length; i += 1) {
    if (counted[i] !== true) continue
    const [one, own] = [joins[i] as Join, ends[i] as (typeof ends)[number]]
    cost += (own.high - own.low) / 100
    for (let j = 0; j < joins.length; j += 1) {
      const other = ends[j] as (typeof ends)[number]
      if (j === i || (j < i && counted[j] === true) || other.bx <= own.ax || other.ax >= own.bx || other.high <= own.low || other.low >= own.high) continue
      const join = joins[j] as Join
      if (one.a === join.a || one.a === join.b || one.b === join.a || one.b === join.b) continue
      const side = (x: number, y: number): number => (own.bx - own.ax) * (y - own.ay) - (own.by - own.ay) * (x - own.ax)
      const across = (x: number, y: number): number => (other.bx - other.ax) * (y - other.ay) - (other.by - other.ay) * (x - other.ax)
      if (side(other.ax, other.ay) * side(other.bx, other.by) < 0 && across(own.ax, own.ay) * across(own.bx, own.by) < 0) cost += CROSSING
    }
  }
  return cost
}

/** The rows of every lane by the median level of what they are joined to; a row that is joined to nothing stays. */
function byMedians(stack: Stack, joins: readonly Join[]): Stack {
  const levels = levelsOf(stack)
  const joined = new Map<string, number[]>()
  for (const { a, b } of joins) {
    joined.set(a, [...(joined.get(a) ?? []), levels.get(b)?.y ?? 0])
    joined.set(b, [...(joined.get(b) ?? []), levels.get(a)?.y ?? 0])
  }
  const median = (row: Row): number => {
    const all = row.flatMap(({ member }) => joined.get(member.id) ?? []).sort((a, b) => a - b)
    const own = levels.get(row[0]?.member.id ?? '')?.y ?? 0
    if (all.length === 0) return own
    const middle = (all.length - 1) / 2
    return ((all[Math.floor(middle)] as number) + (all[Math.ceil(middle)] as number)) / 2
  }
  return { ...stack, rows: stack.rows.map(lane => lane.map((row, index) => ({ row, index, at: median(row) })).sort((a, b) => a.at - b.at || a.index - b.index).map(one => one.row)) }
}

/** Swaps neighbouring rows of a lane, and neighbouring lanes, while that lowers the cost of what hangs on them. */
function swapped(start: Stack, joins: readonly Join[], tries: { left: number }, stop: () => boolean): Stack {
  let stack = start
  const attempt = (next: Stack, moved: readonly Row[]): boolean => {
    const ids = new Set(moved.flatMap(row => row.map(({ member }) => member.id)))
    const touched = joins.filter(({ a, b }) => ids.has(a) || ids.has(b))
    if (touched.length === 0 || costOf(next, joins, touched) >= costOf(stack, joins, touched)) return false
    stack = next
    return true
  }
  for (let round = 0; round < SWEEPS && tries.left > 0; round += 1) {
    let better = false
    for (let lane = 0; lane < stack.rows.length; lane += 1) {
      for (let at = 1; at < (stack.rows[lane]?.length ?? 0) && tries.left > 0 && !stop(); at += 1) {
        tries.left -= 1
        const own = stack.rows[lane] as readonly Row[]
        const order = exchanged(own, at)
        better = attempt({ ...stack, rows: stack.rows.map((rows, index) => (index === lane ? order : rows)) }, [own[at - 1] as Row, own[at] as Row]) || better
      }
    }
    for (let at = 1; at < stack.lanes.length && tries.left > 0 && !stop(); at += 1) {
      tries.left -= 1
      const lanes = exchanged(stack.lanes, at)
      better = attempt({ ...stack, lanes }, [stack.lanes[at - 1], stack.lanes[at]].flatMap(lane => stack.rows[lane ?? 0] ?? [])) || better
    }
    if (!better || stop()) break
  }
  return stack
}

/** The list with the element at `at` and the one before it exchanged. */
const exchanged = <T>(list: readonly T[], at: number): T[] => list.map((one, index) => (index === at ? list[at - 1] as T : index === at - 1 ? list[at] as T : one))
