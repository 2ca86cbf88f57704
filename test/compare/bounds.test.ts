import { expect, test } from 'vitest'
import { chooseEntities, type Held, ROWS } from '../../server/store/compare-rows.ts'

const held = (theory: string, relations: readonly string[]): Held => ({ theory, relations, degrees: relations.map((_, index) => relations.length - index) })
const tests = (theory: string, from: number, to: number) => Array.from({ length: to - from }, (_, index) => `paper:p${from + index}~TESTS~${theory}`)
const defines = (theory: string, count: number) => Array.from({ length: count }, (_, index) => `${theory}~DEFINES~construct:${theory.slice(7)}-${index}`)
const kinds = (ids: readonly string[]) => Object.fromEntries(['construct', 'paper', 'case', 'finding'].map(kind => [kind, ids.filter(id => id.startsWith(`${kind}:`)).length]))

test('a theory on which a whole field rests is cut to 500 rows, and what both have is kept whatever its degree', () => {
  const { ids, cut } = chooseEntities([held('theory:a', [...defines('theory:a', 20), ...tests('theory:a', 0, 20_000)]), held('theory:b', ['paper:p19999~TESTS~theory:b', ...defines('theory:b', 10)])])
  expect(cut).toBe(true)
  expect(ids).toHaveLength(ROWS)
  expect(ids).toContain('paper:p19999')
  expect(kinds(ids)).toEqual({ construct: 30, paper: 470, case: 0, finding: 0 })
})

test('many of one kind leave the others their room', () => {
  const findings = Array.from({ length: 900 }, (_, index) => `finding:f${index}~SUPPORTS~theory:a`)
  const cases = Array.from({ length: 30 }, (_, index) => `case:c${index}~ILLUSTRATES~theory:a`)
  const { ids } = chooseEntities([held('theory:a', [...findings, ...cases, ...defines('theory:a', 150), ...tests('theory:a', 0, 900)]), held('theory:b', [])])
  expect(kinds(ids)).toEqual({ construct: 150, paper: 200, case: 30, finding: 120 })
})

test('within the bound nothing is cut, and an entry that two relations name is one', () => {
  expect(chooseEntities([held('theory:a', ['paper:p~TESTS~theory:a~supported', 'paper:p~CRITIQUES~theory:a']), held('theory:b', ['theory:b~DROPS~construct:c'])]))
    .toEqual({ ids: ['paper:p', 'construct:c'], cut: false })
})
