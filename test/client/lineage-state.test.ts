import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress, placeOf } from '../../client/state/address.ts'
import { idsIn, replaced } from '../../client/state/edits.ts'
import { countWords, descentToggled, drawnLineage, familyWords, foldToggled, lineageQuestion, lineageTitle, stagesToggled, strangeIn, yearWords } from '../../client/state/lineage.ts'
import { askedBy } from '../../client/views/asked/asked.ts'
import { branchOf, lineThrough } from '../../client/state/lineage-reach.ts'
import { descent, node } from './lineage-fixture.ts'

describe('the lineage of a place', () => {
  it('asks for theories only, as of a year when there is one', () => {
    expect(lineageQuestion(placeOf('lineage', ['theory:a'], { direction: 'ancestors', depth: '4' }))).toMatchObject({ ids: ['theory:a'], direction: 'ANCESTORS', depth: 4, asOf: null })
    expect(lineageQuestion(placeOf('lineage', ['theory:a', 'case:c'], { asof: '1990' }))).toMatchObject({ ids: ['theory:a'], asOf: 1990 })
    expect(lineageQuestion(placeOf('lineage', ['case:firm-a']))).toBeNull()
  })

  it('leaves out a type where it is asked, so that the page draws what the question answers; the last type stays', () => {
    const place = descentToggled('CHALLENGES')(placeOf('lineage', ['theory:a']))
    expect(formatAddress(place)).toBe('/lineage/theory:a?relations=builds_on,complements,extends,integrates')
    expect(lineageQuestion(place)?.relations).toEqual(['BUILDS_ON', 'EXTENDS', 'INTEGRATES', 'COMPLEMENTS'])
    expect(askedBy(place, { drawn: null })).toMatchObject({ variables: lineageQuestion(place), note: null })
    expect(lineageQuestion(placeOf('lineage', ['theory:a']))?.relations).toBeNull()
    // A theory of the answer without a line is drawn too: the page leaves nothing out of its own accord.
    expect(drawnLineage({ nodes: [node('a', 1950, 'x'), node('b', 1960, 'x')], relations: [] }, ['a']).nodes).toHaveLength(2)
    const only = placeOf('lineage', ['theory:a'], { relations: 'challenges' })
    expect(descentToggled('CHALLENGES')(only).keys['relations']).toBeUndefined()
  })

  it('is a question whose verb follows its names, one in the plural too', () => {
    const models = 'stage models of internationalization'
    expect([['the Uppsala model'], [models], ['the Uppsala model', models], []].map(names => lineageTitle(names, undefined))).toEqual([
      'How the Uppsala model descends, and what came of it', `How ${models} descend, and what came of them`, `How the Uppsala model and ${models} descend, and what came of them`, 'How theories descend',
    ])
    expect([['the Uppsala model'], ['dynamic capabilities'], ['pathways of growth', 'a', 'b']].map(names => lineageTitle(names, 'ancestors'))).toEqual(['What the Uppsala model comes from', 'What dynamic capabilities come from', 'What pathways of growth and 2 others come from'])
    expect(lineageTitle([models], 'descendants')).toBe(`What came of ${models}`)
  })

  it('says the year once, and the citation whole where its year is another', () => {
    expect(yearWords(node('a', 1977, 'x'))).toBe('1977 · Author & Other')
    expect(yearWords({ ...node('a', 1977, 'x'), proposedBy: [{ id: 'p', citation: 'Cavusgil 1980', year: 1980 }] })).toBe('1977 · Cavusgil 1980')
    expect(yearWords({ ...node('a', null, 'x'), proposedBy: [] })).toBe('undated')
    expect(familyWords('stage-models', new Map())).toBe('Stage models')
    expect(countWords({ constructs: 7, tests: 3, critiques: 1 })).toBe('7 constructs · 3 tests · 1 critique')
  })
})

/** old <- subject <- child <- grandchild; other <- child; grandchild complements beside; late builds on both child and subject. */
const LINES = [
  descent('subject', 'old'), descent('child', 'subject'), descent('grandchild', 'child'), descent('child', 'other'), descent('late', 'child'), descent('late', 'subject'),
  descent('beside', 'grandchild', 'COMPLEMENTS'),
]
const NODES = ['old', 'other', 'subject', 'child', 'grandchild', 'late', 'beside'].map((id, index) => node(id, 1950 + index, 'x'))

