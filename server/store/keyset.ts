/** Where the next page begins: after the last row seen, by its sort keys k0, k1 … and by its id where they are equal. */
import type { Value } from '../engine/engine.ts'
import { allOf, anyOf, fill, type Parameters } from './filter-text.ts'

type OrderDirection = 'ASC' | 'DESC'
const sign = (direction: OrderDirection): string => (direction === 'DESC' ? '<' : '>')

/**
 * Condition of the rows after the last one seen; nulls are last in both directions, so nothing but equal nulls follows a null.
 * @param id what the id is that ends the order: that of `row`
 * @param after values of the keys of the last row, its id last
 */
export function afterText(
  keys: readonly { readonly direction: OrderDirection }[], id: { readonly row: string; readonly direction: OrderDirection },
  after: readonly unknown[], parameters: Parameters,
): string {
  const seen = keys.map(({ direction }, place) => {
    const value = (after[place] ?? null) as Value
    if (value === null) return { equal: fill('keyset/is-null', { place: String(place) }), past: anyOf([]) }
    const slots = { place: String(place), value: parameters.add(value) }
    return { equal: fill('keyset/equal', slots), past: fill('keyset/past', { ...slots, sign: sign(direction) }) }
  })
  const last = fill('keyset/id-past', { row: id.row, sign: sign(id.direction), value: parameters.add(String(after.at(-1))) })
  return anyOf([...seen.map(({ past }) => past), last].map((past, place) =>
    `(${allOf([...seen.slice(0, place).map(({ equal }) => equal), past])})`))
}
