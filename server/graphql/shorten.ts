/** What was given is told back shortened: an error is for a reader, and no larger for a larger mistake. */
import { inspect } from 'node:util'

/** Most characters of a message, and of a value told back. */
const MESSAGE = 300
const VALUE = 200

/** A text of at most `most` characters: the middle goes, because a message says at its end what would be right. */
export function shorten(text: string, most: number = MESSAGE): string {
  if (text.length <= most) return text
  const end = Math.floor(most / 3)
  return `${text.slice(0, most - end - 3)} … ${text.slice(-end)}`
}

/** Whether a value of JSON has few characters. No deeper or longer than that is it looked at. */
function isShort(value: unknown): boolean {
  const left = [value]
  let room = VALUE
  while (left.length > 0 && room >= 0) {
    const next = left.pop()
    if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) {
        room -= key.length + 1
        if (room < 0) return false
        left.push(inner)
      }
    } else {
      room -= typeof next === 'string' ? next.length : 1
    }
  }
  return room >= 0
}

/** A value as it is, where that is short; otherwise the beginning and end of it as text. */
export function shortened(value: unknown): unknown {
  if (isShort(value)) return value
  if (typeof value === 'string') return shorten(value, VALUE)
  return shorten(inspect(value, { depth: 1, maxArrayLength: 3, maxStringLength: 60, breakLength: Number.POSITIVE_INFINITY }), VALUE)
}
