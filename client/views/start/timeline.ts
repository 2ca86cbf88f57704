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
 * Places names at their years in rows, so that none covers another or a pole of another. Where there is no room the better connected
 * theory stays; the answer says how many were left out.
 */
export function flagsOf(theories: readonly DatedTheory[], x: (year: number) => number, space: Space): { readonly flags: readonly Flag[]; readonly left: number } {
  const fits = theories.filter(theory => x(theory.year) >= 0 && x(theory.year) <= space.width)
  const chosen = new Set(fits)
  for (;;) {
    const placed: Flag[] = []
    const ends = Array.from({ length: space.rows }, () => Number.NEGATIVE_INFINITY)
    let crowded: DatedTheory | null = null
    for (const theory of [...chosen].sort((a, b) => a.year - b.year || a.name.localeCompare(b.name, 'en'))) {
      const at = x(theory.year)
      const last = placed.at(-1)
      // Going down a row at a time makes the stairs of the picture; a name may stand only where its row is free and its pole crosses no name below.
      const start = last !== undefined && at - last.x < space.widthOf(last.name) + space.gap ? last.row + 1 : 0
      const row = ends.findIndex((end, index) => index >= start && end <= at && ends.slice(index + 1).every(below => below <= at))
      if (row < 0 || at + space.widthOf(theory.name) > space.width + 40) {
        const near = placed.filter(flag => at - flag.x < space.widthOf(flag.name) + space.gap).map(flag => fits.find(one => one.id === flag.id)).filter(one => one !== undefined)
        crowded = [...near, theory].sort((a, b) => a.degree - b.degree)[0] ?? theory
        break
      }
      ends[row] = at + space.widthOf(theory.name) + space.gap
      placed.push({ id: theory.id, name: theory.name, year: theory.year, x: at, row })
    }
    if (crowded === null) return { flags: placed, left: theories.length - placed.length }
    chosen.delete(crowded)
  }
}
