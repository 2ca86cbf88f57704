import { describe, expect, it } from 'vitest'
import { sharedArea } from '../../client/canvas/layout/geometry.ts'
import { plainMeasure } from '../../client/canvas/measure.ts'
import { arrange } from '../../client/views/lineage/arrange/arrange.ts'
import { allCrossings, crossingsOf } from '../../client/views/lineage/arrange/crossings.ts'
import { lanesOf } from '../../client/views/lineage/arrange/lanes.ts'
import { orderRows } from '../../client/views/lineage/arrange/order.ts'
import { routesOf } from '../../client/views/lineage/arrange/routes.ts'
import { timeScale } from '../../client/views/lineage/arrange/scale.ts'
import { shapeOf } from '../../client/views/lineage/arrange/shapes.ts'
import type { Member, Plate, Row } from '../../client/views/lineage/arrange/types.ts'
import { roomOf } from '../../client/views/lineage/room.ts'
import { sheetsOf } from '../../client/views/lineage/sheets.ts'
import { foldedWords, PILL_GAP, pillWidth, plateText, smallWords, stagesWords } from '../../client/views/lineage/texts.ts'
import { lineBeside } from '../../client/views/lineage/useWalk.ts'
import { behindPlates, besideTheirYear, descent, node, questionOf } from './lineage-fixture.ts'

const member = (id: string, year: number | null, family: string | null, width = 150): Member => ({ id, year, family, width, height: 38, head: 38 })

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

  it.each([700, 1040, 1400])('lays no plate on another, nor near the right end, at a width of %i', width => {
    const whole = arrange(questionOf({ nodes, relations }, width))
    const { placement } = whole
    expect(besideTheirYear(whole)).toEqual([])
    expect(placement.plates).toHaveLength(nodes.length)
    const pairs = placement.plates.flatMap((plate, index) => placement.plates.slice(index + 1).filter(other => sharedArea(plate, other) > 0).map(other => `${plate.id} ${other.id}`))
    expect(pairs).toEqual([])
    for (const plate of placement.plates) {
      const lane = placement.lanes.find(one => one.family === plate.family)
      expect(plate.y - plate.height / 2).toBeGreaterThanOrEqual(lane?.top ?? Infinity)
      expect(plate.y + plate.height / 2).toBeLessThanOrEqual((lane?.top ?? 0) + (lane?.height ?? 0))
      expect(plate.x + plate.width / 2).toBeLessThanOrEqual(whole.width - 16)
    }
  })

  it('leaves the names of lanes their room above the plates where the screen has none beside them', () => {
    const names = roomOf(390, 844)?.names ?? { left: 0, above: 0 }
    expect(names.above).toBeGreaterThan(0)
    expect(names.left).toBeLessThan(20)
    const { placement } = arrange(questionOf({ nodes, relations }, 390, 500, [], names))
    const over = placement.plates.map(plate => plate.y - plate.height / 2 - (placement.lanes.find(lane => lane.family === plate.family)?.top ?? 0))
    expect(Math.min(...over)).toBeGreaterThanOrEqual(names.above)
    expect(Math.min(...placement.plates.map(plate => plate.x - plate.width / 2))).toBeLessThan(40)
    expect(roomOf(1440, 900)?.names.above).toBe(0)
  })

  it('draws every descent, from the side of one plate to the side of the other', () => {
    const { routes, placement } = arrange(questionOf({ nodes, relations }, 1040))
    expect(routes.map(route => route.id).sort()).toEqual(relations.map(relation => relation.id).sort())
    for (const route of routes) {
      const [from, , to] = route.id.split('~')
      for (const [id, point] of [[from, route.start], [to, route.end]] as const) {
        const plate = placement.plates.find(one => one.id === id) as Plate
        expect(Math.abs(point.x - plate.x)).toBeLessThanOrEqual(plate.width / 2 + 0.1)
        expect(Math.abs(point.y - plate.y)).toBeLessThanOrEqual(plate.height / 2 + 0.1)
      }
    }
  })

  it('is the same for the same question, and has a draft for one who stops it', () => {
    const question = questionOf({ nodes, relations }, 1040)
    expect(arrange(question)).toEqual(arrange(question))
    const draft = arrange(question, () => true)
    expect(draft.placement.plates).toHaveLength(nodes.length)
    expect(allCrossings(arrange(question).routes)).toBeLessThanOrEqual(allCrossings(draft.routes))
  })

  it('asks for the room of the window, whatever is open beside it', () => {
    expect(roomOf(1440, 900)).toMatchObject({ width: 1440, height: 600 })
    // Where what one can do takes a line more, the picture has that less.
    expect(roomOf(1300, 900)).toMatchObject({ width: 1300, height: 560 })
    expect(roomOf(390, 400)?.height).toBe(240)
    // A link that opens with something selected is arranged for what the inspector leaves; on a phone that lies over the picture.
    expect(roomOf(1440, 900, true)?.width).toBe(1040)
    expect(roomOf(390, 844, true)?.width).toBe(roomOf(390, 844)?.width)
    expect(roomOf(0, 0)).toBeNull()
  })
})

