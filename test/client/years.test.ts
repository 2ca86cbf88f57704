import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress, placeOf } from '../../client/state/address.ts'
import { asOfOf, asOfSet, placeIn, yearsOf, yearsWith } from '../../client/state/years.ts'
import { kindsOf } from '../../client/views/network/scene.ts'

describe('the field as of a year', () => {
  it('is in the address, and leaves it with all years', () => {
    const then = asOfSet(1995)(placeOf('network', ['theory:a']))
    expect(formatAddress(then)).toBe('/network/theory:a?asof=1995')
    expect(asOfOf(then)).toBe(1995)
    expect(formatAddress(asOfSet(null)(then))).toBe('/network/theory:a')
    expect(asOfOf(parseAddress('/lineage/theory:a?asof=1977').place ?? placeOf('start'))).toBe(1977)
  })

  it('steps through the years in which something appears, and shows a year between two as the one before', () => {
    const years = yearsOf([{ since: 1990 }, { since: null }, { since: 1977 }, { since: 1990 }])
    expect(years).toEqual([1977, 1990])
    expect([null, 2005, 1990, 1989, 1977, 1950].map(year => placeIn(years, year))).toEqual([1, 1, 1, 0, 0, 0])
  })

  it('begins with the subject of a drawing: around what is not there yet there is nothing', () => {
    const loaded = { marks: [{ id: 'theory:a', since: 1977 }, { id: 'theory:b', since: 1963 }, { id: 'theory:c', since: null }], lines: [{ since: 1990 }] }
    expect(yearsWith(['theory:a'], loaded)).toEqual([1977, 1990])
    expect(yearsWith(['theory:a', 'theory:c'], loaded)).toEqual([1963, 1977, 1990])
    expect(yearsWith([], loaded)).toEqual([1963, 1977, 1990])
  })

  it('is told by kind, in the order of the legend', () => {
    expect(kindsOf([{ kind: 'PAPER' }, { kind: 'THEORY' }, { kind: 'PAPER' }])).toBe('1 theory, 2 papers')
    expect(kindsOf([])).toBe('nothing of this drawing is recorded')
  })
})
