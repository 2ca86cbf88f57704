import type { Link, Member } from './gather.ts'

const spanOf = ({ spokes }: Member): readonly [number, number] => {
  const columns = spokes.map(spoke => spoke.column)
  return [Math.min(...columns), Math.max(...columns)]
}
const apart = (a: Member, b: Member): boolean => {
  const [[aFrom, aTo], [bFrom, bTo]] = [spanOf(a), spanOf(b)]
  return aTo < bFrom || bTo < aFrom
}

/** Linked entries in rows: the two ends of a link in one row where they do not stand over each other, so that most links are straight. Pure. */
export function rowsOf(links: readonly Link[], linked: readonly Member[]): Member[][] {
  const rows: Member[][] = []
  const put = (id: string | number, beside: string | number): void => {
    const member = linked.find(one => one.id === id)
    if (member === undefined || rows.some(row => row.includes(member))) return
    const row = rows.find(one => one.some(other => other.id === beside))
    if (row?.every(other => apart(other, member)) === true) row.push(member)
    else rows.push([member])
  }
  for (const { from, to } of links) {
    put(to, from)
    put(from, to)
  }
  return rows
}

/** The columns that a link joins: the nearest two that are not the same. */
export function columnsOf(from: readonly number[], to: readonly number[]): readonly [number, number] {
  const pairs = from.flatMap(a => to.map(b => [a, b] as const))
  const far = ([a, b]: readonly [number, number]): number => (a === b ? Number.POSITIVE_INFINITY : Math.abs(a - b))
  return pairs.reduce((best, pair) => (far(pair) < far(best) ? pair : best), pairs[0] ?? [0, 0])
}
