/** The field at a glance: papers a period as bars, theories at their years as names that do not overlap. Pure; lengths in pixels. */
export interface Bar { readonly from: number; readonly to: number; readonly count: number }
export interface Flag { readonly id: string; readonly name: string; readonly year: number; readonly x: number; readonly row: number }
export interface DatedTheory { readonly id: string; readonly name: string; readonly year: number; readonly degree: number }

/** Papers a period of `step` years, from the first to the last with any; empty periods between are kept. Values that are no year are left out. */
export function barsOf(values: readonly { readonly value: string; readonly count: number }[], step: number): readonly Bar[] {
  const counts = new Map<number, number>()
  for (const { value, count } of values) {
    const year = Number.parseInt(value, 10)
    if (!Number.isNaN(year)) counts.set(Math.floor(year / step) * step, (counts.get(Math.floor(year / step) * step) ?? 0) + count)
  }
  const starts = [...counts.keys()].sort((a, b) => a - b)
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return []
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => {
    const from = first + index * step
    return { from, to: from + step, count: counts.get(from) ?? 0 }
  })
}

/** First and last year of the axis, on whole steps. A lone early paper does not stretch it beyond `longest` years: those before are counted in words instead. */
export function spanOf(bars: readonly Bar[], theories: readonly DatedTheory[], step: number, longest: number): { readonly from: number; readonly to: number } | null {
  const years = [...bars.flatMap(bar => [bar.from, bar.to]), ...theories.map(theory => theory.year)]
  if (years.length === 0) return null
  const to = Math.ceil((Math.max(...years) + 1) / step) * step
  return { from: Math.max(Math.floor(Math.min(...years) / step) * step, to - longest), to }
}

/** Scale from years to pixels. */
export const scale = (span: { readonly from: number; readonly to: number }, width: number) => (year: number): number => ((year - span.from) / (span.to - span.from)) * width

interface Space { readonly width: number; readonly rows: number; readonly widthOf: (name: string) => number; readonly gap: number }

/**
 * Places names at their years in rows, so that none covers another. A name goes down the stairs to the first row where its pole crosses no name
 * below; where there is none, into any free row. Better connected theories are placed first; `left` says how many found no room.
 */
export function flagsOf(theories: readonly DatedTheory[], x: (year: number) => number, space: Space): { readonly flags: readonly Flag[]; readonly left: number } {
  const { width, rows, widthOf, gap } = space
  const inside = theories.filter(theory => x(theory.year) >= 0 && x(theory.year) + widthOf(theory.name) <= width)
  const kept = new Set<DatedTheory>()
  let placed: readonly Flag[] = []
  for (const theory of [...inside].sort((a, b) => b.degree - a.degree || a.year - b.year)) {
    const tried = stairs([...kept, theory].sort((a, b) => a.year - b.year || a.name.localeCompare(b.name, 'en')), x, rows, name => widthOf(name) + gap)
    if (tried === null) continue
    kept.add(theory)
    placed = tried
  }
  return { flags: placed, left: theories.length - placed.length }
}

/** Rows for theories in order of years; null when one finds no row. */
function stairs(theories: readonly DatedTheory[], x: (year: number) => number, rows: number, taken: (name: string) => number): readonly Flag[] | null {
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY)
  const placed: Flag[] = []
  for (const { id, name, year } of theories) {
    const at = x(year)
    const free = ends.map((end, row) => ({ row, free: end <= at, clear: ends.slice(row).every(below => below <= at) })).filter(one => one.free)
    const row = (free.find(one => one.clear) ?? free[0])?.row
    if (row === undefined) return null
    ends[row] = at + taken(name)
    placed.push({ id, name, year, x: at, row })
  }
  return placed
}
