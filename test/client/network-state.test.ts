import { describe, expect, it } from 'vitest'
import type { LineFragment, MarkFragment } from '../../client/api/generated.ts'
import { fitsAddress, formatAddress, placeOf } from '../../client/state/address.ts'
import { added } from '../../client/state/edits.ts'
import {
  drawnIds, evidenceToggled, expandedBy, expandedWhole, familyToggled, filtersOf, foldedTo, hiddenOf, histogram, joined, kindToggled, networkQuestion, nextUnfold, unfiltered, visible, yearsSet, type Loaded,
} from '../../client/state/network.ts'
import { counted, shortWords, wordsApart } from '../../client/state/words.ts'
import { captionOf, countsOf, titleOf } from '../../client/views/network/scene.ts'
import { choiceOf, chosenAtFirst, kindTicked, shareOf } from '../../client/views/network/chosen.ts'

const mark = (id: string, kind: 'THEORY' | 'CONSTRUCT' | 'AUTHOR', since: number | null): MarkFragment => ({ id, name: id, kind, since })
const line = (from: string, to: string, type: LineFragment['type'], family: LineFragment['family'], basis: LineFragment['basis'] = 'PASSAGE'): LineFragment =>
  ({ id: `${from}~${type}~${to}`, type, family, from: { id: from }, to: { id: to }, reading: 'x', inverseReading: 'y', sentence: 'z', since: null, receiptCount: 1, basis })

const loaded: Loaded = {
  marks: [mark('theory:a', 'THEORY', 1977), mark('theory:b', 'THEORY', 1994), mark('construct:c', 'CONSTRUCT', null), mark('construct:d', 'CONSTRUCT', 1980)],
  lines: [line('theory:b', 'theory:a', 'CHALLENGES', 'DESCENT'), line('theory:a', 'construct:c', 'DEFINES', 'DEFINITION', 'GENERAL'), line('theory:a', 'construct:d', 'DEFINES', 'DEFINITION')],
  hidden: [{ id: 'theory:b', kind: 'PAPER', count: 3 }, { id: 'theory:b', kind: 'FINDING', count: 8 }, { id: 'theory:a', kind: 'CASE', count: 0 }], truncated: false,
}
const types = [{ type: 'CHALLENGES', family: 'DESCENT' as const }, { type: 'EXTENDS', family: 'DESCENT' as const }, { type: 'DEFINES', family: 'DEFINITION' as const }]
const ids = (place: ReturnType<typeof placeOf>): string[] => visible(loaded, filtersOf(place), place.subjects).marks.map(one => one.id)

describe('the network of a place', () => {
  it('asks around its subjects, and among the added entries when there are none', () => {
    expect(networkQuestion(placeOf('network', ['theory:a']))).toMatchObject({ ids: ['theory:a'], depth: 1 })
    expect(networkQuestion(placeOf('network', [], { add: 'theory:a,theory:b' }))).toMatchObject({ ids: ['theory:a', 'theory:b'], depth: 0 })
    expect(networkQuestion(placeOf('network'))).toBeNull()
    expect(networkQuestion(placeOf('network', ['theory:a'], { asof: '1990' }))).toMatchObject({ ids: ['theory:a'], asOf: 1990 })
  })

  it('asks the same whether the usual number of entries is named or not', () => {
    expect(formatAddress(placeOf('network', ['theory:a'], { limit: '30' }))).toBe('/network/theory:a')
  })

  it('counts what is folded as not drawn, each neighbour once', () => {
    const part = foldedTo({ ...loaded, lines: [...loaded.lines, line('construct:c', 'theory:a', 'CITES', 'BIBLIOGRAPHY')] }, new Set(['theory:a', 'theory:b']))
    expect([part.marks.map(one => one.id), part.lines.map(one => one.id)]).toEqual([['theory:a', 'theory:b'], ['theory:b~CHALLENGES~theory:a']])
    expect(hiddenOf(part.hidden, 'theory:a')).toEqual([{ kind: 'CONSTRUCT', count: 1 }, { kind: 'CONSTRUCT', count: 1 }])
  })

  it('is joined by what a year has beside it, once, and is the same while that is nothing', () => {
    const then = { ...loaded, marks: [mark('theory:a', 'THEORY', 1977), mark('construct:e', 'CONSTRUCT', 1977)], lines: [line('theory:a', 'construct:e', 'DEFINES', 'DEFINITION')], hidden: [{ id: 'construct:e', kind: 'PAPER' as const, count: 2 }, { id: 'theory:a', kind: 'CASE' as const, count: 9 }] }
    const both = joined(loaded, then)
    expect(both.marks.map(({ id }) => id)).toEqual(['theory:a', 'theory:b', 'construct:c', 'construct:d', 'construct:e'])
    expect(both.lines).toHaveLength(4)
    expect(both.hidden).toEqual([...loaded.hidden, { id: 'construct:e', kind: 'PAPER', count: 2 }])
    expect(joined(both, then)).toBe(both)
  })

  it('draws what was found and added, without what was taken away', () => {
    expect(drawnIds(placeOf('network', ['theory:a'], { add: 'case:x', hide: 'theory:b' }), loaded.marks)).toEqual(['theory:a', 'construct:c', 'construct:d', 'case:x'])
  })
})

