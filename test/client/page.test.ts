import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../client/app/notice-words.ts'
import { titleOf } from '../../client/app/titles.ts'
import { across } from '../../client/app/views.ts'
import { formatAddress, placeOf } from '../../client/state/address.ts'
import { isPressed } from '../../client/state/commands.ts'
import { nearest } from '../../client/state/nearest.ts'
import { nextChoice, themeOf } from '../../client/state/theme.ts'
import { counted, plural } from '../../client/state/words.ts'
import { barsOf, flagsOf, scale, spanOf } from '../../client/views/start/timeline.ts'

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

describe('keys', () => {
  it('are heard as they are written, on every keyboard', () => {
    expect(isPressed(['/', 'Ctrl K'], key('/'))).toBe(true)
    expect(isPressed(['/', 'Ctrl K'], key('/', { shiftKey: true }))).toBe(true)
    expect(isPressed(['/', 'Ctrl K'], key('k', { metaKey: true }))).toBe(true)
    expect(isPressed(['/', 'Ctrl K'], key('k'))).toBe(false)
    expect(isPressed(['Ctrl Z'], key('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(isPressed(['Ctrl Shift Z'], key('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(isPressed(['Escape'], key('Escape'))).toBe(true)
    expect(isPressed(['?'], key('?', { altKey: true }))).toBe(false)
  })
})

describe('going from view to view', () => {
  it('takes along what the other view can take', () => {
    expect(formatAddress(across(placeOf('network', ['case:c', 'theory:a'], { sel: 'theory:b' }), 'lineage'))).toBe('/lineage/theory:b,theory:a?sel=theory:b')
    expect(formatAddress(across(placeOf('entry', ['theory:a']), 'network'))).toBe('/network/theory:a')
    expect(formatAddress(across(placeOf('network', ['theory:a'], { sel: 'theory:b~CHALLENGES~theory:a' }), 'paths'))).toBe('/paths/theory:b/theory:a')
    expect(formatAddress(across(placeOf('start'), 'network'))).toBe('/network')
  })

  it('names the page by what it shows', () => {
    const names = new Map([['theory:a', 'A'], ['case:c', 'Firm C']])
    expect(titleOf(placeOf('paths', ['case:c', 'theory:a']), names)).toBe('Firm C to A · Paths · Stemma')
    expect(titleOf(placeOf('network', ['theory:a']), new Map())).toBe('Network · Stemma')
    expect(titleOf(placeOf('entry', ['theory:a']), names)).toBe('A · Stemma')
  })

  it('finds the view that was probably meant', () => {
    const views = ['network', 'lineage', 'paths'] as const
    expect([nearest('lineages', views), nearest('Netwrok', views), nearest('path', views), nearest('galaxy', views)]).toEqual(['lineage', 'network', 'paths', null])
  })

  it('says what of a link was not taken', () => {
    expect(wordsOf({ kind: 'moved', from: 'theory:u-model', to: 'theory:uppsala' })).toBe('theory:u-model is now theory:uppsala. Old links keep working.')
    expect(wordsOf({ kind: 'bad-value', key: 'depth', given: '9', expects: 'a number from 0 to 3', used: '1' })).toBe('depth=9 is not a number from 0 to 3; 1 is used.')
  })
})

describe('the theme', () => {
  it('goes round light, dark and the system', () => {
    expect([nextChoice('light'), nextChoice('dark'), nextChoice('system')]).toEqual(['dark', 'system', 'light'])
    expect([themeOf('system', true), themeOf('system', false), themeOf('light', true)]).toEqual(['dark', 'light', 'light'])
  })
})

describe('the field at a glance', () => {
  it('counts papers by periods and keeps the empty ones between', () => {
    expect(barsOf([{ value: '1977', count: 2 }, { value: '1975', count: 1 }, { value: '1988', count: 4 }, { value: 'unknown', count: 9 }], 5)).toEqual([
      { from: 1975, to: 1980, count: 3 }, { from: 1980, to: 1985, count: 0 }, { from: 1985, to: 1990, count: 4 },
    ])
    expect(barsOf([], 5)).toEqual([])
  })

  it('spans what there is, within its bound', () => {
    const theory = (year: number) => ({ id: `theory:${year}`, name: 'T', year, degree: 1 })
    expect(spanOf(barsOf([{ value: '1977', count: 1 }], 5), [theory(2008)], 5, 120)).toEqual({ from: 1975, to: 2010 })
    expect(spanOf([], [theory(1776), theory(2008)], 5, 120)).toEqual({ from: 1890, to: 2010 })
    expect(spanOf([], [], 5, 120)).toBeNull()
  })

  it('lets no name cover another, and keeps the better connected ones where room ends', () => {
    const theories = Array.from({ length: 40 }, (_, index) => ({ id: `theory:${index}`, name: 'A name of some length', year: 1970 + index, degree: index }))
    const widthOf = (name: string): number => name.length * 7
    const { flags, left } = flagsOf(theories, scale({ from: 1960, to: 2020 }, 1000), { width: 1000, rows: 4, widthOf, gap: 10 })
    for (const row of [0, 1, 2, 3]) {
      const ends = flags.filter(flag => flag.row === row).map(flag => [flag.x, flag.x + widthOf(flag.name)] as const)
      for (const [index, [start]] of ends.entries()) expect(start).toBeGreaterThanOrEqual(ends[index - 1]?.[1] ?? 0)
    }
    expect(flags.length).toBeGreaterThan(10)
    expect(left).toBe(40 - flags.length)
    expect(flags.every(flag => flag.x + widthOf(flag.name) <= 1000)).toBe(true)
    expect(flags.map(flag => flag.id)).toContain('theory:39')
    expect(flags.map(flag => flag.id)).not.toContain('theory:0')
  })
})

describe('numbers in words', () => {
  it('say one and many, with thousands', () => {
    expect([counted(1, 'entry', 'entries'), counted(0, 'step'), counted(1332, 'entry', 'entries')]).toEqual(['1 entry', '0 steps', '1,332 entries'])
    expect([plural(1, 'is', 'are'), plural(0, 'is', 'are'), plural(2, 'part')]).toEqual(['is', 'are', 'parts'])
  })

  it('are put so in one place: no other file of the page chooses between one and many', () => {
    const files = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file) && file !== join('state', 'words.ts') && !file.endsWith('generated.ts'))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter(file => /=== 1 \? ['`]/.test(readFileSync(join('client', file), 'utf8')))).toEqual([])
  })
})
