import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toldOf, wordsOf } from '../../client/app/notice-words.ts'
import { ADDRESS_LENGTH, fitsAddress, formatAddress, parseAddress, placeOf } from '../../client/state/address.ts'
import { KEYS, RELATION_WORDS, SUBJECTS } from '../../client/state/keys.ts'
import { accepts, ADDRESS_LENGTH as SEED_ADDRESS_LENGTH, VIEWS } from '../../server/model/addresses.ts'
import { RELATION_TYPES } from '../../server/model/relations.ts'

/** The one spelling of an address. */
const settled = (address: string): string => {
  const { place } = parseAddress(address)
  if (place === null) throw new Error(`${address} has no place`)
  return formatAddress(place)
}
const noticesOf = (address: string) => {
  const reading = parseAddress(address)
  return reading.place === null ? null : reading.notices
}

describe('the address of a question', () => {
  it.each([
    '/', '/search?kinds=theory&q=upsala', '/entry/paper:johanson-vahlne-1977', '/network/theory:uppsala', '/network/theory:uppsala,case:firm-a?add=author:jan-johanson&depth=2&hide=paper:a,paper:b',
    '/lineage/theory:uppsala?depth=4&direction=ancestors', '/paths/case:firm-a/theory:uppsala?max=6', '/paths/case:firm-a', '/network',
    '/tours', '/tours/from-a-to-b', '/tours/from-a-to-b/3', '/lineage/theory:a?tour=from-a-to-b.3',
    '/network/theory:a?sel=theory:b~CHALLENGES~theory:a', '/network/theory:a?sel=theory:a~DEFINES~construct:c~mechanism', '/network/theory:a?years=1990..2000', '/network/theory:a?years=..2000',
  ])('is read and written back as it was: %s', address => {
    expect(settled(address)).toBe(address)
    expect(noticesOf(address)).toEqual([])
  })

  it('is one for equal questions: sorted keys, sorted lists without doubles, defaults left out', () => {
    expect(settled('/network/theory:a?sel=case:c&depth=1&add=paper:z,paper:b,paper:z')).toBe('/network/theory:a?add=paper:b,paper:z&sel=case:c')
    expect(settled('/search?q=Uppsala&kinds=paper,theory,paper')).toBe('/search?kinds=theory,paper&q=Uppsala')
    expect(settled('/lineage/theory:a?direction=both&depth=3&limit=200')).toBe('/lineage/theory:a')
    expect(settled('/paths/case:c/theory:a?max=04')).toBe('/paths/case:c/theory:a')
    expect(settled('/network/theory:a,theory:b,theory:a/')).toBe('/network/theory:a,theory:b')
    expect(settled('/network/theory:a?years=2000..1990')).toBe('/network/theory:a?years=1990..2000')
  })

  it('keeps the words of a search, whatever is in them', () => {
    const words = 'Pézenas & "50 %" <b>+plus</b> #1?'
    const address = formatAddress(placeOf('search', [], { q: words }))
    expect(parseAddress(address).place?.keys['q']).toBe(words)
    expect(address).not.toMatch(/[<>"#]/)
    expect(settled('/search?q=resource+based%20view')).toBe('/search?q=resource+based+view')
  })

  it('drops an unknown key and says which', () => {
    expect(settled('/network/theory:a?colour=red&depth=2')).toBe('/network/theory:a?depth=2')
    expect(noticesOf('/network/theory:a?colour=red&depth=2')).toEqual([{ kind: 'unknown-key', key: 'colour', near: null }])
    expect(noticesOf('/entry/theory:a?constructor=1&__proto__=2')?.map(notice => notice.kind)).toEqual(['unknown-key', 'unknown-key'])
  })

  it('drops a value that is not understood and says what would be', () => {
    expect(noticesOf('/network/theory:a?depth=9')).toEqual([{ kind: 'bad-value', key: 'depth', given: '9', expects: 'a number from 0 to 3', used: '1', near: '3' }])
    expect(noticesOf('/paths/theory:a/theory:b?max=99')).toEqual([{ kind: 'bad-value', key: 'max', given: '99', expects: 'a number from 1 to 8', used: '4', near: '8' }])
    expect(noticesOf('/paths/theory:a/theory:b?max=0')?.[0]).toMatchObject({ near: '1' })
    expect(noticesOf('/paths/theory:a/theory:b?max=many')?.[0]).not.toHaveProperty('near')
    expect(noticesOf('/network/theory:a?sel=javascript:alert(1)')?.[0]).toMatchObject({ kind: 'bad-value', key: 'sel' })
    expect(noticesOf('/search?kinds=theory,theorem')?.[0]).toMatchObject({ kind: 'bad-value', key: 'kinds' })
    expect(noticesOf('/network/theory:a?years=20xx..')?.[0]).toMatchObject({ kind: 'bad-value', key: 'years' })
  })

  it('says in words what is not taken as written and what is used instead', () => {
    const said = (address: string) => (noticesOf(address) ?? []).map(wordsOf)
    expect(said('/paths/case:c/theory:a?max=99')).toEqual(['max=99 is not a number from 1 to 8; 4 is used.'])
    expect(said('/lineage/theory:a?direction=up&dept=2')).toEqual([
      'direction=up is not one of both, ancestors, descendants; both is used.', 'This link asks for “dept”, which this view does not know; it knows “depth”. The rest of it is kept.',
    ])
    expect(said('/network/theory:a?relations=builds_on,invents')).toEqual(['relations=builds_on,invents is not a list of relation types, as builds_on,defines; it is left out.'])
    expect(said('/network/theory:a?depth=2&depth=3')).toEqual(['This link names “depth” more than once; 3, the last one, counts.'])
    expect(said('/compare/theory:a,theory:b,theory:a')).toEqual(['theory:a is named twice; it counts once.'])
    expect(said('/compare/theory:a,theory:b,theory:c,theory:d,theory:e')).toEqual(['This view takes at most 4 entries; theory:e was left out.'])
    expect(said(`/search?q=${'x'.repeat(201)}`)[0]).toMatch(/^q=x{60}… is not a text of at most 200 characters; it is left out\.$/)
  })

  it('takes an id with capitals as it reads, and says so; in a key it offers it', () => {
    const said = (address: string) => (noticesOf(address) ?? []).map(wordsOf)
    expect([settled('/entry/Theory:Uppsala'), said('/entry/Theory:Uppsala')]).toEqual(['/entry/theory:uppsala', ['Theory:Uppsala is read as theory:uppsala: ids are in small letters.']])
    expect([settled('/compare/THEORY:A,theory:b'), settled('/network/Theory:A,theory:a'), settled('/paths/case:A/Theory:B')]).toEqual(['/compare/theory:a,theory:b', '/network/theory:a', '/paths/case:a/theory:b'])
    expect(settled('/lineage/Uppsala')).toBe('/lineage')
    expect(noticesOf('/network/theory:a?sel=Theory:B~CHALLENGES~theory:a')).toMatchObject([{ kind: 'bad-value', key: 'sel', near: 'theory:b~CHALLENGES~theory:a' }])
    expect(noticesOf('/network/theory:a?add=Theory:B,paper:a')).toMatchObject([{ kind: 'bad-value', key: 'add', near: 'paper:a,theory:b' }])
    expect(noticesOf('/network/theory:a?sel=theory:b~challenges~theory:a')?.[0]).not.toHaveProperty('near')
  })

  it('leaves out the receipt of what is no relation, and says so', () => {
    const said = (address: string) => (noticesOf(address) ?? []).map(wordsOf)
    const relation = 'sel=theory:b~CHALLENGES~theory:a'
    expect([settled(`/network/theory:a?${relation}&receipt=r1`), said(`/network/theory:a?${relation}&receipt=r1`)]).toEqual([`/network/theory:a?receipt=r1&${relation}`, []])
    for (const keys of ['receipt=r1', 'receipt=r1&sel=theory:b']) {
      expect([settled(`/network/theory:a?${keys}`).includes('receipt'), said(`/network/theory:a?${keys}`)]).toEqual([false, ['receipt=r1 is not a receipt of a relation that is selected; it is left out.']])
    }
  })

  it('says it once for all ids of one mistake, and no more than a few things at once', () => {
    const said = (address: string) => (noticesOf(address) ?? []).map(wordsOf)
    expect(said('/network/x,x,y')).toEqual(['“x”, “y” are no ids; an id reads kind:name, kind one of theory, construct, paper, author, case, finding.'])
    expect(said(`/network/${Array.from({ length: 300 }, (_, index) => `x${index}`).join(',')}`)).toEqual(['“x0”, “x1”, “x2” and 297 more are no ids; an id reads kind:name, kind one of theory, construct, paper, author, case, finding.'])
    expect(said('/network/theory:a,theory:a,theory:b,theory:b')).toEqual(['theory:a, theory:b are named twice; each counts once.'])
    const { told, more } = toldOf(noticesOf(`/network/theory:a?${Array.from({ length: 200 }, (_, index) => `k${index}=1`).join('&')}`) ?? [])
    expect([told.length, more, new Set(told.map(one => one.text)).size]).toEqual([6, 194, 6])
  })

  it('keeps the parts of a stop in their places, and says which it left out', () => {
    expect(settled('/tours/Bad_Name/2/9')).toBe('/tours')
    expect(settled('/tours/a-tour/2/9')).toBe('/tours/a-tour/2')
    expect((noticesOf('/tours/Bad_Name/2/9') ?? []).map(wordsOf)).toEqual(['“Bad_Name/2/9” names no stop of a tour, which reads name/number; these are all tours.'])
    expect((noticesOf('/tours/a-tour/2/9') ?? []).map(wordsOf)).toEqual(['“a-tour/2/9” names no stop of a tour, which reads name/number; a-tour/2 is used.'])
    expect(noticesOf('/tours/a-tour/2')).toEqual([])
  })

  it('is described whole: views, bounds and keys', () => {
    const page = readFileSync('docs/addresses.md', 'utf8')
    const rows = page.split('\n').filter(row => row.startsWith('| ')).map(row => row.split('|').slice(1, -1).map(cell => cell.trim()))
    const views = rows.filter(row => row.length === 4).slice(1)
    expect(views.map(([view = '', , most, keys = '']) => [view, Number(most), keys === '' ? [] : keys.split(', ')]))
      .toEqual(Object.entries(KEYS).map(([view, keys]) => [view, SUBJECTS[view as keyof typeof KEYS].most, Object.keys(keys).sort()]))
    expect(rows.filter(row => row.length === 2).slice(1).map(([key]) => key)).toEqual([...new Set(Object.values(KEYS).flatMap(keys => Object.keys(keys)))].sort())
  })

  it('spells the relation types of the schema', () => {
    expect(RELATION_WORDS.map(word => word.toUpperCase())).toEqual(RELATION_TYPES.toSorted())
  })

  it('drops subjects that are no ids, and those beyond what the view takes', () => {
    expect(noticesOf('/network/theory:a,Uppsala')).toEqual([{ kind: 'bad-subjects', given: ['Uppsala'] }])
    expect(parseAddress('/entry/theory:a,theory:b').place?.subjects).toEqual(['theory:a'])
    expect(noticesOf('/entry/theory:a,theory:b')).toEqual([{ kind: 'too-many', most: 1, kept: ['theory:a'], left: ['theory:b'] }])
  })

  it('keeps both ends of a way in their places: a misspelt one, and one that is named twice', () => {
    expect(parseAddress('/paths/firm-a/theory:uppsala').place?.subjects).toEqual(['firm-a', 'theory:uppsala'])
    expect(settled('/paths/Theory:Uppsala%20model/case:a')).toBe('/paths/Theory:Uppsala%20model/case:a')
    expect(settled('/paths/theory:a/theory:a')).toBe('/paths/theory:a/theory:a')
    expect(noticesOf('/paths/theory:a/<b>')).toEqual([{ kind: 'bad-subjects', given: ['<b>'] }])
    expect(noticesOf('/paths/theory:a/theory:b/theory:c')).toEqual([{ kind: 'too-many', most: 2, kept: ['theory:a', 'theory:b'], left: ['theory:c'] }])
  })

  it('survives broken escapes and empty parts', () => {
    expect(parseAddress('/network/%E0%A4%A?sel=%').place?.subjects).toEqual([])
    expect(parseAddress('/search?&&=&q').place?.keys).toEqual({})
    expect(settled('//network///theory:a?')).toBe('/network/theory:a')
  })

  it('names an unknown view and keeps the rest for it', () => {
    expect(parseAddress('/lineages/theory:a?depth=2')).toEqual({ place: null, view: 'lineages', rest: '/theory:a?depth=2', tooLong: false })
    expect(parseAddress('/start').place).toBeNull()
    expect(parseAddress('/toString').place).toBeNull()
  })

  it('holds its bounds: an address beyond them is refused, a canvas beyond them left out', () => {
    const many = Array.from({ length: 50 }, (_, index) => `theory:a-rather-long-name-that-fills-the-address-${index}`)
    expect(fitsAddress(placeOf('network', many))).toBe(false)
    expect(parseAddress(`/network/${'x'.repeat(ADDRESS_LENGTH)}`)).toMatchObject({ place: null, tooLong: true })
    const canvas = 'A'.repeat(8001)
    expect(formatAddress({ ...placeOf('network', ['theory:a']), canvas })).toBe('/network/theory:a')
    expect(noticesOf(`/network/theory:a#c=${canvas}`)).toEqual([{ kind: 'bad-canvas' }])
    expect(settled('/network/theory:a?depth=2#c=Abc-_9')).toBe('/network/theory:a?depth=2#c=Abc-_9')
    expect(noticesOf('/entry/theory:a#section')).toEqual([])
  })
})

describe('the list of views that seed files are checked against', () => {
  const shown = (Object.keys(KEYS) as (keyof typeof KEYS)[]).filter(view => view !== 'start' && view !== 'tours')
  /** Values of every form, right and wrong, and on both sides of every bound. */
  const PROBES = [
    '', 'theory:a', 'theory:a,case:b', 'theory:A', 'theorie:a', 'theory:a~CHALLENGES~theory:b', 'theory:a~DEFINES~construct:c~mechanism', 'name.2', 'name', 'a b', '1990', '1990..2000', '..2000', '1990..', '..', '90..',
    'x'.repeat(200), 'x'.repeat(201), 'x'.repeat(401), ...[-1, 0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 20, 21, 500, 501, 999, 1000, 9999, 10_000].map(String), '1.5',
    'list', 'page', 'graph', 'table', 'query', 'both', 'ancestors', 'descendants', 'Descendants', 'up', 'all', 'differences', 'passage', 'second_hand', 'passage,record', 'PASSAGE', 'second-hand', 'theory,paper', 'theories', 'builds_on', 'builds_on,cites', 'builds-on',
  ]

  it('has the views of the page that show something of the graph, with as many subjects', () => {
    expect(Object.keys(VIEWS).sort()).toEqual([...shown].sort())
    for (const view of shown) expect([view, VIEWS[view]?.most]).toEqual([view, SUBJECTS[view].most])
    expect(SEED_ADDRESS_LENGTH).toBe(ADDRESS_LENGTH)
  })

  it.each(shown)('takes what the page takes and nothing else: %s', view => {
    const keys = VIEWS[view]?.keys ?? {}
    expect(Object.keys(keys).sort()).toEqual(Object.keys(KEYS[view]).sort())
    for (const [name, key] of Object.entries(keys)) {
      expect([name, PROBES.filter(probe => accepts(key, probe))]).toEqual([name, PROBES.filter(probe => KEYS[view][name]?.read(probe) !== null)])
    }
  })
})
