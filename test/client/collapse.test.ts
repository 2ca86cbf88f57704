/** Collapsing gives back what an expansion drew, and nothing else comes or goes. */
import { describe, expect, it } from 'vitest'
import type { LineFragment, MarkFragment } from '../../client/api/generated.ts'
import { formatAddress, parseAddress } from '../../client/state/address.ts'
import { broughtBy, collapsible, folded } from '../../client/state/collapse.ts'
import type { Loaded } from '../../client/state/network.ts'
import type { Place } from '../../client/views/view.ts'

const at = (address: string): Place => {
  const { place } = parseAddress(address)
  if (place === null) throw new Error(address)
  return place
}
const line = (from: string, to: string): LineFragment => ({
  id: `${from}~DEFINES~${to}`, type: 'DEFINES', family: 'DEFINITION', from: { id: from }, to: { id: to }, reading: 'x', inverseReading: 'y', sentence: 'z', since: null, receiptCount: 1, basis: 'PASSAGE',
})
/** A drawing of the lines between these: "a-b" joins theory:a and theory:b; a word alone stands without a line. */
function drawing(words: string, truncated = false): Loaded {
  const pairs = words.split(' ').map(pair => pair.split('-').map(name => `theory:${name}`))
  const marks = [...new Set(pairs.flat())].map((id): MarkFragment => ({ id, name: id, kind: 'THEORY', since: null }))
  return { marks, lines: pairs.flatMap(([from, to]) => (from === undefined || to === undefined ? [] : [line(from, to)])), hidden: [], truncated }
}
const named = (...names: string[]): string[] => names.map(name => `theory:${name}`)
const after = (today: Loaded, id: string, address: string, show = today): string => formatAddress(folded(today, `theory:${id}`, show)(at(address)))

describe('collapsing', () => {
  // a is asked around: b and c are found. b was expanded: x and y are added, with lines among themselves, to a and to c.
  const grown = drawing('a-b a-c b-x b-y x-y x-c y-a')
  const address = '/network/theory:a?add=theory:x,theory:y&sel=theory:b'

  it('gives back what was added beside an entry, whatever lines it has', () => {
    expect(broughtBy(grown, 'theory:b', at(address))).toEqual(named('x', 'y'))
    expect(after(grown, 'b', address)).toBe('/network/theory:a?sel=theory:b')
    expect(collapsible(grown, 'theory:b', at('/network/theory:a'))).toBe(false)
  })

  it('takes along what was added behind it and then hangs on nothing, and leaves what stood alone', () => {
    const chain = drawing('a-b b-x x-z z-w a-c c-v v-w2 lone')
    expect(broughtBy(chain, 'theory:b', at('/network/theory:a?add=theory:x,theory:z,theory:w,theory:v,theory:w2,theory:lone'))).toEqual(named('x', 'z', 'w'))
    expect(broughtBy(drawing('a-b b-x x-z z-c a-c'), 'theory:b', at('/network/theory:a?add=theory:x,theory:z'))).toEqual(named('x'))
  })

  it('leaves the only subject alone, in a link that is short', () => {
    expect(broughtBy(grown, 'theory:a', at(address)).sort()).toEqual(named('b', 'c', 'x', 'y'))
    expect(after(grown, 'a', '/network/theory:a?add=theory:x,theory:y&hide=theory:h&limit=40')).toBe('/network/theory:a?depth=0')
    expect(collapsible(drawing('a'), 'theory:a', at('/network/theory:a?depth=0'))).toBe(false)
    // Expanded again from there, it can be collapsed again.
    expect(after(drawing('a-b'), 'a', '/network/theory:a?add=theory:b&depth=0')).toBe('/network/theory:a?depth=0')
  })

  it('keeps what another subject holds: one of several is a subject no more, and nothing new is found in its place', () => {
    const two = drawing('a-b a-c b-c b-d b-e d-e', true)
    expect(broughtBy(two, 'theory:b', at('/network/theory:a,theory:b?limit=4'))).toEqual(named('d', 'e'))
    // c and b itself are what is found around a.
    expect(after(two, 'b', '/network/theory:a,theory:b?limit=4')).toBe('/network/theory:a?add=theory:b&limit=2')
    expect(after({ ...two, truncated: false }, 'b', '/network/theory:a,theory:b?limit=4')).toBe('/network/theory:a?add=theory:b&limit=4')
    expect(collapsible(drawing('a-b'), 'theory:b', at('/network/theory:a,theory:b'))).toBe(true)
  })

  it('farther out takes only what is reached by way of the entry within the steps asked for', () => {
    const far = drawing('a-b a-c b-d b-e c-e', true)
    expect(broughtBy(far, 'theory:b', at('/network/theory:a?depth=2'))).toEqual(named('d'))
    expect(broughtBy(far, 'theory:c', at('/network/theory:a?depth=2'))).toEqual([])
    // The question would find it again: it is taken off by its name.
    expect(after(far, 'b', '/network/theory:a?depth=2')).toBe('/network/theory:a?depth=2&hide=theory:d')
    expect(after(far, 'b', '/network/theory:a,theory:b?depth=2&limit=3')).toBe('/network/theory:a?add=theory:b&depth=2&hide=theory:d&limit=4')
  })

  it('as of a year takes what the year has beside it too, and finds no more than without the year', () => {
    const two = drawing('a-b a-c b-c b-d b-e d-e', true)
    const year = drawing('a-b a-x a-y b-z')
    expect(after(two, 'b', '/network/theory:a,theory:b?asof=1990&limit=4', year)).toBe('/network/theory:a?add=theory:b&asof=1990&limit=2')
    expect(after(drawing('a-b'), 'b', '/network/theory:a?add=theory:z&asof=1990', drawing('a-b b-z'))).toBe('/network/theory:a?asof=1990')
    // What only the year's question would find again is taken off by its name, and has no part in how many are asked for.
    const far = drawing('a-b a-c b-d b-e c-e', true)
    expect(after(far, 'b', '/network/theory:a,theory:b?asof=1990&depth=2&limit=3', year)).toBe('/network/theory:a?add=theory:b&asof=1990&depth=2&hide=theory:d,theory:z&limit=4')
    // By way of what the year alone has, all years find nothing.
    expect(after(drawing('a-c b-d', true), 'b', '/network/theory:a,theory:b?asof=1990&limit=2', year)).toBe('/network/theory:a?add=theory:b&asof=1990&limit=1')
  })

  it('does not bring back a subject that was taken off', () => {
    expect(after(drawing('b-d'), 'b', '/network/theory:a,theory:b?hide=theory:a,theory:h')).toBe('/network/theory:a?add=theory:b&depth=0&hide=theory:a')
  })

  it('changes nothing where there is nothing to take, and takes no subject', () => {
    const place = at('/network/theory:a,theory:c')
    expect(folded(drawing('a-b b-c'), 'theory:b')(place)).toBe(place)
    expect(broughtBy(drawing('a-b a-c c-b'), 'theory:a', place)).toEqual([])
  })
})
