import { describe, expect, it } from 'vitest'
import { compile } from '../../seed/compile/compile.ts'
import { PROBLEM_CODES, type ProblemCode } from '../../seed/problems.ts'
import { FILE_LENGTH } from '../../seed/read/source.ts'
import { compileText, MANIFEST } from './corpus-text.ts'

/** Entries that the cases point at. */
const BASE = `papers: {a-1990: {title: A, year: 1990}, b-2000: {title: B, year: 2000}}
theories: {uppsala: {name: Uppsala model, year: 1977}, poi: {name: POI, year: 2008}}
constructs: {distance: {name: Distance}, learning: {name: Learning}}
cases: {firm: {name: Firm}}
`
/** tours.yaml with one tour of one step. */
const tour = (address: string): string => `- {id: t, title: T, question: Q, steps: [{address: '${address}', sentence: S.}]}`
interface Case { readonly code: ProblemCode; readonly title: string; readonly text: string; readonly at: readonly [line: number, column: number]; readonly says: string; readonly hint?: string; readonly file?: string }

const CASES: readonly Case[] = [
  { code: 'BAD_YAML', title: 'text that is no YAML', text: 'theories: {x: [}', at: [1, 15], says: 'the [ opened at line 1 is never closed' },
  { code: 'EMPTY_FILE', title: 'a file of a remark alone', text: '# to come', at: [1, 1], says: 'nothing stands in this file', hint: 'write its records, or remove it' },
  { code: 'DUPLICATE_KEY', title: 'a key that stands twice', text: 'constructs:\n  x: {name: X}\n  x: {name: Y}', at: [3, 3], says: 'stands twice', hint: 'join the two, or rename one' },
  { code: 'ALIAS', title: 'an anchor', text: 'constructs:\n  x: &x {name: X}', at: [2, 9], says: 'anchors', hint: 'write the value out' },
  { code: 'WRONG_TYPE', title: 'a text where a list belongs', text: 'constructs:\n  x:\n    name: X\n    aliases: Y', at: [4, 14], says: 'aliases is a list', hint: '[Y]' },
  { code: 'WRONG_TYPE', title: 'words where a number belongs', text: 'cases:\n  x: {name: X, employees: about 20}', at: [2, 27], says: 'employees is a whole number' },
  { code: 'EMPTY_VALUE', title: 'an empty fact', text: "constructs:\n  x: {name: X, summary: ''}", at: [2, 25], says: 'summary is empty', hint: 'leave the key out when it is not known' },
  { code: 'TOO_LONG', title: 'a name beyond the bound', text: `constructs:\n  x: {name: ${'x'.repeat(501)}}`, at: [2, 13], says: '501 characters', hint: 'at most 500' },
  { code: 'UNKNOWN_KEY', title: 'a kind that is none', text: 'theorys: {}', at: [1, 1], says: "'theorys' is no key of a seed file", hint: 'did you mean theories?' },
  { code: 'UNKNOWN_KEY', title: 'a property that is none', text: 'theories:\n  x: {name: X, abbrevation: Y}', at: [2, 16], says: "'abbrevation'", hint: 'did you mean abbreviation?' },
  { code: 'UNKNOWN_KEY', title: 'a relation in the record of another kind', text: 'theories:\n  x: {name: X, cites: a-1990}', at: [2, 16], says: "'cites' is no key of theories", hint: 'cites belongs to papers' },
  { code: 'UNKNOWN_KEY', title: 'a note cut by its comma', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, at: section 1, note: one, and two}}', at: [3, 66], says: "'and two'", hint: 'inside { } and [ ] a comma begins a new key: put the text before it in quotes, write a number without commas' },
  { code: 'UNKNOWN_KEY', title: 'a name for a finding', text: 'read: a-1990\nfindings:\n  x: {name: X, form: event, year: 1990, statement: S, at: section 1}', at: [3, 7], says: "'name'", hint: 'the name of a finding is its statement' },
  { code: 'UNKNOWN_VALUE', title: 'a value of no closed list', text: 'theories:\n  x: {name: X, form: modle}', at: [2, 22], says: "form: 'modle' is none of its values", hint: 'did you mean model?' },
  { code: 'UNKNOWN_VALUE', title: 'a value in capitals', text: 'theories:\n  x: {name: X, form: MODEL}', at: [2, 22], says: "'MODEL'", hint: 'write model' },
  { code: 'UNKNOWN_WORD', title: 'a word that the manifest lacks', text: 'theories:\n  x: {name: X, family: stage}', at: [2, 24], says: 'families of c/manifest.yaml', hint: 'did you mean stages?' },
  { code: 'BAD_SLUG', title: 'a slug with a capital and a blank', text: 'constructs:\n  Psychic distance: {name: X}', at: [2, 3], says: "'Psychic distance' is no slug", hint: 'write psychic-distance' },
  { code: 'BAD_ID', title: 'an id of no kind', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: theorie:uppsala, at: section 1}}', at: [3, 31], says: "'theorie:uppsala' is no id", hint: 'did you mean theory?' },
  { code: 'AMBIGUOUS_KIND', title: 'a slug of several kinds', text: 'read: a-1990\nfindings:\n  x: {form: research_gap, statement: S, at: section 1, concerns: uppsala}', at: [3, 66], says: "'uppsala' could be a construct or theory or case", hint: 'write the full id: construct:uppsala or theory:uppsala or case:uppsala' },
  { code: 'DANGLING_ID', title: 'a near miss of an id', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: upsala, at: section 1}}', at: [3, 31], says: 'theory:upsala is not defined', hint: 'did you mean theory:uppsala?' },
  { code: 'DANGLING_ID', title: 'a paper in hand that nobody defines', text: 'read: a-1991', at: [1, 7], says: 'paper:a-1991 is not defined', hint: 'did you mean paper:a-1990?' },
  { code: 'DANGLING_ID', title: 'a mention of what nobody defines', text: 'read: a-1990\ntheories:\n  quite-another: {buildsOn: {to: uppsala, at: section 1}}', at: [3, 3], says: 'theory:quite-another is not defined' },
  { code: 'FORMER_ID', title: 'a former id in use', file: 'manifest.yaml', text: `${MANIFEST}former: {theory:old: theory:uppsala, theory:poi: theory:uppsala}`, at: [8, 38], says: 'theory:poi is still defined', hint: 'remove its record, or this line' },
  { code: 'DUPLICATE_ENTITY', title: 'two records with facts', text: 'theories:\n  uppsala: {name: Another}', at: [2, 3], says: 'theory:uppsala is defined already, at c/base.yaml:2', hint: 'keep the facts (name) in one place; the other record has relations only' },
  { code: 'FORBIDDEN_ENDS', title: 'an end that the model forbids', text: 'read: a-1990\ntheories:\n  x: {name: X, defines: {to: theory:poi, at: section 1}}', at: [3, 30], says: 'defines takes a construct, not a theory' },
  { code: 'SELF_RELATION', title: 'a theory that builds on itself', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: x, at: section 1}}', at: [3, 31], says: 'from theory:x to itself' },
  { code: 'CONFLICTING_PROPERTIES', title: 'one statement with two orders', text: 'read: a-1990\ntheories:\n  x:\n    name: X\n    defines:\n      - {to: distance, role: stage, order: 1, at: section 1}\n      - {to: distance, role: stage, order: 2, at: section 2}', at: [7, 9], says: 'order is 2 here and 1 at c/case.yaml:6' },
  { code: 'MISSING_FACT', title: 'a theory without a name', text: 'theories:\n  x: {year: 1990}', at: [2, 3], says: 'theory:x: a theory has a name', hint: 'name: …' },
  { code: 'MISSING_FACT', title: 'an effect without a sign', text: 'read: a-1990\nfindings:\n  x: {form: effect, statement: S, cause: distance, effect: learning, at: section 1}', at: [3, 3], says: 'effect of a cause on an effect has a sign' },
  { code: 'MISSING_FACT', title: 'an event without a year', text: 'read: a-1990\nfindings:\n  x: {form: event, statement: S, case: firm, at: section 1}', at: [3, 3], says: 'event has a year' },
  { code: 'MISSING_FACT', title: 'an observation without a figure', text: 'read: a-1990\nfindings:\n  x: {form: observation, measure: m, statement: S, case: firm, at: section 1}', at: [3, 3], says: 'value or valueText' },
  { code: 'MISSING_FACT', title: 'a gap that concerns nothing', text: 'read: a-1990\nfindings:\n  x: {form: research_gap, statement: S, at: section 1}', at: [3, 3], says: 'concerns something' },
  { code: 'MISSING_FACT', title: 'a relation without its other end', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {at: section 1}}', at: [3, 26], says: 'does not say to what' },
  { code: 'MISSING_RECEIPT', title: 'a statement that nobody makes', text: 'theories:\n  x: {name: X, buildsOn: uppsala}', at: [2, 26], says: 'nobody says this', hint: 'says: <slug of the paper>, basis: general' },
  { code: 'MISSING_RECEIPT', title: 'a finding that nobody reports', text: 'read: a-1990\nfindings:\n  x: {form: event, year: 1990, statement: S, case: firm}', at: [3, 3], says: 'finding:x says not who says so' },
  { code: 'BAD_RECEIPT', title: 'a general attribution with a locator', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, at: section 1, basis: general}}', at: [3, 44], says: 'no locator' },
  { code: 'BAD_RECEIPT', title: 'keys beside a list of receipts', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, at: section 1, receipts: [{at: section 2}]}}', at: [3, 40], says: 'at stands beside receipts' },
  { code: 'BAD_DOI', title: 'a DOI with its resolver', text: 'papers:\n  x: {title: X, doi: https://doi.org/10.1057/ABC}', at: [2, 22], says: 'is no DOI', hint: 'write 10.1057/abc' },
  { code: 'BAD_URL', title: 'an address that runs code', text: "papers:\n  x: {title: X, url: 'javascript:alert(1)'}", at: [2, 22], says: 'is no web address', hint: 'https://…' },
  { code: 'BAD_ISBN', title: 'an ISBN with a wrong digit', text: "papers:\n  x: {title: X, isbn: '9780134685992'}", at: [2, 23], says: 'is no ISBN' },
  { code: 'BAD_ORCID', title: 'an ORCID with a wrong check digit', text: 'authors:\n  x: {family: X, orcid: 0000-0002-1825-0098}', at: [2, 25], says: 'its check digit is wrong' },
  { code: 'BAD_COUNTRY', title: 'a country by its former code', text: 'cases:\n  x: {name: X, countries: [UK]}', at: [2, 28], says: "'UK' is no ISO 3166-1 alpha-2 code", hint: 'write GB' },
  { code: 'BAD_LANGUAGE', title: 'a language in words', text: 'papers:\n  x: {title: X, language: English language}', at: [2, 27], says: 'is no language tag' },
  { code: 'BAD_YEAR', title: 'a period that ends before it begins', text: 'read: a-1990\nfindings:\n  x: {form: event, year: 1999, yearTo: 1990, statement: S, case: firm, at: section 1}', at: [3, 40], says: 'ends in 1990, before 1999' },
  { code: 'CYCLE', title: 'a kind of itself in two steps', text: 'read: a-1990\nconstructs:\n  x: {name: X, kindOf: {to: y, at: section 1}}\n  y: {name: Y, kindOf: {to: x, at: section 1}}', at: [4, 24], says: 'construct:x > construct:y > construct:x' },
  { code: 'BAD_LOCATOR', title: 'a unit that is none', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, at: "sectoin 1"}}', at: [3, 44], says: "'sectoin 1' is no part of a locator", hint: 'did you mean section?' },
  { code: 'MISSING_LOCATOR', title: 'the paper in hand without a place', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: uppsala}', at: [3, 26], says: 'does not say where' },
  { code: 'CONFLICTING_RECEIPTS', title: 'two notes of one place', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, receipts: [{at: section 1, note: One}, {at: section 1, note: Two}]}}', at: [3, 79], says: 'note is "Two" here and "One" at c/case.yaml:3', hint: 'join the two notes in one receipt, or say in at where each stands' },
  { code: 'CONFLICTING_RECEIPTS', title: 'two ways to one paper', text: 'read: a-1990\npapers: {c-1980: {title: C, year: 1980}, d-1981: {title: D, year: 1981}}\ntheories:\n  x:\n    name: X\n    buildsOn:\n      - {to: uppsala, says: c-1980, through: d-1981, at: section 1}\n      - {to: uppsala, says: c-1980, through: b-2000, at: section 1}', at: [8, 29], says: 'through is paper:b-2000 here and paper:d-1981 at c/case.yaml:7' },
  { code: 'DUPLICATE_RECEIPT', title: 'a receipt of a finding that stands twice', text: 'read: a-1990\nfindings:\n  x: {form: event, year: 1990, statement: S, case: firm, receipts: [{at: section 1}, {at: section 1}]}', at: [3, 86], says: 'stands twice' },
  { code: 'DUPLICATE_RECEIPT', title: 'a receipt that stands twice', text: 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, receipts: [{at: section 1}, {at: section 1}]}}', at: [3, 68], says: 'stands twice' },
  { code: 'DUPLICATE_DOI', title: 'two papers with one DOI', text: 'papers:\n  x: {title: X, doi: 10.1/x}\n  y: {title: Y, doi: 10.1234/x}\n  z: {title: Z, doi: 10.1234/x}', at: [4, 22], says: 'paper:y has this DOI too' },
  { code: 'AMBIGUOUS_STATEMENT', title: 'a statement beside one with a role', text: 'read: a-1990\ntheories:\n  x:\n    name: X\n    defines:\n      - {to: distance, role: stage, at: section 1}\n      - {to: distance, at: section 2}', at: [7, 9], says: 'theory:x~DEFINES~construct:distance~stage is stated as well' },
  { code: 'LATER_CITED', title: 'a citation of a later paper', text: 'papers:\n  a-1990: {cites: b-2000}', at: [2, 19], says: 'paper:a-1990 (1990) cites paper:b-2000 (2000)' },
  { code: 'LATER_THEORY', title: 'a theory that builds on a later one', text: 'read: b-2000\ntheories:\n  uppsala: {buildsOn: {to: poi, at: section 1}}', at: [3, 23], says: 'theory:uppsala (1977) builds on theory:poi (2008)' },
  { code: 'FACT_NOT_APPLICABLE', title: 'a sign of an event', text: 'read: a-1990\nfindings:\n  x: {form: event, year: 1990, sign: positive, statement: S, case: firm, at: section 1}', at: [3, 38], says: 'sign does not go with form event' },
  { code: 'BAD_MANIFEST', title: 'a manifest of another folder', file: 'manifest.yaml', text: MANIFEST.replace('id: c', 'id: d'), at: [1, 5], says: 'the corpus is called d and its folder c', hint: 'id: c' },
  { code: 'UNKNOWN_ADDRESS', title: 'an address of nothing', file: 'manifest.yaml', text: `${MANIFEST}ask: [{question: Q, address: /network/theory:upsala}]`, at: [8, 7], says: 'theory:upsala is not defined', hint: 'did you mean theory:uppsala?' },
  { code: 'BAD_ADDRESS', title: 'a tour to no view', file: 'tours.yaml', text: tour('/netwrk/theory:uppsala'), at: [1, 42], says: "'netwrk' is no view to lead to", hint: 'did you mean network?' },
  { code: 'BAD_ADDRESS', title: 'a tour to the start page', file: 'tours.yaml', text: tour('/'), at: [1, 42], says: "'' is no view to lead to" },
  { code: 'BAD_ADDRESS', title: 'a tour to the tours', file: 'tours.yaml', text: tour('/tours/t'), at: [1, 42], says: "'tours' is no view to lead to" },
  { code: 'BAD_ADDRESS', title: 'a tour to another site', file: 'tours.yaml', text: tour('//example.org'), at: [1, 42], says: 'this is no address of the explorer', hint: '/network/theory:uppsala' },
  { code: 'BAD_ADDRESS', title: 'a key that the view lacks', file: 'tours.yaml', text: tour('/network/theory:uppsala?dpth=2'), at: [1, 42], says: 'network has no key dpth', hint: 'did you mean depth?' },
  { code: 'BAD_ADDRESS', title: 'a value beyond its bound', file: 'tours.yaml', text: tour('/network/theory:uppsala?depth=9'), at: [1, 42], says: 'depth=9 says nothing that network understands', hint: 'a number from 0 to 3' },
  { code: 'BAD_ADDRESS', title: 'a relation type that is none', file: 'tours.yaml', text: tour('/network/theory:uppsala?relations=builds-on'), at: [1, 42], says: 'relations=builds-on says nothing' },
  { code: 'BAD_ADDRESS', title: 'a subject that is no id', file: 'tours.yaml', text: tour('/entry/Uppsala'), at: [1, 42], says: "'Uppsala' is no id", hint: 'kind:slug, as theory:uppsala' },
  { code: 'BAD_ADDRESS', title: 'a way with one end', file: 'tours.yaml', text: tour('/paths/theory:uppsala'), at: [1, 42], says: 'paths takes 2 entries, and here are 1' },
  { code: 'UNKNOWN_ADDRESS', title: 'an id in a key that is defined nowhere', file: 'tours.yaml', text: tour('/network/theory:uppsala?add=theory:pio'), at: [1, 42], says: 'theory:pio is not defined' },
  { code: 'UNKNOWN_ADDRESS', title: 'a relation in a key that nothing states', file: 'tours.yaml', text: tour('/network/theory:uppsala?sel=theory:poi~CHALLENGES~theory:uppsala'), at: [1, 42], says: 'theory:poi~CHALLENGES~theory:uppsala is stated nowhere' },
  { code: 'UNKNOWN_ADDRESS', title: 'an end of a relation in a key that is defined nowhere', file: 'tours.yaml', text: tour('/entry/theory:uppsala?sel=theory:pio~CHALLENGES~theory:uppsala'), at: [1, 42], says: 'theory:pio is not defined' },
  { code: 'BAD_FILE', title: 'a file beyond the bound', text: '#'.repeat(FILE_LENGTH + 1), at: [1, 1], says: `the file has ${FILE_LENGTH + 1} characters` },
]