describe('filters', () => {
  it('hide a kind and every line to it, and bring it back', () => {
    const without = kindToggled('CONSTRUCT')(placeOf('network', ['theory:a']))
    expect(ids(without)).toEqual(['theory:a', 'theory:b'])
    expect(visible(loaded, filtersOf(without), ['theory:a']).lines).toHaveLength(1)
    expect(formatAddress(kindToggled('CONSTRUCT')(without))).toBe('/network/theory:a')
  })

  it('hide a family, and with it the entries that hang on it alone', () => {
    const place = familyToggled('DEFINITION', types)(placeOf('network', ['theory:a']))
    expect(ids(place)).toEqual(['theory:a', 'theory:b'])
    expect(familyToggled('DEFINITION', types)(place).keys['relations']).toBeUndefined()
  })

  it('leave only what rests on a passage when general attributions are off', () => {
    expect(ids(evidenceToggled(['GENERAL'])(placeOf('network', ['theory:a'])))).toEqual(['theory:a', 'theory:b', 'construct:d'])
  })

  it('keep undated entries whatever the years', () => {
    expect(ids(yearsSet(1990, null)(placeOf('network', ['theory:b'])))).toEqual(['theory:b', 'construct:c'])
  })

  it('go all at once', () => {
    expect(formatAddress(unfiltered(yearsSet(1990, 2000)(kindToggled('PAPER')(placeOf('network', ['theory:a'])))))).toBe('/network/theory:a')
  })
})

describe('the name of a drawing', () => {
  it('says what was asked for, how far around it, what was added, and that it was taken off itself', () => {
    const title = { names: ['Uppsala model'], takenOff: false, depth: 1, added: 3 }
    expect(captionOf(title)).toBe('Uppsala model, one step')
    expect(captionOf({ ...title, names: ['A', 'B', 'C'], depth: 2 })).toBe('A and 2 others, two steps')
    expect(captionOf({ ...title, names: ['the Uppsala model'], takenOff: true })).toBe('Around the Uppsala model, one step')
    expect(captionOf({ ...title, depth: 0 })).toBe('Uppsala model with 3 entries beside it')
    expect(captionOf({ ...title, depth: 0, added: 0 })).toBe('Uppsala model, alone')
    expect(captionOf({ ...title, names: [], depth: 0 })).toBe('3 entries')
  })

  it('has nothing of an id that names nothing', () => {
    const place = placeOf('network', ['theory:nope', 'theory:a'], { add: 'theory:none', hide: 'theory:a' })
    expect(titleOf(place, loaded.marks, [{ id: 'theory:nope' }, { id: 'theory:none' }])).toBe('Around theory:a, one step')
  })
})

describe('counts in words', () => {
  it('are one or many', () => {
    expect([counted(1, 'relation'), counted(0, 'relation'), counted(1105, 'entry', 'entries')]).toEqual(['1 relation', '0 relations', '1,105 entries'])
  })
})

