/** Files as curators get them wrong: every problem is told, nothing that merely follows from another one is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadFolders } from '../../seed/load.ts'
import { compileText, MANIFEST } from './corpus-text.ts'

const BASE = `papers: {a-1990: {title: A, year: 1990}, b-2000: {title: B, year: 2000}}
theories: {uppsala: {name: Uppsala model, year: 1977}}
constructs: {distance: {name: Distance}, learning: {name: Learning}}
cases: {firm: {name: Firm}}
`
/** Title, text, and each problem as `line:column CODE message = hint`, in order; what is left out at an end may be anything. */
type Case = readonly [title: string, text: string, problems: readonly string[]]

const QUOTES: readonly Case[] = [
  ['a quote that is never closed', 'read: a-1990\ntheories:\n  x:\n    name: "X model\n    year: 1990\nconstructs:\n  y: {name: Y}\n', ['4:11 BAD_YAML the quote opened at line 4 is never closed = put " at the end of the text']],
  ['one that a later quote seems to close', 'theories:\n  x:\n    name: "X model\n    summary: "A text."\n', ['3:11 BAD_YAML the quote opened at line 3 is never closed = put "']],
  ['a single one', "theories:\n  x:\n    name: 'X model\n  y:\n    name: 'Y'\n", ["3:11 BAD_YAML the quote opened at line 3 is never closed = put '"]],
  ['one inside { }', 'theories:\n  x: {name: "X, year: 1990}\n  y: {name: "Y", year: 2000}\n', ['2:13 BAD_YAML the quote opened at line 2 is never closed']],
  ['one closed by the next on its line', 'theories:\n  x: {name: "X, summary: "Text"}\n', ['2:27 BAD_YAML text goes on after the quote opened at line 2, column 13 is closed']],
  ['an apostrophe inside single quotes', "theories:\n  x:\n    name: 'The firm's growth'\n", ["3:21 BAD_YAML text goes on after the quote opened at line 3, column 11 is closed = write '' for an apostrophe inside"]],
]
const YAML: readonly Case[] = [
  ['a bracket that is never closed', 'theories:\n  x: {name: X, aliases: [a, b}\n  y: {name: Y}\n', ['2:25 BAD_YAML the [ opened at line 2 is never closed = put ] at its end']],
  ['a brace that is never closed', 'theories:\n  x: {name: X\n  y: {name: Y}\n', ['2:6 BAD_YAML the { opened at line 2 is never closed = put } at its end']],
  ['a brace too many', 'theories:\n  x: {name: X}}\n  y: {name: Y}\n', ["2:15 BAD_YAML '}' stands where nothing is open"]],
  ['tabs', 'theories:\n\tx:\n\t\tname: X\n', ['2:1 BAD_YAML a tab stands where the line begins = indent with blanks, two a level', '3:1 BAD_YAML a tab']],
  ['a key at another column', 'theories:\n  x:\n    name: X\n   year: 1990\n', ['4:4 BAD_YAML this line begins at column 4']],
  ['a colon inside a text', 'theories:\n  x:\n    name: POI: a model\n', ['3:11 BAD_YAML a colon and a blank inside a text begin a new key = put the text in quotes']],
  ['no blank after a colon', 'theories:\n  x:\n    name:X\n', ['3:5 WRONG_TYPE theory x is a map of keys and values = a blank follows the colon: name: X']],
  ['a text that begins with a sign', 'theories:\n  x:\n    name: @home\n    summary: %x\n', ['3:11 BAD_YAML a text does not begin with this character = put the text in quotes', '4:14 BAD_YAML']],
  ['a text that begins with a star', 'theories:\n  x:\n    summary: *important* things\n', ['3:26 BAD_YAML a text does not begin with * or & = put the text in quotes']],
  ['keys twice, wherever', 'theories:\n  x: {name: X, name: Y}\ntheories:\n  y: {name: Y}\n', ["2:16 DUPLICATE_KEY 'name' stands twice in one map, the first time at line 2", "3:1 DUPLICATE_KEY 'theories' stands twice in one map, the first time at line 1"]],
  ['two documents', 'theories:\n  x: {name: X}\n---\ntheories: {}\n', ['3:1 BAD_YAML a second document begins here']],
  ['an alias', 'theories:\n  x: &a {name: X}\n  y: *a\n', ['2:9 ALIAS', '3:6 ALIAS']],
  ['a merge', 'theories:\n  y:\n    <<: {name: Z}\n    name: Y\n', ['3:5 ALIAS maps are not merged in seeds = write the values out']],
  ['a file with nothing in it', '# to come\n', ['1:1 EMPTY_FILE nothing stands in this file = write its records, or remove it']],
  ['a section with nothing in it', 'theories:\n', ['1:10 EMPTY_VALUE theories is empty']],
  ['a record with nothing in it', 'theories:\n  x:\n  y: {name: Y}\n', ['2:5 EMPTY_VALUE theory x is empty']],
  ['a list where records belong', 'theories:\n  - name: X\n', ['2:3 WRONG_TYPE theories is a map of keys and values = <slug>: {…}']],
  ['a line end of another age', 'theories:\r  x: {name: X}\r', ['1:1 BAD_FILE a line ends with CR alone = save the file with LF or CRLF']],
  ['no problem at all with CRLF', 'theories:\r\n  x:\r\n    name: X\r\n    yeer: 1990\r\n', ["4:5 UNKNOWN_KEY 'yeer' is no key of theories = did you mean year?"]],
]
const RECORDS: readonly Case[] = [
  ['everything in the record of a bad slug', 'read: a-1990\ntheories:\n  Bad Slug:\n    nam: X\n    year: nineteen\n    buildsOn: {to: upsala, at: section 1}\n    defines: {to: distance, role: phenomenn, at: sectoin 2}\n', ["3:3 BAD_SLUG 'Bad Slug' is no slug = write bad-slug", '4:5 UNKNOWN_KEY', '5:11 WRONG_TYPE year is a whole number', '6:20 DANGLING_ID theory:upsala is not defined = did you mean theory:uppsala?', "7:35 UNKNOWN_VALUE role: 'phenomenn' is none of its values = did you mean phenomenon?", '7:50 BAD_LOCATOR']],
  ['what a finding of a bad slug lacks', 'read: a-1990\nfindings:\n  Bad Slug: {form: effect, cause: distance, effect: learnin}\n', ['3:3 BAD_SLUG', '3:3 MISSING_FACT finding:bad-slug: a finding has a statement', '3:3 MISSING_FACT finding:bad-slug: effect of a cause on an effect has a sign', '3:3 MISSING_RECEIPT finding:bad-slug says not who says so', '3:53 DANGLING_ID construct:learnin']],
  ['a mention that is no slug, with what it may mean', 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: Upp Sala, at: section 1}}\n', ['3:31 BAD_SLUG', '3:31 DANGLING_ID theory:upp-sala is not defined = did you mean theory:uppsala?']],
  ['a slug that is too long', `constructs:\n  ${'x'.repeat(120)}: {name: X}\n`, ['2:3 BAD_SLUG a slug has 120 characters = at most 100']],
  ['nothing of a record that mentions the record of a bad slug', 'read: a-1990\ntheories:\n  X One: {name: X}\n  y: {name: Y, buildsOn: {to: x-one, at: section 1}}\n', ['3:3 BAD_SLUG']],
  ['years that are none', 'theories:\n  x: {name: X, year: "1990"}\n  y: {name: Y, year: c. 1990}\n  z: {name: Z, year: 19}\n  w: {name: W, year: 1990.5}\n  v: {name: V, year: }\n', ['2:22 WRONG_TYPE year is a whole number = without quotes: 1990', '3:22 WRONG_TYPE year is a whole number = write digits without quotes or words', '4:22 BAD_YEAR', '5:22 WRONG_TYPE', '6:22 EMPTY_VALUE year is empty']],
  ['a figure with a comma', 'cases:\n  x: {name: X, employees: 1,200}\n', ["2:29 UNKNOWN_KEY '200' is no key of cases = inside { } and [ ] a comma begins a new key"]],
  ['a fact that cannot be read, but not that it is missing', 'read: a-1990\nfindings:\n  x: {form: effct, statement: S, sign: plus, cause: distance, effect: learning, at: section 1}\n', ["3:13 UNKNOWN_VALUE form: 'effct' is none of its values = did you mean effect?", "3:40 UNKNOWN_VALUE sign: 'plus' is none of its values = one of positive"]],
  ['ends of another kind', 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: [{to: construct:distance, at: section 1}, {to: distance, at: section 1}]}\n', ['3:32 FORBIDDEN_ENDS buildsOn takes a theory, not a construct = a construct stands under defines, drops', '3:73 DANGLING_ID theory:distance is not defined = construct:distance is defined']],
  ['a paper in hand of another kind, once', 'read: theory:uppsala\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, at: section 1}}\n  y: {name: Y, buildsOn: {to: uppsala, at: section 1}}\n', ['1:7 FORBIDDEN_ENDS read takes a paper, not a theory = the slug of a paper']],
  ['every contradiction of a receipt, at its key', 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, at: section 1, basis: general, through: b-2000, note: }}\n', ['3:44 BAD_RECEIPT a general attribution has no locator', '3:80 BAD_RECEIPT through names', '3:94 EMPTY_VALUE note is empty']],
  ['a finding whose receipt is wrong, but not that nobody says it', 'read: a-1990\nfindings:\n  x: {form: event, year: 1990, statement: S, case: firm, basis: general, at: section 3}\n', ['3:78 BAD_RECEIPT a general attribution has no locator']],
  ['a passage without a place', 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: {to: uppsala, basis: passage}}\n', ['3:47 MISSING_LOCATOR the receipt does not say where in the paper in hand = at: section 2']],
  ['receipts that are none', 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: [{to: uppsala, receipts: []}, {to: uppsala, receipts: section 1}, {to: uppsala, receipts: [section 1]}]}\n', ['3:51 EMPTY_VALUE receipts is empty', '3:80 WRONG_TYPE receipts is a list = [{at: section 1}]', '3:117 WRONG_TYPE a receipt is a map of keys and values = {at: section 1}']],
  ['all rows and cells of a series', 'read: a-1990\nseries:\n  Tab 1:\n    case: frm\n    table: Table 1\n    rows:\n      r1: {measure: m, statment: "s {value}", values: {92: 1, 1993: x, 1994: {valu: 3}}}\n      r2: {measure: m}\n', ['3:3 BAD_SLUG', '4:11 DANGLING_ID case:frm is not defined = did you mean case:firm?', '7:7 MISSING_FACT row r1 has no statement', "7:24 UNKNOWN_KEY 'statment'", "7:56 BAD_YEAR '92' is no year", '7:69 WRONG_TYPE value is a number', '7:72 MISSING_FACT', "7:79 UNKNOWN_KEY 'valu'", '8:7 MISSING_FACT row r2 has no values']],
]