describe('a big picture', () => {
  // Each theory builds on one to three earlier ones, mostly of its own family; the same every time.
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 1664525 + 1013904223) % 4294967296
    return Math.floor((seed / 4294967296) * below)
  }
  const nodes = Array.from({ length: 200 }, (_, index) => node(`t${index}`, 1920 + Math.floor(index / 2), `family-${next(8)}`))
  const relations = nodes.slice(1).flatMap((_, index) => [...new Set(Array.from({ length: 1 + (next(10) > 5 ? 1 : 0) }, () => next(index + 1)))].map(to => descent(`t${index + 1}`, `t${to}`)))
  const question = questionOf({ nodes, relations }, 1440)

  it('has no line behind a plate either, and no more crossings than rows by year alone', () => {
    const [draft, whole] = [arrange(question, () => true), arrange(question)]
    for (const { routes, placement } of [draft, whole]) expect(behindPlates(routes, placement.plates, route => route.id.split('~'))).toEqual([])
    expect(allCrossings(whole.routes)).toBeLessThanOrEqual(allCrossings(draft.routes) * 1.05)
  })
})

describe('lines', () => {
  it('go round a plate that stands in the way', () => {
    const plates = [{ ...member('a', 1950, 'x'), x: 100, y: 100 }, { ...member('b', 1960, 'x'), x: 320, y: 100 }, { ...member('c', 1970, 'x'), x: 540, y: 100 }]
    const [route] = routesOf([{ id: 'c a', from: 'c', to: 'a' }], plates)
    expect([route?.startEdge, route?.endEdge]).not.toEqual(['left', 'right'])
    expect(behindPlates(route === undefined ? [] : [route], plates, () => ['a', 'c'])).toEqual([])
  })

  it('pass between the plates of a wall that no simple line passes', () => {
    const wall = Array.from({ length: 8 }, (_, index) => ({ ...member(`w${index}`, 1960, 'x', 150), x: 90 + index * 178, y: 160 }))
    const plates = [{ ...member('a', 1950, 'x', 1400), x: 720, y: 60 }, ...wall, { ...member('c', 1970, 'x', 1400), x: 720, y: 260 }]
    const routes = routesOf([{ id: 'c a', from: 'c', to: 'a' }], plates)
    expect(routes[0]?.points.length).toBeGreaterThan(1)
    expect(behindPlates(routes, plates, () => ['a', 'c'])).toEqual([])
  })

  it('do not leave a plate through itself', () => {
    expect(shapeOf({ x: 100, y: 0 }, 'left', { x: 200, y: 0 }, 'right')).toBeNull()
    expect(shapeOf({ x: 200, y: 0 }, 'left', { x: 100, y: 60 }, 'right')?.path).toMatch(/^M200 0C/)
  })

  it('cross when they do, and not when they touch', () => {
    const line = (...points: [number, number][]) => ({ points: points.map(([x, y]) => ({ x, y })) })
    expect(crossingsOf(line([0, 0], [10, 10]), line([0, 10], [10, 0]))).toBe(1)
    expect(crossingsOf(line([0, 0], [10, 10]), line([10, 10], [20, 0]))).toBe(0)
  })
})

describe('the order of rows', () => {
  it('takes crossings out by exchanging rows, and neighbouring lanes', () => {
    const row = (id: string, x: number): Row => [{ member: member(id, 1950, 'x'), x, wish: { x, low: x, high: x } }]
    // Two rows on the left, two on the right, joined crosswise.
    const { rows } = orderRows([[row('a', 0), row('b', 0)], [row('c', 500), row('d', 500)]], [['d', 'a'], ['c', 'b']])
    const order = rows.map(lane => lane.map(one => one[0]?.member.id).join(''))
    expect([['ab', 'dc'], ['ba', 'cd']]).toContainEqual(order)
  })
})

