import { describe, expect, it } from 'vitest'
import { formatAddress, placeOf } from '../../client/state/address.ts'
import type { FindingForm, ReceiptBasis } from '../../client/api/generated.ts'
import { endSet, isNarrowed, mendedBy, onlyThrough, openWay, stepsAllowed, turned, wayAsNetwork, wayOpened, waysQuestion, widened, type Way } from '../../client/state/paths.ts'
import { restsOn } from '../../client/state/receipt-words.ts'
import { copiedWay } from '../../client/state/way-copy.ts'
import { letteredReceipts, plainSentence, saidIn, wayCounts } from '../../client/state/way-words.ts'
import { spoken } from '../../client/state/spoken.ts'
import { nextInDirection } from '../../client/canvas/walk.ts'
import { captionsOf, drawnOf, drawWays, placeWays, sceneOfWays } from '../../client/views/paths/picture.ts'
import { throughWords } from '../../client/views/paths/through.ts'
import { measured } from '../../client/canvas/bodies.ts'
import { plainMeasure } from '../../client/canvas/measure.ts'

const receipt = (paper: string, locator: string) => ({ id: `${paper} ${locator}`, locator, note: null, basis: 'PASSAGE' as const, words: `${paper}, ${locator}`, paper: { id: `paper:${paper}`, citation: paper }, via: null, through: [] })
const step = (from: string, to: string, receipts: ReturnType<typeof receipt>[]): Way['steps'][number] => ({
  from: { id: from, name: from, kind: from.startsWith('theory') ? 'THEORY' : 'CASE' }, to: { id: to, name: to, kind: to.startsWith('theory') ? 'THEORY' : 'CASE' }, forward: true,
  sentence: `${from} illustrates ${to} [${receipts[0]?.words ?? ''}${receipts.length > 1 ? '; and 1 more' : ''}].`,
  relation: { id: `${from}~ILLUSTRATES~${to}`, type: 'ILLUSTRATES', family: 'CASES', from: { id: from }, to: { id: to }, reading: 'illustrates', inverseReading: 'is illustrated by', basis: 'PASSAGE', receipts },
}) as unknown as Way['steps'][number]
const way = (id: string, steps: Way['steps']): Way => ({ id, length: steps.length, score: 0.5, explanation: 'It is so.', steps, references: [{ id: 'paper:P', reference: 'P (2008). A title.' }] })

const first = way('w1', [step('case:a', 'theory:b', [receipt('P', 'section 4'), receipt('P', 'table 1')]), step('theory:b', 'theory:c', [receipt('P', 'section 4')])])
const second = way('w2', [step('case:a', 'theory:d', [receipt('Q', 'page 3')]), step('theory:d', 'theory:c', [receipt('Q', 'page 4')])])

describe('the question of a place', () => {
  it('is asked when two different ends are there', () => {
    expect(waysQuestion(placeOf('paths', ['case:a', 'theory:c'], { max: '6', asof: '1990' }))).toMatchObject({ from: 'case:a', to: 'theory:c', maxLength: 6, kinds: null, relations: null, asOf: 1990 })
    expect(waysQuestion(placeOf('paths', ['case:a']))).toBeNull()
    expect(waysQuestion(placeOf('paths', ['case:a', 'case:a']))).toBeNull()
  })

  it('is narrowed by kinds and by relations', () => {
    const place = placeOf('paths', ['case:a', 'theory:c'], { kinds: 'theory', relations: 'cites' })
    expect(waysQuestion(place)).toMatchObject({ kinds: ['THEORY'], relations: ['CITES'] })
    expect(isNarrowed(place)).toBe(true)
    expect(formatAddress(widened({ ...place, keys: { ...place.keys, max: '6', way: 'w' } }))).toBe('/paths/case:a/theory:c?max=6')
    expect(formatAddress(onlyThrough('relations', ['WROTE', 'CITES'])(widened(place)))).toBe('/paths/case:a/theory:c?relations=cites,wrote')
  })

  it('with an unknown end is mended by each of the nearest, the other end by the nearest of its own', () => {
    const near = (id: string, ...ids: string[]) => ({ id, suggestions: ids.map(one => ({ id: one, name: one, kind: 'THEORY' as const })) })
    const place = placeOf('paths', ['theory:upsala', 'theory:born'], { max: '6', way: 'w' })
    const from = near('theory:upsala', 'theory:uppsala', 'theory:uppsala-2')
    const to = near('theory:born', 'theory:born-global')
    expect(mendedBy(from, [from], place).map(one => formatAddress(one.place))).toEqual(['/paths/theory:uppsala/theory:born?max=6', '/paths/theory:uppsala-2/theory:born?max=6'])
    expect(mendedBy(from, [from, to], place).map(one => formatAddress(one.place))).toEqual(['/paths/theory:uppsala/theory:born-global?max=6', '/paths/theory:uppsala-2/theory:born-global?max=6'])
    expect(mendedBy(to, [from, to], place).map(one => formatAddress(one.place))).toEqual(['/paths/theory:uppsala/theory:born-global?max=6'])
    // What is nearest to one end may be the other end: that would be no question.
    expect(mendedBy(near('theory:upsala', 'theory:born'), [from], place)).toEqual([])
  })

  it('changes an end, turns round and allows more steps', () => {
    const place = placeOf('paths', ['case:a', 'theory:c'], { way: 'w2' })
    expect(formatAddress(endSet('from', 'case:x')(place))).toBe('/paths/case:x/theory:c')
    expect(formatAddress(endSet('to', 'theory:y')(placeOf('paths', ['case:a'])))).toBe('/paths/case:a/theory:y')
    expect(formatAddress(turned(place))).toBe('/paths/theory:c/case:a')
    expect(formatAddress(stepsAllowed(6)(place))).toBe('/paths/case:a/theory:c?max=6')
  })
})

