import { suggestion } from '../near.ts'
import type { Entry, Source } from './source.ts'

/** Notes a key that is none here, with the nearest that is, or where it belongs. */
export function unknownKey(source: Source, entry: Entry, what: string, allowed: readonly string[], elsewhere: string | null = null): void {
  if (entry.key === '<<') {
    source.add('ALIAS', entry.at, 'maps are not merged in seeds', 'write the values out')
    return
  }
  const words = /\s|^\d/.test(entry.key) && entry.value === null
  const hint = words
    ? 'inside { } and [ ] a comma begins a new key: put the text before it in quotes, write a number without commas'
    : (elsewhere ?? suggestion(entry.key, allowed))
  source.add('UNKNOWN_KEY', entry.at, `'${entry.key}' is no key of ${what}`, hint)
}
