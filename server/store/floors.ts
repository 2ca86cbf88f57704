/**
 * Where the answer at a hub ended the last time: below that degree its neighbours need not be ordered again, which saves a third of the time. A floor
 * is a guess that costs time when it is wrong, and never a row: of another day, or of another graph, it gives too few rows and is not used.
 */

/** Most floors remembered; the longest unused goes. */
const REMEMBERED = 1000
const floors = new Map<string, number>()

function remember(key: string, floor: number): void {
  floors.delete(key)
  floors.set(key, floor)
  const [oldest] = floors.keys()
  if (floors.size > REMEMBERED && oldest !== undefined) floors.delete(oldest)
}

/**
 * The first `take` rows by degree, as `run` reads them: all rows of at least the degree `floor`, the best connected first.
 * @param key what was asked, but for the floor
 */
export async function aboveFloor<R extends { readonly degree: number }>(key: string, take: number, run: (floor: number) => Promise<R[]>): Promise<R[]> {
  const floor = floors.get(key) ?? 0
  const above = await run(floor)
  const rows = above.length < take && floor > 0 ? await run(0) : above
  const least = rows.at(-1)?.degree
  if (rows.length >= take && least !== undefined) remember(key, least)
  return rows
}