describe('a way', () => {
  it('is the most telling one until another is opened', () => {
    const place = placeOf('paths', ['case:a', 'theory:c'])
    expect(openWay(place, [first, second])).toBe(first)
    expect(openWay(wayOpened('w2', [first, second])(place), [first, second])).toBe(second)
    expect(openWay({ ...place, keys: { way: 'gone' } }, [first, second])).toBe(first)
  })

  it('reads without its citations, which stand below by letter', () => {
    expect(plainSentence(first.steps[0] as Way['steps'][number])).toBe('case:a illustrates theory:b.')
    const { receipts, byStep } = letteredReceipts(first)
    expect(receipts.map(one => [one.letter, one.receipt.locator])).toEqual([['a', 'section 4'], ['b', 'table 1']])
    expect(byStep).toEqual([['a', 'b'], ['a']])
    expect(letteredReceipts(first, 1).more).toEqual([1, 0])
  })

  it('counts its steps, what it goes through and its receipts', () => {
    // Its second step rests on the first receipt of the first.
    expect(wayCounts(first)).toBe('2\u00A0steps through a theory, 2\u00A0receipts')
    expect(wayCounts(way('w', [step('case:a', 'theory:b', [receipt('P', '1')])]))).toBe('1\u00A0step, 1\u00A0receipt')
  })

  it('is copied with its references and opens as a network', () => {
    const { text, html } = copiedWay(first, { title: 'How are A & C connected?', through: 'Through B', link: 'https://stemma.example/paths/case:a/theory:c?way=w1' })
    expect(text).toBe([
      'How are A & C connected?', '', 'Through B:', '', '1. case:a illustrates theory:b [1, 2].', '2. theory:b illustrates theory:c [1].', '', 'References', '',
      '[1] P (2008). A title. Section 4.', '', '[2] P (2008). A title. Table 1.', '', 'https://stemma.example/paths/case:a/theory:c?way=w1',
    ].join('\n'))
    expect(html).toContain('<p><strong>How are A &amp; C connected?</strong></p>')
    expect(html).toContain('<ol><li>case:a illustrates theory:b [1, 2].</li><li>theory:b illustrates theory:c [1].</li></ol>')
    expect(html).toContain('<p>[2] P (2008). A title. Table 1.</p>')
    expect(formatAddress(wayAsNetwork(first))).toBe('/network/case:a,theory:c?add=theory:b&depth=0')
  })

  it('is copied with what each receipt is, and in which papers it was read', () => {
    const second_hand = { ...receipt('Old', 'page 3'), basis: 'SECOND_HAND' as const, through: [{ id: 'paper:Mid', citation: 'Mid 1990' }], via: { id: 'paper:P', citation: 'P 2008' } }
    const general = { ...receipt('Old', ''), locator: null, basis: 'GENERAL' as const }
    const { text } = copiedWay(way('w', [step('case:a', 'theory:b', [second_hand, general] as never)]), { title: 'T', through: 'Directly', link: 'L' })
    expect(text).toContain('[1] Old. As cited in Mid 1990. As cited in P (2008). A title. Page 3.')
    expect(text).toContain('[2] Old. General attribution: no passage read.')
  })

  it('tells of every receipt that is no passage read in the paper itself what it is, on the page and copied alike', () => {
    const of = (basis: ReceiptBasis, more: object = {}) => ({ ...receipt('P', 'section 2'), basis, ...more })
    const mid = { id: 'paper:Mid', citation: 'Mid 1990' }
    expect(restsOn(of('PASSAGE'))).toEqual(['section 2'])
    expect(restsOn(of('INFERRED'))).toEqual(['section 2', 'inferred from the passage'])
    expect(restsOn(of('RECORD', { locator: null }))).toEqual(['bibliographic record'])
    expect(restsOn(of('GENERAL', { locator: null }))).toEqual(['general attribution: no passage read'])
    expect(restsOn(of('SECOND_HAND', { via: mid }))).toEqual(['as cited in Mid 1990', 'section 2'])
    expect(restsOn(of('SECOND_HAND'))).toEqual(['read in another paper', 'section 2'])
    const { text } = copiedWay(way('w', [step('case:a', 'theory:b', [of('INFERRED'), of('RECORD', { locator: null })] as never)]), { title: 'T', through: 'Directly', link: 'L' })
    expect(text).toContain('[1] P (2008). A title. Section 2. Inferred from the passage.')
    expect(text).toContain('[2] P (2008). A title. Bibliographic record.')
  })

  it('is called by what it goes through: a finding by what it is and does, its statement stands apart', () => {
    const finding = { id: 'finding:f', name: 'Nothing was sold there before.', kind: 'FINDING', findingForm: 'OBSERVATION' as FindingForm }
    const there = { ...step('case:a', 'theory:b', []), to: finding } as unknown as Way['steps'][number]
    const onward = { ...step('theory:b', 'theory:c', []), from: finding } as unknown as Way['steps'][number]
    const through = way('w', [there, onward])
    expect(throughWords(through)).toBe('Through an observation that illustrates theory:c')
    expect(saidIn(through)).toEqual(['Nothing was sold there before'])
    expect(throughWords(first)).toBe('Through theory:b')
    expect(throughWords(way('w', [step('case:a', 'theory:b', [])]))).toBe('Directly: case:a illustrates theory:b')
    expect(throughWords(way('w', [{ ...step('case:a', 'theory:b', []), forward: false }]))).toBe('Directly: theory:b illustrates case:a')
  })
})

