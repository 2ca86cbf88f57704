import type { Room } from './types.ts'

/** Width that the picture may have in any window: the inspector fits beside it on a wide screen. */
const MOST = 960
/** Least width of a column: its words stay readable, and more columns scroll. */
const LEAST = 168
const NARROW = 700

/** How theories stand in a window of a width, whatever is open beside the picture. Pure; pixels. */
export function roomOf(width: number, theories: number): Room {
  const touch = width < NARROW
  if (theories === 2 && width >= MOST + 100) return { form: 'sides', column: MOST / 2, touch }
  return { form: 'columns', column: Math.max(LEAST, Math.floor(Math.min(MOST, width - (touch ? 32 : 48)) / theories)), touch }
}
