import { describe, expect, it } from 'vitest'
import { citation } from '../../seed/compile/citation.ts'
import type { SeedRecord } from '../../server/model/record.ts'
import { smallCorpus } from '../fixtures/small.ts'
import { compileText, MANIFEST, soundCorpus } from './corpus-text.ts'

const record = (records: readonly SeedRecord[], id: string): SeedRecord => {
  const found = records.find(one => one.id === id)
  if (found === undefined) throw new Error(`no ${id} among ${records.map(one => one.id).join(', ')}`)
  return found
}
const relation = (records: readonly SeedRecord[], id: string) => records.flatMap(one => one.relations).find(one => one.id === id)

describe('citation', () => {
  it('names one, two and more authors', () => {
    expect(citation(['Penrose'], 1959, '')).toBe('Penrose 1959')
    expect(citation(['Johanson', 'Vahlne'], 1977, '')).toBe('Johanson & Vahlne 1977')
    expect(citation(['Bell', 'McNaughton', 'Young', 'Crick'], 2003, '')).toBe('Bell et al. 2003')
    expect(citation(['Bell', 'McNaughton', 'Young'], 2003, '')).toBe('Bell et al. 2003')
  })
  it('uses the name where authors or year are unknown', () => {
    expect(citation(['Gilroy'], null, '')).toBe('Gilroy')
    expect(citation([], 2008, 'POI study')).toBe('POI study 2008')
    expect(citation([], 2008, 'POI study 2008')).toBe('POI study 2008')
    expect(citation([], null, 'POI study')).toBe('POI study')
  })
})

