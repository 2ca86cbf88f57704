import { describe, expect, it } from 'vitest'
import { formatAddress, placeOf } from '../../client/state/address.ts'
import { endSet, letteredReceipts, openWay, plainSentence, stepsAllowed, turned, wayAsNetwork, wayAsText, wayCounts, wayOpened, waysQuestion, type Way } from '../../client/state/paths.ts'
import { spoken } from '../../client/state/words.ts'
import { nextInDirection } from '../../client/canvas/walk.ts'
import { captionsOf, placeWays, sceneOfWays } from '../../client/views/paths/picture.ts'
import { measured } from '../../client/canvas/bodies.ts'
import { plainMeasure } from '../../client/canvas/measure.ts'

const receipt = (paper: string, locator: string) => ({ id: `${paper} ${locator}`, locator, note: null, basis: 'PASSAGE' as const, words: `${paper}, ${locator}`, paper: { id: `paper:${paper}`, citation: paper }, via: null })
const step = (from: string, to: string, receipts: ReturnType<typeof receipt>[]): Way['steps'][number] => ({
  from: { id: from, name: from, kind: from.startsWith('theory') ? 'THEORY' : 'CASE' }, to: { id: to, name: to, kind: to.startsWith('theory') ? 'THEORY' : 'CASE' }, forward: true,
  sentence: `${from} illustrates ${to} [${receipts[0]?.words ?? ''}${receipts.length > 1 ? '; and 1 more' : ''}].`,
  relation: { id: `${from}~ILLUSTRATES~${to}`, type: 'ILLUSTRATES', family: 'CASES', from: { id: from }, to: { id: to }, reading: 'illustrates', inverseReading: 'is illustrated by', basis: 'PASSAGE', receipts },
}) as unknown as Way['steps'][number]
const way = (id: string, steps: Way['steps']): Way => ({ id, length: steps.length, score: 0.5, explanation: 'It is so.', steps, references: [{ id: 'paper:p', reference: 'P (2008). A title.' }] })

const first = way('w1', [step('case:a', 'theory:b', [receipt('P', 'section 4'), receipt('P', 'table 1')]), step('theory:b', 'theory:c', [receipt('P', 'section 4')])])
const second = way('w2', [step('case:a', 'theory:d', [receipt('Q', 'page 3')]), step('theory:d', 'theory:c', [receipt('Q', 'page 4')])])

describe('the question of a place', () => {
  it('is asked when two different ends are there', () => {
    expect(waysQuestion(placeOf('paths', ['case:a', 'theory:c'], { max: '6' }))).toMatchObject({ from: 'case:a', to: 'theory:c', maxLength: 6 })
    expect(waysQuestion(placeOf('paths', ['case:a']))).toBeNull()
    expect(waysQuestion(placeOf('paths', ['case:a', 'case:a']))).toBeNull()
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
    expect(wayCounts(first)).toBe('2 steps through a theory, 3 receipts')
    expect(wayCounts(way('w', [step('case:a', 'theory:b', [receipt('P', '1')])]))).toBe('1 step, 1 receipt')
  })

  it('is copied with its references and opens as a network', () => {
    expect(wayAsText(first)).toBe('It is so.\n\nReferences\nP (2008). A title.')
    expect(formatAddress(wayAsNetwork(first))).toBe('/network/case:a,theory:c?add=theory:b&depth=0')
  })
})

describe('the ways drawn', () => {
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
    expect(spoken('THEORY', 'Uppsala model')).toBe('the Uppsala model')
    expect(spoken('THEORY', 'Born global')).toBe('Born global')
    expect(spoken('CASE', 'Firm A model')).toBe('Firm A model')
  })

  it('walks to the nearest in a direction, neighbours first', () => {
    const marks = [{ id: 'near', x: 100, y: 10 }, { id: 'joined', x: 150, y: -10 }, { id: 'up', x: 10, y: -200 }]
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(['joined']), 'right')).toBe('joined')
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(), 'right')).toBe('near')
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(), 'up')).toBe('up')
    expect(nextInDirection({ id: 'o', x: 0, y: 0 }, marks, new Set(), 'left')).toBeNull()
  })
})