describe('seed problems', () => {
  it.each(CASES)('$code: $title', ({ code, text, at, says, hint, file = 'case.yaml' }) => {
    const { problems, corpora } = compileText({ 'base.yaml': BASE, [file]: text })
    const found = problems.find(problem => problem.code === code && problem.message.includes(says))
    expect(found, problems.map(problem => `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${problem.message}`).join('\n')).toBeDefined()
    expect([found?.file, found?.line, found?.column]).toEqual([`c/${file}`, ...at])
    if (hint !== undefined) expect(found?.hint).toBe(hint)
    expect(found?.severity).toBe(PROBLEM_CODES[code].severity)
    expect(corpora[0] === null).toBe(problems.some(({ severity }) => severity === 'ERROR'))
  })

  it('covers every code', () => {
    expect(Object.keys(PROBLEM_CODES).filter(code => code !== 'DUPLICATE_TOUR' && !CASES.some(one => one.code === code))).toEqual([])
  })

  it('tells all problems of all files at once, in the order of files and lines', () => {
    const { problems } = compileText({ 'b.yaml': 'theorys: {}\nconstructs:\n  X: {name: X}\n', 'a.yaml': 'constructs:\n  y: {nam: Y}\n' })
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(['c/a.yaml:2 UNKNOWN_KEY', 'c/b.yaml:1 UNKNOWN_KEY', 'c/b.yaml:3 BAD_SLUG'])
  })

  it('says a former id in use, and what is current', () => {
    const { problems } = compileText({ 'manifest.yaml': `${MANIFEST}former: {theory:u-model: theory:uppsala}`, 'base.yaml': BASE, 'a.yaml': 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: u-model, at: section 1}}' })
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([['FORMER_ID', 'write theory:uppsala']])
  })

  it('does not unfold aliases that grow without bound', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 12 }, (_, index) => `${'bcdefghijklm'[index]}: &${'bcdefghijklm'[index]} [${`*${'abcdefghijkl'[index]}, `.repeat(9)}]`)].join('\n')
    const { problems } = compileText({ 'bomb.yaml': bomb })
    expect(problems.some(({ code }) => code === 'ALIAS')).toBe(true)
  })

  it('refuses a file that is nested without end', () => {
    const { problems } = compileText({ 'deep.yaml': '['.repeat(50_000) })
    expect(problems.every(({ code }) => code === 'BAD_FILE' || code === 'BAD_YAML')).toBe(true)
    expect(problems.length).toBeGreaterThan(0)
  })

  it('refuses a tour of one id in two corpora, since a link names it alone', () => {
    const corpus = (id: string) => ({ id, root: id, files: [{ path: `${id}/manifest.yaml`, text: MANIFEST.replace('id: c', `id: ${id}`) }, { path: `${id}/tours.yaml`, text: `\n${tour('/search')}` }] })
    const { problems, corpora } = compile([corpus('c'), corpus('d')])
    expect(problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)).toEqual(['d/tours.yaml:2 DUPLICATE_TOUR c has a tour called t already'])
    expect(corpora.map(one => one === null)).toEqual([false, true])
  })

  it('refuses an entity that two corpora define', () => {
    const corpus = (id: string) => ({ id, root: id, files: [{ path: `${id}/manifest.yaml`, text: MANIFEST.replace('id: c', `id: ${id}`) }, { path: `${id}/a.yaml`, text: 'constructs: {x: {name: X}}' }] })
    const { problems } = compile([corpus('c'), corpus('d')])
    expect(problems.map(({ file, code }) => [file, code])).toEqual([['d/a.yaml', 'DUPLICATE_ENTITY']])
  })
})