describe('the ways drawn', () => {
  it('are the open one and four others in their order, however many there are, each called by its number', () => {
    const ways = Array.from({ length: 20 }, (_, index) => way(`w${index + 1}`, [step('case:a', `theory:${index}`, []), step(`theory:${index}`, 'theory:z', [])]))
    const open = ways[9] as Way
    const shown = drawnOf(ways, open)
    expect(shown.map(({ id }) => id)).toEqual(['w1', 'w2', 'w3', 'w4', 'w10'])
    expect([...captionsOf(ways, open.id, shown).values()]).toEqual(['way 1', 'way 2', 'way 3', 'way 4'])
    expect(drawnOf(ways.slice(0, 3), ways[0] as Way)).toHaveLength(3)
  })

  const long = way('long', Array.from({ length: 8 }, (_, index) => step(`${index === 0 ? 'case' : 'theory'}:stop-${index}`, `theory:stop-${index + 1}`, [])))

  it('takes a long way alone, in rows that turn back and forth within the room, and a short one with the others', () => {
    const { rows, spots, scene } = drawWays([long, first], long, plainMeasure, { width: 690, height: 600 })
    expect([rows, scene.marks.length, spots.size]).toEqual([true, 9, 9])
    const places = [...spots.values()]
    expect(Math.max(...places.map(spot => spot.x))).toBeLessThanOrEqual(690)
    expect(Math.min(...places.map(spot => spot.x))).toBeGreaterThanOrEqual(0)
    const heights = [...new Set(places.map(spot => spot.y))]
    expect(heights.length).toBeGreaterThan(1)
    // The first of a row stands below the last of the row before, and rows do not cross: every step is level or straight down.
    for (const [index, spot] of places.entries()) {
      const before = places[index - 1]
      if (before !== undefined) expect(spot.y === before.y || spot.x === before.x).toBe(true)
    }
    expect(drawWays([long, first], first, plainMeasure, { width: 690, height: 600 })).toMatchObject({ rows: false })
  })

  it('puts two steps under one another where it is narrow', () => {
    const { rows, spots } = drawWays([first, second], first, plainMeasure, { width: 180, height: 288 })
    expect(rows).toBe(true)
    expect(new Set([...spots.values()].map(spot => spot.y)).size).toBe(3)
  })

  it('runs the open way straight through the middle and the others beside it', () => {
    const ways = [first, second]
    const bodies = measured(sceneOfWays(ways).marks, plainMeasure)
    const spots = placeWays(ways, 'w2', bodies, 500, 400)
    expect(spots.get('theory:d')?.y).toBe(0)
    expect(spots.get('theory:b')?.y).not.toBe(0)
    expect(spots.get('case:a')).toMatchObject({ x: 0, y: 0 })
    expect([...captionsOf(ways, 'w2').values()]).toEqual(['way 1'])
  })
})

describe('words and walking', () => {
  it('gives models their article', () => {
    expect(spoken({ kind: 'THEORY', name: 'Uppsala model' })).toBe('the Uppsala model')
    expect(spoken({ kind: 'THEORY', name: 'Born global' })).toBe('Born global')
    expect(spoken({ kind: 'THEORY', name: 'Transaction cost theory' })).toBe('Transaction cost theory')
    expect(spoken({ kind: 'THEORY', name: 'Theory of the growth of the firm' })).toBe('the Theory of the growth of the firm')
    expect(spoken({ kind: 'CASE', name: 'Firm A model' })).toBe('Firm A model')
  })

  it('walks to the nearest in a direction, neighbours first', () => {
    const marks = [{ id: 'near', x: 100, y: 10 }, { id: 'joined', x: 150, y: -10 }, { id: 'up', x: 10, y: -200 }]
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(['joined']), 'right')).toBe('joined')
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(), 'right')).toBe('near')
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(), 'up')).toBe('up')
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(), 'left')).toBeNull()
  })
})
