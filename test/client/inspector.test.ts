import { describe, expect, it } from 'vitest'
import type { RelationType } from '../../client/api/generated.ts'
import { actionsFor } from '../../client/panels/inspector/Actions.tsx'
import { factsOf, figureOf, kindLine, periodOf, placeName, type Entry } from '../../client/panels/inspector/facts.ts'
import { detailOf, groupsOf, headingOf, openAtFirst } from '../../client/panels/inspector/groups.ts'
import { restAt } from '../../client/panels/inspector/Sheet.tsx'
import { formatAddress, placeOf } from '../../client/state/address.ts'
import { wordsFrom } from '../../client/state/vocabulary.ts'

const relation = (type: RelationType, reading: string, inverseReading: string, symmetric = false) => ({ type, family: 'DESCENT' as const, name: reading, meaning: '', reading, inverseReading, symmetric })
const words = wordsFrom({
  kinds: [],
  relations: [
    relation('PROPOSES', 'proposes', 'is proposed by'), relation('BUILDS_ON', 'builds on', 'is built on by'), relation('CHALLENGES', 'challenges', 'is challenged by'),
    relation('COMPLEMENTS', 'complements', 'complements', true), relation('CRITIQUES', 'criticises', 'is criticised by'), relation('DEFINES', 'defines', 'is defined by'),
  ],
  vocabularies: [{ property: 'family', values: [{ value: 'stage-models', label: 'Stage models' }] }, { property: 'industries', values: [{ value: 'wine', label: 'Wine and beverages' }] }],
})
const count = (type: RelationType, direction: 'IN' | 'OUT', kind: 'THEORY' | 'PAPER' | 'CONSTRUCT', many: number) => ({ relation: type, direction, kind, count: many })
const told = { role: null, order: null, step: null, outcome: null, moderation: null, stance: null, mode: null }

describe('relations of an entry, grouped', () => {
  const groups = groupsOf([
    count('PROPOSES', 'IN', 'PAPER', 1), count('DEFINES', 'OUT', 'CONSTRUCT', 4), count('CRITIQUES', 'IN', 'PAPER', 2), count('BUILDS_ON', 'OUT', 'THEORY', 2), count('CHALLENGES', 'IN', 'THEORY', 3),
    count('COMPLEMENTS', 'IN', 'THEORY', 1), count('COMPLEMENTS', 'OUT', 'THEORY', 1),
  ], words)

  it('begin with what disputes it, then follow the model', () => {
    expect(groups.map(group => `${group.label}: ${group.counted}`)).toEqual([
      'Challenged by: 3 theories', 'Criticised by: 2 papers', 'Proposed by: 1 paper', 'Builds on: 2 theories', 'Complements: 2 theories', 'Defines: 4 constructs',
    ])
  })

  it('stand open where they dispute; without a dispute the first does', () => {
    expect([...openAtFirst(groups)]).toEqual(['CHALLENGES IN', 'CRITIQUES IN'])
    expect([...openAtFirst(groups.slice(2))]).toEqual(['PROPOSES IN'])
    expect(openAtFirst([]).size).toBe(0)
  })

  it('ask for both directions where direction means nothing', () => {
    expect(groups.find(group => group.type === 'COMPLEMENTS')).toMatchObject({ direction: 'BOTH', total: 2 })
  })

  it('are headed by the reading from this side', () => {
    expect(headingOf('was written by')).toBe('Written by')
    expect(headingOf('names as cause')).toBe('Names as cause')
  })

  it('say what tells one relation from its neighbours', () => {
    expect(detailOf({ ...told, role: 'STAGE', order: 2 })).toBe('stage 2')
    expect(detailOf({ ...told, role: 'MECHANISM', order: 2 })).toBe('mechanism')
    expect(detailOf({ ...told, outcome: 'PARTLY_SUPPORTED' })).toBe('partly supported')
    expect(detailOf({ ...told, step: 1, mode: 'AVOIDS' })).toBe('step 1, avoids it')
    expect(detailOf({ ...told, stance: 'DISPUTES' })).toBe('disputes it')
    expect(detailOf({ ...told, stance: 'ASSERTS', mode: 'SHOWS' })).toBe('')
  })
})