describe('a branch', () => {
  it('is what every descent from the subjects leads through one theory to, with what stands beside it', () => {
    expect(branchOf('child', ['subject'], LINES)).toEqual(['beside', 'grandchild'])
    expect(branchOf('grandchild', ['subject'], LINES)).toEqual(['beside'])
    expect(branchOf('late', ['subject'], LINES)).toEqual([])
  })

  it('never holds a subject, and nothing hangs on a lone one', () => {
    expect(branchOf('subject', ['subject'], LINES)).toEqual([])
    expect(branchOf('child', ['subject', 'grandchild'], LINES)).not.toContain('grandchild')
  })

  it('folds behind its theory and comes back; the address says so, sorted', () => {
    const drawn = drawnLineage({ nodes: NODES, relations: LINES }, ['subject'], ['child'])
    expect(drawn.nodes.map(one => one.id)).toEqual(['old', 'other', 'subject', 'child', 'late'])
    expect(drawn.relations.every(({ from, to }) => ![from.id, to.id].includes('grandchild'))).toBe(true)
    expect([...drawn.folded]).toEqual([['child', ['beside', 'grandchild']]])
    const place = foldToggled('theory:b')(foldToggled('theory:c')(placeOf('lineage', ['theory:a'])))
    expect(formatAddress(place)).toBe('/lineage/theory:a?fold=theory:b,theory:c')
    expect(formatAddress(foldToggled('theory:b')(foldToggled('theory:c')(place)))).toBe('/lineage/theory:a')
  })

  it('inside a folded branch is put away with it', () => {
    const drawn = drawnLineage({ nodes: NODES, relations: LINES }, ['subject'], ['child', 'grandchild', 'nothing'])
    expect([...drawn.folded.keys()]).toEqual(['child'])
  })
})

describe('a line of descent', () => {
  it('through a theory has its ancestors and descendants, and what leads to them', () => {
    const line = lineThrough('child', NODES, LINES)
    expect([...line?.theories ?? []].sort()).toEqual(['child', 'grandchild', 'late', 'old', 'other', 'subject'])
    // That the late one builds on the subject too is another line.
    expect(line?.relations.has('late~BUILDS_ON~subject')).toBe(false)
  })

  it('through a relation has what the earlier comes from and what came of the later', () => {
    expect([...lineThrough('child~BUILDS_ON~other', NODES, LINES)?.theories ?? []].sort()).toEqual(['child', 'grandchild', 'late', 'other'])
    expect(lineThrough('beside~COMPLEMENTS~grandchild', NODES, LINES)?.relations.has('beside~COMPLEMENTS~grandchild')).toBe(true)
  })

  it('says whose it is', () => {
    expect(lineThrough('child', NODES, LINES)?.through).toEqual(['child'])
    expect(lineThrough('child~BUILDS_ON~other', NODES, LINES)?.through).toEqual(['child', 'other'])
  })

  it('that is not shown is none', () => {
    expect(lineThrough('nothing', NODES, LINES)).toBeNull()
  })
})

describe('the keys of a lineage', () => {
  it('that name what is neither drawn nor folded away are told, each with the place without it', () => {
    const drawn = drawnLineage({ nodes: NODES, relations: LINES }, ['subject'], ['child'])
    const place = placeOf('lineage', ['theory:subject'], { fold: 'child,nothing', line: 'grandchild', stages: 'elsewhere' })
    expect(strangeIn(place, drawn).map(({ key, id, without }) => [key, id, without.keys[key]])).toEqual([['fold', 'nothing', 'child'], ['stages', 'elsewhere', undefined]])
  })

  it('that unfold the stages of a theory without stages are told too; of one with stages, or one folded away, they are not', () => {
    const staged = NODES.map(one => (one.id === 'old' ? { ...one, stages: [{ order: 1, construct: { id: 'construct:c', name: 'C' } }] } : one))
    const drawn = drawnLineage({ nodes: staged, relations: LINES }, ['subject'], ['child'])
    const place = placeOf('lineage', ['theory:subject'], { fold: 'child', stages: 'elsewhere,grandchild,old,subject' })
    expect(strangeIn(place, drawn).map(({ key, id, drawn: isDrawn, without }) => [key, id, isDrawn, without.keys[key]])).toEqual([['stages', 'elsewhere', false, 'grandchild,old,subject'], ['stages', 'subject', true, 'elsewhere,grandchild,old']])
  })

  it('follow no types but those of descent', () => {
    expect(parseAddress('/lineage/theory:a?relations=cites,extends')).toMatchObject({ notices: [{ kind: 'bad-value', key: 'relations', near: 'extends' }] })
  })

  it('are read in one spelling, and what is not understood is said', () => {
    const address = '/lineage/theory:a?fold=theory:b,theory:c&line=theory:b&papers=1&stages=theory:a'
    const reading = parseAddress('/lineage/theory:a?stages=theory:a&papers=1&line=theory:b&fold=theory:c,theory:b,theory:c')
    expect([reading.place === null ? null : formatAddress(reading.place), reading.place === null ? null : reading.notices]).toEqual([address, []])
    expect(parseAddress('/lineage/theory:a?depth=25')).toMatchObject({ notices: [{ kind: 'bad-value', key: 'depth', given: '25', expects: 'a number from 1 to 10' }] })
  })

  it('follow an entry that got another id', () => {
    const place = stagesToggled('theory:old')(placeOf('lineage', ['theory:a'], { line: 'theory:old~EXTENDS~theory:a', fold: 'theory:old' }))
    expect(idsIn(place)).toContain('theory:old')
    expect(replaced(place, new Map([['theory:old', 'theory:new']])).keys).toEqual({ line: 'theory:new~EXTENDS~theory:a', fold: 'theory:new', stages: 'theory:new' })
  })
})
