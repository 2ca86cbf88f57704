/**
 * Where the answer at a hub ended the last time: below that degree its neighbours need not be ordered again, which saves a third of the time. A floor
 * is a guess that costs time when it is wrong, and never a row: of another day, or of another graph, it gives too few rows and is not used.
 */

/** Most floors remembered; the longest unused goes. */
const REMEMBERED = 1000

export interface Floors {
  /**
   * The first `take` rows by degree, as `run` reads them: all rows of at least the degree `floor`, the best connected first.
   * @param key what was asked, but for the floor
   */
  above<R extends { readonly degree: number }>(key: string, take: number, run: (floor: number) => Promise<R[]>): Promise<R[]>
}

/** Floors of one graph: those of a store. */
export function createFloors(): Floors {
  const floors = new Map<string, number>()
  const remember = (key: string, floor: number) => {
    floors.delete(key)
    floors.set(key, floor)
    const [oldest] = floors.keys()
    if (floors.size > REMEMBERED && oldest !== undefined) floors.delete(oldest)
  }
  return {
    async above(key, take, run) {
      const floor = floors.get(key) ?? 0
      const found = await run(floor)
      const rows = found.length < take && floor > 0 ? await run(0) : found
      const least = rows.at(-1)?.degree
      if (rows.length >= take && least !== undefined) remember(key, least)
      return rows
    },
  }
}