describe('facts of an entry', () => {
  const shared = { aliases: [], formerIds: [], summary: null, remarks: null, degree: 0, neighborCounts: [], corpora: [] }
  const theory: Entry = {
    ...shared, id: 'theory:a', name: 'A', kind: 'THEORY', theoryForm: null, abbreviation: null, year: null, family: 'stage-models', variantOf: [], proposedBy: [],
    counts: { constructs: 4, applications: 0, tests: 1, critiques: 0, supports: 0, contradicts: 2, cases: 0 },
  }

  it('say what is not recorded by an empty line, and leave out what need not be there', () => {
    const facts = factsOf(theory, words.value)
    expect(facts.find(fact => fact.label === 'Year')).toEqual({ label: 'Year', values: [] })
    expect(facts.find(fact => fact.label === 'Family')?.values).toEqual(['Stage models'])
    expect(facts.find(fact => fact.label === 'In this corpus')?.values).toEqual(['4 constructs, 1 test, 2 findings against it'])
    expect(facts.map(fact => fact.label)).not.toContain('Form')
    expect(kindLine(theory, words.value, 'Theory')).toBe('Theory · stage models')
  })

  it('make links of web addresses only', () => {
    const paper: Entry = {
      ...shared, id: 'paper:p', name: 'P', kind: 'PAPER', citation: 'P 1999', title: null, paperYear: 1999, type: null, venue: 'J', volume: '8', issue: '1', pages: '23-32', publisher: null, edition: null,
      editors: [], language: null, doi: '10.1/x', url: 'javascript:alert(1)', isbn: null, retracted: false, authors: [], reference: '',
    }
    const value = (label: string) => factsOf(paper, words.value).find(fact => fact.label === label)?.values
    expect(value('Web')).toEqual(['javascript:alert(1)'])
    expect(value('DOI')).toEqual([{ href: 'https://doi.org/10.1/x', text: '10.1/x' }])
    expect(value('In')).toEqual(['J, 8(1), 23-32'])
    expect(value('Title')).toEqual([])
  })

  it('give a figure as the paper puts it', () => {
    expect(figureOf({ value: 75, valueText: null, unit: 'persons', qualifier: 'ABOUT' })).toBe('about 75 persons')
    expect(figureOf({ value: 12_000, valueText: null, unit: null, qualifier: 'MORE_THAN' })).toBe('more than 12,000')
    expect(figureOf({ value: 50, valueText: 'more than half', unit: 'percent', qualifier: null })).toBe('more than half')
    expect(figureOf({ value: null, valueText: null, unit: 'persons', qualifier: null })).toBeNull()
    expect([periodOf(2002, null), periodOf(2002, 2004), periodOf(2002, 2002), periodOf(null, 2004)]).toEqual(['2002', '2002 to 2004', '2002', null])
  })

  it('name countries, and leave other places as they stand', () => {
    expect([placeName('IT'), placeName('Western Europe')]).toEqual(['Italy', 'Western Europe'])
  })
})

describe('what one can do with an entry', () => {
  const labels = (place: ReturnType<typeof placeOf>, id: string, kind: 'THEORY' | 'CASE', hidden: number | null) => actionsFor(place, id, kind, hidden === null ? null : { drawn: true, hidden }).map(action => action.label)

  it('depends on the view and the kind', () => {
    const network = placeOf('network', ['theory:a'])
    expect(labels(network, 'theory:a', 'THEORY', 0)).not.toContain('Expand 0')
    expect(labels(network, 'case:c', 'CASE', 14)).toContain('Expand 14')
    expect(labels(placeOf('lineage', ['theory:a']), 'theory:a', 'THEORY', null)[0]).toBe('Network')
    expect(labels(placeOf('entry', ['theory:a']), 'theory:a', 'THEORY', null)).not.toContain('Entry page')
  })

  it('leaves expanding to the network, and offers to draw what is not drawn', () => {
    const [place, hidden] = [placeOf('network', ['theory:a'], { sel: 'case:c' }), 3]
    expect(actionsFor(place, 'case:c', 'CASE', { drawn: true, hidden }).find(action => action.label === 'Expand 3')).toMatchObject({ command: 'expand' })
    const show = actionsFor(place, 'case:c', 'CASE', { drawn: false, hidden: 0 }).find(action => action.label === 'Show here')
    expect(show !== undefined && 'to' in show ? formatAddress(show.to) : null).toBe('/network/theory:a?add=case:c&sel=case:c')
  })
})

describe('the sheet', () => {
  it('rests at the nearest stop, and closes when it is drawn down', () => {
    expect([restAt(60, 780), restAt(150, 780), restAt(300, 780), restAt(420, 780), restAt(700, 780)]).toEqual([null, 'peek', 'half', 'half', 'full'])
  })
})