describe('expanding and collapsing', () => {
  it('says hidden neighbours by kind, most first', () => {
    expect(hiddenOf(loaded.hidden, 'theory:b')).toEqual([{ kind: 'FINDING', count: 8 }, { kind: 'PAPER', count: 3 }])
    expect(hiddenOf(loaded.hidden, 'theory:a')).toEqual([])
  })

  it('makes an entry a subject and makes room for its neighbours', () => {
    expect(formatAddress(expandedWhole('theory:b', 40, 11)(placeOf('network', ['theory:a'])))).toBe('/network/theory:a,theory:b?limit=51')
    expect(formatAddress(expandedWhole('theory:b', 4, 11)(placeOf('network', ['theory:a'])))).toBe('/network/theory:a,theory:b?limit=15')
    // What was asked for alone stays alone.
    expect(formatAddress(expandedWhole('theory:b', 2, 11)(placeOf('network', ['theory:a'], { depth: '0' })))).toBe('/network/theory:b?add=theory:a&limit=13')
  })

  it('adds the entries chosen, as many as a link holds; the whole neighbourhood only where all of it was chosen', () => {
    expect(formatAddress(expandedBy('theory:b', ['paper:x', 'case:y'], 4, false)(placeOf('network', ['theory:a'])))).toBe('/network/theory:a?add=case:y,paper:x')
    const many = Array.from({ length: 90 }, (_, index) => `finding:a-rather-long-name-of-a-finding-${index}`)
    expect(formatAddress(expandedBy('theory:b', many, 4, true)(placeOf('network', ['theory:a'])))).toBe('/network/theory:a,theory:b?limit=94')
    const chosen = expandedBy('theory:b', many, 4, false)(placeOf('network', ['theory:a']))
    const taken = chosen.keys['add']?.split(',').length ?? 0
    expect([chosen.subjects, chosen.keys['limit'], fitsAddress(chosen), taken > 30 && taken < 90]).toEqual([['theory:a'], undefined, true, true])
    expect(fitsAddress(added(chosen, 'finding:a-rather-long-name-of-a-finding-89'))).toBe(false)
  })

  it('takes of what is ticked what a link has room for, best connected first, before it is added', () => {
    const many = Array.from({ length: 90 }, (_, index) => ({ id: `finding:a-rather-long-name-of-a-finding-${index}`, kind: 'FINDING' as const }))
    const [place, ticked] = [placeOf('network', ['theory:a']), new Set(many.slice(1).map(one => one.id))]
    const { ids, all } = choiceOf(place, many, ticked, true)
    expect([[...ids], all]).toEqual([many.slice(1, ids.size + 1).map(one => one.id), false])
    expect(formatAddress(expandedBy('theory:b', [...ids], 4, all)(place)).length).toBeLessThanOrEqual(2000)
    expect(ids.size).toBeLessThan(ticked.size)
    const every = new Set(many.map(one => one.id))
    expect([choiceOf(place, many, every, true), choiceOf(place, many, every, false).all]).toEqual([{ ids: every, all: true }, false])
    expect(choiceOf(place, [], new Set(), true)).toEqual({ ids: new Set(), all: false })
  })

  it('ticks the best connected to begin with, as many as keep a drawing at sixty, and a kind at a press', () => {
    const candidates = Array.from({ length: 9 }, (_, index) => ({ id: `x${index}`, kind: index < 6 ? 'PAPER' as const : 'CASE' as const }))
    const first = chosenAtFirst(candidates, 56)
    expect([...first]).toEqual(['x0', 'x1', 'x2', 'x3'])
    expect([shareOf(candidates, first, 'PAPER'), shareOf(candidates, first, 'CASE')]).toEqual(['some', 'none'])
    expect(kindTicked(candidates, first, 'PAPER').size).toBe(6)
    expect([...kindTicked(candidates, kindTicked(candidates, first, 'PAPER'), 'PAPER')]).toEqual([])
    expect(chosenAtFirst(candidates, 75).size).toBe(0)
  })

  it('shows folded entries up to sixty, and past that a few at a time', () => {
    expect([nextUnfold(31, 22), nextUnfold(31, 400), nextUnfold(60, 400), nextUnfold(490, 400), nextUnfold(500, 1)]).toEqual([22, 29, 20, 10, 0])
  })

})