const told = (files: Readonly<Record<string, string>>) =>
  compileText({ 'base.yaml': BASE, ...files }).problems.map(({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message}${hint === null ? '' : ` = ${hint}`}`)

describe.each([
  ['quotes', QUOTES],
  ['YAML', YAML],
  ['records', RECORDS],
])('%s: what is told of', (_, cases) => {
  it.each(cases)('%s', (_title, text, expected) => {
    const problems = told({ 'case.yaml': text })
    expect(problems.map((problem, index) => (problem.startsWith(expected[index] ?? '-') ? expected[index] : problem))).toEqual(expected)
    for (const [index, problem] of problems.entries()) if (expected[index]?.includes(' = ') === true) expect(problem).toContain(expected[index])
  })
})

describe('a file that cannot be read', () => {
  it('does not make what it defines unknown elsewhere', () => {
    expect(told({ 'base.yaml': BASE.replace('{title: A', '{title: "A'), 'x.yaml': 'read: a-1990\ntheories:\n  x: {name: X, buildsOn: [{to: uppsala, at: section 1}, {to: quite-another, at: section 1}]}\n' })).toEqual([
      expect.stringMatching(/^1:26 BAD_YAML the quote opened at line 1 is never closed/),
      expect.stringMatching(/^3:62 DANGLING_ID theory:quite-another/),
    ])
  })

  it('and is the manifest makes no word unknown', () => {
    expect(told({ 'manifest.yaml': `${MANIFEST}ask: [{question: "Q}]\n`, 'x.yaml': 'theories: {x: {name: X, family: stages}}\n' })).toEqual([expect.stringMatching(/^8:18 BAD_YAML the quote opened at line 8/)])
    expect(told({ 'manifest.yaml': '' })).toEqual([expect.stringMatching(/^1:1 BAD_MANIFEST the manifest is empty/)])
  })
})

