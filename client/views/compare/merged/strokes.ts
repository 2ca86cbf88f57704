import type { Link, Spoke } from './gather.ts'
import { columnsOf } from './rows.ts'
import type { Placed, Stroke } from './types.ts'

/** A relation of a theory and an entry that stands beside its line down, along a row: from where it begins to what is spoken of. A definition is the theory's, the rest is the entry's. */
export function spokeStroke({ id, type, family, general }: Spoke, entry: number, theory: number, y: number): Stroke {
  const pointed = type !== 'DEFINES'
  const [from, to] = pointed ? [entry, theory] : [theory, entry]
  return {
    id, type, family, general, sentence: '', role: 'spoke', worded: false, pointed, path: `M${from} ${y}H${to}`,
    start: { x: from, y }, end: { x: to, y }, angle: to < from ? 180 : 0, middle: { x: (from + to) / 2, y },
  }
}

/** From a mark's middle to where a line at it ends. */
const AT_MARK = 11

/** The lines of what is redefined or dropped: from the entry that redefines, or from the line down of the theory that drops, to the earlier entry. */
export function linkStrokes(links: readonly Link[], members: readonly Placed[], xOf: (column: number) => number): Stroke[] {
  return links.flatMap((link): Stroke[] => {
    const to = members.find(one => one.member.id === link.to)
    const from = typeof link.from === 'number' ? undefined : members.find(one => one.member.id === link.from)
    if (to === undefined || (typeof link.from === 'string' && from === undefined)) return []
    const [a, b] = columnsOf(typeof link.from === 'number' ? [link.from] : from?.member.spokes.map(spoke => spoke.column) ?? [], to.member.spokes.map(spoke => spoke.column))
    const right = xOf(b) >= xOf(a) ? 1 : -1
    const start = { x: xOf(a) + (from === undefined ? 0 : right * AT_MARK), y: from?.y ?? to.y }
    const end = { x: xOf(b) - right * AT_MARK, y: to.y }
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
    const path = start.y === end.y ? `M${start.x} ${start.y}H${end.x}` : `M${start.x} ${start.y}C${middle.x} ${start.y} ${middle.x} ${end.y} ${end.x} ${end.y}`
    const { id, type, family, general, sentence } = link
    return [{ id, type, family, general, sentence, role: 'link', worded: true, pointed: true, start, end, angle: right > 0 ? 0 : 180, path, middle }]
  })
}