describe('years and words', () => {
  it('counts years in round spans and loses none', () => {
    const bars = histogram([1959, 1960, 1977, 1977, 2008])
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(5)
    expect(bars[0]).toMatchObject({ from: 1955, to: 1959, count: 1 })
    expect(bars.length).toBeLessThanOrEqual(14)
    expect(histogram([])).toEqual([])
  })

  it('tells findings apart that would read alike, by the words in which they differ', () => {
    const finding = (id: string, name: string) => ({
      id, kind: 'FINDING', since: null, name, findingForm: 'PROPOSITION', sign: null, year: null, yearTo: null, measure: null, value: null, valueText: null, unit: null,
      causes: [], effects: [], reportedBy: [{ id: 'paper:a', citation: 'Andersen 1993' }],
    }) as unknown as MarkFragment
    const words = wordsApart([
      finding('finding:a', 'The better the knowledge about a market is, the stronger is the commitment to that market.'),
      finding('finding:b', 'The better firms know one another, the more of their resources they commit to the relation.'), mark('theory:a', 'THEORY', 1977),
    ])
    expect([...words.values()]).toEqual(['Proposition, Andersen 1993: “Better the knowledge about a…”', 'Proposition, Andersen 1993: “Better firms know one another…”', 'theory:a'])
    // A name before what differs is left out, a verb is kept; what is whole has no dots.
    const same = wordsApart(['describe firms as entering new markets in order of growing distance, the near ones first.', 'are seen so, as many hold of both of them, and of others.'].map((end, index) => finding(`finding:${index}`, `Johanson and Vahlne ${end}`)))
    expect([...same.values()]).toEqual(['Proposition, Andersen 1993: “Describe firms as entering new…”', 'Proposition, Andersen 1993: “Are seen so, as many…”'])
    const except = wordsApart(['firms that know much of it already.', 'all markets.'].map((end, index) => finding(`finding:${index}`, `Those who write of it, here and elsewhere too, except ${end}`)))
    expect([...except.values()]).toEqual(['Proposition, Andersen 1993: “Except firms that know much…”', 'Proposition, Andersen 1993: “Except all markets”'])
  })

  it('says in a plain sentence what the lines rest on', () => {
    expect(countsOf({ marks: 2, lines: 3 }, { marks: 1332, lines: 9 }, 1)).toEqual(['2 of 1,332 entries', '3 of 9 relations', 'Every line has a receipt; 1 rests on a general attribution alone'])
    expect(countsOf({ marks: 1, lines: 0 }, null, 0)).toEqual(['1 entry', '0 relations'])
  })

  it('names a finding by its facts and never cuts its statement', () => {
    const finding = {
      id: 'finding:x', kind: 'FINDING', since: null, name: 'A long statement about what the study of sixteen firms reports on reputation and markets.', findingForm: 'EFFECT', sign: 'POSITIVE', year: null, yearTo: null,
      measure: null, value: null, valueText: null, unit: null, causes: [{ id: 'a', name: 'Reputation' }], effects: [{ id: 'b', name: 'Market knowledge' }, { id: 'c', name: 'Sales' }, { id: 'd', name: 'Trust' }], reportedBy: [],
    } as unknown as MarkFragment
    expect(shortWords(finding)).toBe('Reputation → Market knowledge and 2 more')
    expect(shortWords({ ...finding, causes: [], effects: [], measure: 'employees', value: 1200, unit: 'persons', year: 2007 })).toBe('Employees: 1,200 persons, 2007')
    expect(shortWords({ ...finding, causes: [], effects: [], findingForm: 'PROPOSITION', reportedBy: [{ citation: 'Andersen 1993' }] } as unknown as MarkFragment)).toBe('Proposition, Andersen 1993')
    expect(shortWords({ ...finding, name: 'Stages were skipped.' })).toBe('Stages were skipped.')
  })
})
