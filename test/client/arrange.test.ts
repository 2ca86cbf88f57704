import { describe, expect, it } from 'vitest'
import { arrangeAtOnce } from '../../client/canvas/layout/arrange.ts'
import { OUTSIDE, wholeBox, wordsBox, type Body, type Spots } from '../../client/canvas/layout/body.ts'
import type { Moving } from '../../client/canvas/layout/apart.ts'
import { badgePicture } from '../../client/canvas/images.ts'
import type { Tokens } from '../../client/canvas/tokens.ts'
import { closeGaps } from '../../client/canvas/layout/gaps.ts'
import { sharedArea, type Box } from '../../client/canvas/layout/geometry.ts'
import { netOf, stepsFrom } from '../../client/canvas/layout/distances.ts'
import { grow } from '../../client/canvas/layout/grow.ts'

const plate = (id: string): Body => ({ id, width: 150, height: 44, words: null, sector: 0 })
const disc = (id: string, words = 110): Body => ({ id, width: 17, height: 17, words: { width: words, height: 16 }, sector: 3 })

/** One theory with many neighbours, and theirs among each other: the usual first picture. */
function star(leaves: number): { bodies: Body[]; links: [string, string][] } {
  const bodies = [plate('middle'), ...Array.from({ length: leaves }, (_, index) => (index % 5 === 0 ? plate(`t${index}`) : { ...disc(`c${index}`, 60 + (index % 7) * 16), sector: index % 6 }))]
  const links = bodies.slice(1).map((body): [string, string] => ['middle', body.id])
  bodies.slice(1).forEach((body, index) => { if (index % 4 === 0) links.push([body.id, bodies[((index * 3) % leaves) + 1]?.id ?? 'middle']) })
  return { bodies, links }
}

function overlaps(bodies: readonly Body[], spots: Spots): string[] {
  const boxes = bodies.flatMap(body => {
    const spot = spots.get(body.id)
    return spot === undefined ? [] : [{ id: body.id, box: wholeBox(body, spot) }]
  })
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter(other => sharedArea(one.box, other.box) > 1).map(other => `${one.id} on ${other.id}`))
}

describe('arranging marks', () => {
  it.each([3, 12, 30, 45, 59])('leaves no mark and no words on another, with %i neighbours', leaves => {
    const { bodies, links } = star(leaves)
    const spots = arrangeAtOnce({ bodies, links, middles: ['middle'], room: { width: 760, height: 640 }, pinned: new Map() })
    expect(spots.size).toBe(bodies.length)
    expect(overlaps(bodies, spots)).toEqual([])
  })

  it('draws the same picture for the same question', () => {
    const { bodies, links } = star(25)
    const input = { bodies, links, middles: ['middle'], room: { width: 760, height: 640 }, pinned: new Map() }
    expect([...arrangeAtOnce(input)]).toEqual([...arrangeAtOnce(input)])
  })

  it('keeps a pinned mark exactly where it was put', () => {
    const { bodies, links } = star(20)
    const spots = arrangeAtOnce({ bodies, links, middles: ['middle'], room: { width: 760, height: 640 }, pinned: new Map([['c1', { x: 412, y: -77, side: 'below' }]]) })
    expect(spots.get('c1')).toMatchObject({ x: 412, y: -77 })
  })

  it('counts steps no farther than it is told, however long a chain is', () => {
    const ids = Array.from({ length: 40 }, (_, index) => String(index))
    const net = netOf(ids, ids.slice(1).map((id, index) => [String(index), id] as const))
    expect([...stepsFrom(net, 0, 4)].slice(0, 7)).toEqual([0, 1, 2, 3, 4, 4, 4])
  })

  it('places parts that hang on nothing', () => {
    const bodies = [plate('a'), plate('b'), disc('c')]
    const spots = arrangeAtOnce({ bodies, links: [], middles: ['a'], room: { width: 760, height: 640 }, pinned: new Map() })
    expect(overlaps(bodies, spots)).toEqual([])
    for (const spot of spots.values()) expect(Number.isFinite(spot.x + spot.y)).toBe(true)
  })

  it.each(OUTSIDE)('has the pill of a mark under none of its words and in its room, with words %s', side => {
    for (const lines of [1, 2, 4]) {
      const body: Body = { id: 'c', width: 17, height: 17, words: { width: 150, height: 15.5 * lines + 2 }, sector: 3, pill: true }
      const spot = { x: 0, y: 0, side }
      const picture = badgePicture(8, { ...body, side, pinned: false }, {} as Tokens)
      const pill = { x: picture.x + picture.width / 2 - body.width / 2, y: picture.y + picture.height / 2 - body.height / 2, width: picture.width, height: picture.height }
      expect(sharedArea(pill, wordsBox(body, spot) as Box)).toBe(0)
      const { x, y, width, height } = wholeBox(body, spot)
      expect(Math.max(Math.abs(pill.x - x) + (pill.width - width) / 2, Math.abs(pill.y - y) + (pill.height - height) / 2)).toBeLessThanOrEqual(3)
    }
  })

  it('leaves no wide empty band across the drawing', () => {
    const marks = [['a', 0, 0], ['b', 40, 300], ['c', 600, 320]].map(([id, x, y]): Moving => ({ body: disc(String(id), 40), spot: { x: Number(x), y: Number(y), side: 'below' }, fixed: false }))
    closeGaps(marks)
    const [a, b, c] = marks.map(mark => wholeBox(mark.body, mark.spot)) as [Box, Box, Box]
    expect(b.y - b.height / 2 - (a.y + a.height / 2)).toBe(96)
    expect(c.x - c.width / 2 - (b.x + b.width / 2)).toBe(96)
    expect(c.y - b.y).toBe(20)
  })

  it('uses the shape of the canvas', () => {
    const { bodies, links } = star(40)
    const width = (aspect: number): number => {
      const xs = [...arrangeAtOnce({ bodies, links, middles: ['middle'], room: { width: 700 * aspect, height: 700 }, pinned: new Map() }).values()]
      return (Math.max(...xs.map(spot => spot.x)) - Math.min(...xs.map(spot => spot.x))) / (Math.max(...xs.map(spot => spot.y)) - Math.min(...xs.map(spot => spot.y)))
    }
    expect(width(2)).toBeGreaterThan(width(0.6) * 1.4)
  })
})

describe('growing out of a mark', () => {
  it('moves nothing that stands, and finds free places near the mark', () => {
    const { bodies, links } = star(24)
    const placed = arrangeAtOnce({ bodies, links, middles: ['middle'], room: { width: 760, height: 640 }, pinned: new Map() })
    const fresh = Array.from({ length: 14 }, (_, index) => disc(`new${index}`))
    const all = [...bodies, ...fresh]
    const spots = grow({ placed, bodies: new Map(all.map(body => [body.id, body])), fresh, links: [...links, ...fresh.map((body): [string, string] => ['t5', body.id])], from: 't5' })
    for (const [id, spot] of placed) expect(spots.get(id)).toEqual(spot)
    expect(overlaps(all, spots)).toEqual([])
    const origin = placed.get('t5') ?? { x: 0, y: 0 }
    for (const body of fresh) expect(Math.hypot((spots.get(body.id)?.x ?? 0) - origin.x, (spots.get(body.id)?.y ?? 0) - origin.y)).toBeLessThan(900)
  })
})