describe('compiled records', () => {
  const { records } = smallCorpus()

  it('are sorted by id', () => {
    expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort())
  })

  it('derive the name of an author, and of a paper without a title', () => {
    expect(record(records, 'author:soderstrom-ase').properties).toMatchObject({ name: 'Åse Söderström', family: 'Söderström' })
    const paper = record(records, 'paper:soderstrom-1992').properties
    expect(paper).toEqual({ name: 'Söderström 1992', year: 1992, type: 'REPORT', citation: 'Söderström 1992', byline: ['Söderström'] })
  })

  it('state who wrote in the record of the paper, in the order of the byline', () => {
    const wrote = record(records, 'paper:johanson-vahlne-1977').relations.filter(({ type }) => type === 'WROTE')
    expect(wrote.map(({ from, properties, receipts }) => [from, properties['order'], receipts])).toEqual([
      ['author:johanson-jan', 1, [{ paper: 'paper:johanson-vahlne-1977', basis: 'RECORD' }]],
      ['author:vahlne-jan-erik', 2, [{ paper: 'paper:johanson-vahlne-1977', basis: 'RECORD' }]],
    ])
  })

  it('let a passage stand for a citation instead of the bibliographic record', () => {
    expect(relation(records, 'paper:winery-study-2008~CITES~paper:johanson-vahlne-1977')?.receipts).toEqual([
      { paper: 'paper:winery-study-2008', basis: 'PASSAGE', locator: 'section 1' },
    ])
    expect(relation(records, 'paper:winery-study-2008~CITES~paper:soderstrom-1992')?.receipts).toEqual([
      { paper: 'paper:winery-study-2008', basis: 'RECORD' },
    ])
  })

  it('give a paper in a file without a paper in hand its own voice, in general', () => {
    expect(relation(records, 'paper:johanson-vahlne-1977~PROPOSES~theory:uppsala')?.receipts).toEqual([
      { paper: 'paper:johanson-vahlne-1977', basis: 'GENERAL' },
    ])
  })

  it('draw REPORTS from the receipts of a finding, once for each paper and stance', () => {
    const reports = record(records, 'finding:winery-distance-brakes').relations.filter(({ type }) => type === 'REPORTS')
    expect(reports.map(({ id, properties, receipts }) => [id, properties, receipts])).toEqual([
      [
        'paper:johanson-vahlne-1977~REPORTS~finding:winery-distance-brakes',
        { stance: 'ASSERTS' },
        [{ paper: 'paper:johanson-vahlne-1977', basis: 'SECOND_HAND', locator: 'section 1, paragraph 2', via: 'paper:winery-study-2008' }],
      ],
      [
        'paper:winery-study-2008~REPORTS~finding:winery-distance-brakes~disputes',
        { stance: 'DISPUTES' },
        [{ paper: 'paper:winery-study-2008', basis: 'PASSAGE', locator: 'section 4, paragraph 3' }],
      ],
    ])
  })

  it('let every relation of a finding rest on its receipts', () => {
    expect(
      relation(records, 'finding:winery-resistance-slows-commitment~OBSERVED_IN~case:domaine-de-pezenas')?.receipts.map(
        ({ locator }) => locator,
      ),
    ).toEqual(['Table 2, row Commitment', 'section 4, item 2'])
  })

  it('make one observation of each cell of a table', () => {
    const cell = record(records, 'finding:winery-study-2008-employees-2007')
    expect(cell.properties).toEqual({
      name: 'The winery had about 75 employees in 2007.',
      statement: 'The winery had about 75 employees in 2007.',
      form: 'OBSERVATION',
      year: 2007,
      measure: 'employees',
      value: 75,
      unit: 'persons',
      qualifier: 'ABOUT',
    })
    expect(cell.relations.map(({ id, receipts }) => [id, receipts[0]?.locator])).toEqual([
      ['finding:winery-study-2008-employees-2007~OBSERVED_IN~case:domaine-de-pezenas', 'Table 1, row Employees, column 2007'],
      ['paper:winery-study-2008~REPORTS~finding:winery-study-2008-employees-2007', 'Table 1, row Employees, column 2007'],
    ])
  })

  it('fill a row of a table with what the curator wrote, signs and braces too', () => {
    const series = "series: {s: {case: firm, table: Table 1, rows: {price: {measure: price, unit: \"$& {year}\", statement: '{value} in {unit}, {year}.', values: {1992: {valueText: \"about $' or {unit}\"}}}}}}"
    const { records: own } = soundCorpus({ 'a.yaml': `papers: {p-1990: {title: P, year: 1990}}\ncases: {firm: {name: Firm}}\nread: p-1990\n${series}` })
    expect(record(own, 'finding:p-1990-price-1992').properties?.['statement']).toBe("about $' or {unit} in $& {year}, 1992.")
  })

  it('have the same version whatever the order of files, keys and lists', () => {
    const one = soundCorpus({
      'a.yaml': 'constructs: {x: {name: X, summary: S}}',
      'b.yaml':
        'papers: {p: {title: P, year: 1990}}\ntheories: {t: {name: T, defines: [{to: x, says: p, role: stage, order: 2}, {to: y, says: p}]}}\nconstructs: {y: {name: Y}}',
    })
    const two = soundCorpus({
      'b.yaml': 'theories: {t: {defines: [{says: p, to: y}, {says: p, to: x, order: 2, role: stage}], name: T}}',
      'a.yaml': 'constructs: {y: {name: Y}, x: {summary: S, name: X}}\npapers: {p: {year: 1990, title: P}}',
    })
    expect(two.version).toBe(one.version)
    expect(soundCorpus({ 'a.yaml': 'constructs: {x: {name: X}}' }).version).not.toBe(
      soundCorpus({ 'a.yaml': 'constructs: {x: {name: Z}}' }).version,
    )
  })

  it('store a symmetric relation from the smaller id, in the record of that one', () => {
    const { records: own } = soundCorpus({
      'a.yaml': 'papers: {p: {title: P}}\ntheories: {b: {name: B, complements: {to: a, says: p}}, a: {name: A}}',
    })
    expect(record(own, 'theory:a').relations.map(({ id }) => id)).toEqual(['theory:a~COMPLEMENTS~theory:b'])
    expect(record(own, 'theory:b').relations).toEqual([])
  })

  it('join receipts of one statement from several files, keeping the better basis of the same place', () => {
    const { records: own } = soundCorpus({
      'a.yaml':
        'read: p\ntheories: {a: {name: A}, b: {name: B, buildsOn: {to: a, at: section 1, basis: inferred, note: N}}}\npapers: {p: {title: P, year: 1990}, q: {title: Q, year: 1980}}',
      'b.yaml': 'read: p\ntheories: {b: {buildsOn: {to: a, receipts: [{at: section 1}, {says: q, through: p, at: section 2}]}}}',
    })
    expect(relation(own, 'theory:b~BUILDS_ON~theory:a')?.receipts).toEqual([
      { paper: 'paper:p', basis: 'PASSAGE', locator: 'section 1', note: 'N' },
      { paper: 'paper:q', basis: 'SECOND_HAND', locator: 'section 2', via: 'paper:p', through: ['paper:p'] },
    ])
  })

  it("put a relation's own note before that of its finding, which keeps its own", () => {
    const { records: own } = soundCorpus({
      'a.yaml':
        'read: p\ncases: {f: {name: F}}\nfindings: {x: {form: event, year: 1990, statement: S, at: section 1, note: Whole, case: {to: f, at: section 1, note: Part}}}\npapers: {p: {title: P}}',
    })
    expect(relation(own, 'finding:x~OBSERVED_IN~case:f')?.receipts.map(({ note }) => note)).toEqual(['Part'])
    expect(relation(own, 'paper:p~REPORTS~finding:x')?.receipts.map(({ note }) => note)).toEqual(['Whole'])
  })

  it('make no receipt of the paper in hand where a general attribution names another', () => {
    const { records: own } = soundCorpus({
      'a.yaml':
        'read: p\ntheories: {a: {name: A}, b: {name: B, buildsOn: {to: a, says: q, basis: general}}}\npapers: {p: {title: P}, q: {title: Q}}',
    })
    expect(relation(own, 'theory:b~BUILDS_ON~theory:a')?.receipts).toEqual([{ paper: 'paper:q', basis: 'GENERAL' }])
  })

  it('give one receipt to each of several speakers', () => {
    const { records: own } = soundCorpus({
      'a.yaml':
        'read: p\ntheories: {a: {name: A}, b: {name: B, buildsOn: {to: a, says: [q, r], at: section 1}}}\npapers: {p: {title: P}, q: {title: Q}, r: {title: R}}',
    })
    expect(relation(own, 'theory:b~BUILDS_ON~theory:a')?.receipts.map(({ paper, via }) => [paper, via])).toEqual([
      ['paper:q', 'paper:p'],
      ['paper:r', 'paper:p'],
    ])
  })

  it('take numbers that stand for text as their letters', () => {
    const { records: own } = soundCorpus({ 'a.yaml': 'papers: {p: {title: 1984, volume: 8, pages: 010-020, issue: 010}}' })
    expect(record(own, 'paper:p').properties).toMatchObject({ title: '1984', volume: '8', issue: '010', pages: '010-020' })
  })

  it('have the tours and questions of the manifest', () => {
    const { corpora } = compileText({
      'manifest.yaml': `${MANIFEST}former: {construct:old: construct:x}\n`,
      'a.yaml': 'constructs: {x: {name: X}}',
      'tours.yaml': '- {id: first, title: T, question: Q, steps: [{address: /entry/construct:x, sentence: S}]}',
    })
    expect(corpora[0]?.manifest.tours).toEqual([
      { id: 'first', title: 'T', question: 'Q', steps: [{ address: '/entry/construct:x', sentence: 'S' }] },
    ])
    expect(corpora[0]?.manifest.former).toEqual({ 'construct:old': 'construct:x' })
  })
})