describe('walking with the keys', () => {
  it('goes from line to line as they lie, and stops at the last', () => {
    const { routes } = arrange(questionOf({ nodes: [node('a', 1950, 'x'), node('b', 1960, 'x'), node('c', 1970, 'y')], relations: [descent('b', 'a'), descent('c', 'b')] }, 900))
    const [upper, lower] = [...routes].sort((a, b) => a.middle.y - b.middle.y).map(route => route.id)
    expect([lineBeside(routes, upper ?? '', 'down'), lineBeside(routes, lower ?? '', 'up'), lineBeside(routes, upper ?? '', 'up'), lineBeside(routes, 'none', 'down')]).toEqual([lower, upper, null, null])
  })
})

describe('a plate', () => {
  it('has no words below 11 pixels at the sizes that a picture opens in', () => {
    for (const zoom of [0.83, 0.9, 1, 1.4]) expect(smallWords(zoom) * zoom).toBeGreaterThanOrEqual(11)
    // Nor more than it has room for.
    const text = plateText(node('a', 1977, 'x'), false, plainMeasure)
    expect(plainMeasure(text.detail, { size: smallWords(0.5) } as Parameters<typeof plainMeasure>[1])).toBeLessThanOrEqual(text.width)
  })

  const many = { ...node('a', 1977, 'x'), stages: [{ order: 1, construct: { id: 'construct:one', name: 'No regular export' } }, { order: 2, construct: { id: 'construct:two', name: 'Agent' } }] }
  it('says what stands behind the theory, and leaves out what there is none of', () => {
    expect(plateText(many, false, plainMeasure).counts).toBe('1 construct · 2 critiques')
    expect(plateText({ ...many, counts: { constructs: 0, tests: 0, critiques: 0 } }, false, plainMeasure).counts).toBe('')
  })
  it('grows by its stages, in their order, when they are unfolded', () => {
    const [folded, unfolded] = [plateText(many, false, plainMeasure), plateText(many, true, plainMeasure)]
    expect(folded.height).toBe(folded.head)
    expect(unfolded.stages.map(stage => `${stage.number} ${stage.name}`)).toEqual(['1 No regular export', '2 Agent'])
    expect(unfolded.height).toBeGreaterThan(folded.height + 30)
  })
  it('is wide and high enough for its pills, so that none lies on a word or over an edge', () => {
    const short = { ...many, name: 'X', proposedBy: [], counts: { constructs: 0, tests: 0, critiques: 0 } }
    const [bare, both] = [plateText({ ...short, stages: [] }, false, plainMeasure), plateText(short, false, plainMeasure, 12)]
    const pills = [stagesWords(short, false), foldedWords(12)]
    expect(pills).toEqual(['2 stages +', '+12 folded'])
    expect(both.width).toBeGreaterThanOrEqual(pills.reduce((sum, words) => sum + pillWidth(words), 0) + 3 * PILL_GAP)
    expect(both.head - bare.head).toBe(17)
  })
  it('shows at most twelve stages and says how many more there are', () => {
    const stages = Array.from({ length: 15 }, (_, index) => ({ order: index + 1, construct: { id: `construct:s${index}`, name: `Stage ${index}` } }))
    const text = plateText({ ...many, stages }, true, plainMeasure)
    expect([text.stages.length, text.more]).toEqual([12, 3])
  })
})

describe('the papers behind', () => {
  it('stand on their lines beside the plates, with words where there is room', () => {
    const nodes = [node('a', 1950, 'x'), node('b', 2000, 'x')]
    const relations = [descent('b', 'a')]
    const { routes, placement: { plates } } = arrange(questionOf({ nodes, relations }, 1400))
    const papers = [1, 2, 3].map(number => ({ id: `paper:${number}`, citation: `Author ${number}` }))
    const sheets = sheetsOf(routes, plates, new Map([[relations[0]?.id ?? '', papers]]), plainMeasure)
    expect(sheets.map(sheet => sheet.words)).toEqual(['Author 1', 'Author 2 and 1 more'])
    for (const sheet of sheets) for (const plate of plates) expect(sharedArea({ x: sheet.x + sheet.width / 2 - 6, y: sheet.y, width: sheet.width, height: 19 }, plate)).toBe(0)
  })
})
