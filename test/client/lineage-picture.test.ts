import { describe, expect, it } from 'vitest'
import { sharedArea } from '../../client/canvas/layout/geometry.ts'
import { plainMeasure } from '../../client/canvas/measure.ts'
import { descentToggled, drawnLineage, familyWords, lineageQuestion, shownTypes, yearWords, type Descents } from '../../client/state/lineage.ts'
import { formatAddress, placeOf } from '../../client/state/address.ts'
import { lanesOf, type Member } from '../../client/views/lineage/lanes.ts'
import { routesOf, shapeOf } from '../../client/views/lineage/routes.ts'
import { timeScale } from '../../client/views/lineage/scale.ts'
import { pictureOf } from '../../client/views/lineage/useLineagePicture.ts'

const member = (id: string, year: number | null, family: string | null, width = 150): Member => ({ id, year, family, width, height: 38 })
const node = (id: string, year: number | null, family: string): Descents['nodes'][number] =>
  ({ id, name: `Theory of ${id}`, year, family, proposedBy: [{ id: 'paper:p', citation: `Author & Other ${year ?? 2000}`, year: year ?? 2000 }], counts: { constructs: 1, tests: 0, critiques: 2 } })
const descent = (from: string, to: string, type: 'BUILDS_ON' | 'CHALLENGES' = 'BUILDS_ON'): Descents['relations'][number] =>
  ({ id: `${from}~${type}~${to}`, type, from: { id: from }, to: { id: to }, reading: 'builds on', sentence: '', basis: 'PASSAGE', receiptCount: 1 })

describe('the time scale', () => {
  it('goes from left to right and gives crowded years more room', () => {
    const scale = timeScale([1959, 1976, 1977, 1977, 1977, 1978, 2008], 1000, 80)
    const years = [1959, 1965, 1976, 1977, 1978, 1990, 2008].map(scale.x)
    expect(years).toEqual([...years].sort((a, b) => a - b))
    expect(scale.x(1959)).toBe(80)
    expect(scale.x(2008)).toBeCloseTo(920)
    expect(scale.x(1978) - scale.x(1977)).toBeGreaterThan((scale.x(2008) - scale.x(1978)) / 30)
  })

  it('names round years that do not meet', () => {
    const { ticks } = timeScale([1937, 1959, 1960, 1977, 1984, 2008], 900, 80)
    expect(ticks.length).toBeGreaterThan(2)
    ticks.slice(1).forEach((tick, index) => expect(tick.x - (ticks[index]?.x ?? 0)).toBeGreaterThanOrEqual(62))
  })

  it('stands a single year in the middle', () => {
    expect(timeScale([1977], 600, 80).x(1977)).toBe(300)
  })
})

describe('lanes', () => {
  it('begin with the earliest family and bring joined families together', () => {
    const lanes = lanesOf([member('a', 1950, 'one'), member('b', 1960, 'two'), member('c', 1970, 'three'), member('d', 1980, 'four')], [['d', 'a'], ['d', 'a']], [])
    const order = lanes.map(lane => lane.family)
    expect(Math.abs(order.indexOf('four') - order.indexOf('one'))).toBe(1)
    expect(lanesOf([member('a', 1950, 'one'), member('b', 1960, 'two')], [], []).map(lane => lane.family)).toEqual(['one', 'two'])
  })
})

