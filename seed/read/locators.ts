import { nearest } from '../near.ts'
import type { Place } from '../problems.ts'
import type { Source } from './source.ts'

/** Units that a locator is made of, from the largest to the smallest. */
const LOCATOR_UNITS = ['section', 'paragraph', 'item', 'figure', 'table', 'row', 'column', 'case', 'page'] as const
/** Units that stand alone or begin a locator, without a number or name of their own. */
const LOCATOR_PARTS = ['abstract', 'highlights', 'introduction', 'conclusions'] as const

const words: readonly string[] = [...LOCATOR_UNITS, ...LOCATOR_PARTS]

/** Notes a part of a locator that is not of the closed vocabulary: "section 5, item 10"; "Table 1, row Employees, column 2007". */
export function checkLocator(source: Source, locator: string, at: Place): void {
  for (const part of locator.split(/,\s+/)) {
    const [word = '', ...rest] = part.trim().split(/\s+/)
    const unit = word.toLowerCase()
    const known = (LOCATOR_PARTS as readonly string[]).includes(unit)
      ? rest.length === 0 || /^\d/.test(rest[0] ?? '')
      : (LOCATOR_UNITS as readonly string[]).includes(unit) && rest.length > 0
    if (known) continue
    const near = nearest(unit, words)
    const hint = words.includes(unit)
      ? `say which: ${unit} 1`
      : near === null
        ? `parts are ${words.join(', ')}, joined by ", "`
        : `did you mean ${near}?`
    source.add('BAD_LOCATOR', at, `locator '${locator}': '${part}' is no part of a locator`, hint)
    return
  }
}