describe('files on disk', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'stemma-mistakes-'))
    mkdirSync(join(home, 'c'))
    writeFileSync(join(home, 'c', 'manifest.yaml'), MANIFEST)
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const told = () => loadFolders([join(home, 'c')]).problems.map(({ file, line, column, code, message }) => `${file.slice(home.length)}:${line}:${column} ${code} ${message}`)

  it('are told where they are no UTF-8', () => {
    writeFileSync(join(home, 'c', 'a.yaml'), Buffer.from('theories:\n  x: {name: Universit\xe9}\n', 'latin1'))
    writeFileSync(join(home, 'c', 'b.yaml'), 'read: x-1990\ntheories: {y: {name: Y, buildsOn: {to: x, says: y-1990}}}\npapers: {x-1990: {title: X}, y-1990: {title: Y}}\n')
    expect(told()).toEqual(['/c/a.yaml:2:22 BAD_FILE the file is not UTF-8: this letter cannot be read', expect.stringMatching(/b\.yaml:2:\d+ MISSING_LOCATOR/)])
  })

  it('are told when they are huge, without being read', () => {
    writeFileSync(join(home, 'c', 'a.yaml'), Buffer.alloc(16_000_001, 32))
    expect(told()).toEqual(['/c/a.yaml:1:1 BAD_FILE the file has 16000001 bytes'])
  })
})