describe('the picture', () => {
  const years = [1959, 1963, 1975, 1976, 1977, 1977, 1977, 1978, 1980, 1984, 1988, 1990, 1994, 1996, 2001, 2003, 2008, 2009]
  const nodes = years.map((year, index) => node(`t${index}`, year, ['one', 'two', 'three', 'four'][index % 4] ?? 'one'))
  const relations = years.slice(1).map((_, index) => descent(`t${index + 1}`, `t${Math.floor(index / 2)}`))

  it.each([700, 1040, 1400])('lays no plate on another at a width of %i', width => {
    const { placement } = pictureOf({ nodes, relations }, [], width, 620, plainMeasure)
    expect(placement.plates).toHaveLength(nodes.length)
    const pairs = placement.plates.flatMap((plate, index) => placement.plates.slice(index + 1).filter(other => sharedArea(plate, other) > 0).map(other => `${plate.id} ${other.id}`))
    expect(pairs).toEqual([])
    for (const plate of placement.plates) {
      const lane = placement.lanes.find(one => one.family === plate.family)
      expect(plate.y - plate.height / 2).toBeGreaterThanOrEqual(lane?.top ?? Infinity)
      expect(plate.y + plate.height / 2).toBeLessThanOrEqual((lane?.top ?? 0) + (lane?.height ?? 0))
    }
  })

  it('draws every descent, from the side of one plate to the side of the other', () => {
    const { routes, placement } = pictureOf({ nodes, relations }, [], 1040, 620, plainMeasure)
    expect(routes.map(route => route.id).sort()).toEqual(relations.map(relation => relation.id).sort())
    for (const route of routes) {
      const [from, , to] = route.id.split('~')
      const end = placement.plates.find(plate => plate.id === to)
      const start = placement.plates.find(plate => plate.id === from)
      for (const [plate, point] of [[start, route.start], [end, route.end]] as const) {
        expect(Math.abs(point.x - (plate?.x ?? 0))).toBeLessThanOrEqual((plate?.width ?? 0) / 2 + 0.1)
        expect(Math.abs(point.y - (plate?.y ?? 0))).toBeLessThanOrEqual((plate?.height ?? 0) / 2 + 0.1)
      }
    }
  })

  it('goes round a plate that stands in the way', () => {
    const plates = [{ ...member('a', 1950, 'x'), x: 100, y: 100 }, { ...member('b', 1960, 'x'), x: 320, y: 100 }, { ...member('c', 1970, 'x'), x: 540, y: 100 }]
    const [route] = routesOf([{ id: 'c a', from: 'c', to: 'a' }], plates)
    expect([route?.startEdge, route?.endEdge]).not.toEqual(['left', 'right'])
  })

  it('does not leave a plate through itself', () => {
    expect(shapeOf({ x: 100, y: 0 }, 'left', { x: 200, y: 0 }, 'right')).toBeNull()
    expect(shapeOf({ x: 200, y: 0 }, 'left', { x: 100, y: 60 }, 'right')?.path).toMatch(/^M200 0C/)
  })
})

describe('the lineage of a place', () => {
  it('asks for theories only', () => {
    expect(lineageQuestion(placeOf('lineage', ['theory:a'], { direction: 'ancestors', depth: '4' }))).toMatchObject({ ids: ['theory:a'], direction: 'ANCESTORS', depth: 4 })
    expect(lineageQuestion(placeOf('lineage', ['case:firm-a']))).toBeNull()
  })

  it('leaves out a type and what hung on it, and keeps the last type', () => {
    const place = descentToggled('CHALLENGES')(placeOf('lineage', ['theory:a']))
    expect(formatAddress(place)).toBe('/lineage/theory:a?relations=builds_on,complements,extends,integrates')
    const drawn = drawnLineage({ nodes: [node('a', 1950, 'x'), node('b', 1960, 'x'), node('c', 1970, 'x')], relations: [descent('b', 'a'), descent('c', 'a', 'CHALLENGES')] }, shownTypes(place.keys['relations']), ['a'])
    expect(drawn.nodes.map(one => one.id)).toEqual(['a', 'b'])
    const only = placeOf('lineage', ['theory:a'], { relations: 'challenges' })
    expect(descentToggled('CHALLENGES')(only).keys['relations']).toBeUndefined()
  })

  it('says the year once, and the citation whole where its year is another', () => {
    expect(yearWords(node('a', 1977, 'x'))).toBe('1977 · Author & Other')
    expect(yearWords({ ...node('a', 1977, 'x'), proposedBy: [{ id: 'p', citation: 'Cavusgil 1980', year: 1980 }] })).toBe('1977 · Cavusgil 1980')
    expect(yearWords({ ...node('a', null, 'x'), proposedBy: [] })).toBe('undated')
    expect(familyWords('stage-models', new Map())).toBe('Stage models')
  })
})
