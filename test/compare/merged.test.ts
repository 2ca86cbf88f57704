/** The comparison as one graph: what stands where, what is folded, and that the picture is readable. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainMeasure } from '../../client/canvas/measure.ts'
import { fold, gather, type Group, type Member } from '../../client/views/compare/merged/gather.ts'
import { legendOf } from '../../client/views/compare/merged/legend.ts'
import { place } from '../../client/views/compare/merged/place.ts'
import { roomOf } from '../../client/views/compare/merged/room.ts'
import type { Picture } from '../../client/views/compare/merged/types.ts'
import { betweenOf, type Answer } from '../../client/views/compare/sections.ts'
import { comparisonOf, openApi, type Api } from './graph.ts'

let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())

const compare = (...slugs: readonly string[]) => comparisonOf(api, ...slugs)
const NONE: ReadonlySet<string> = new Set()
function drawn(answer: Answer, width = 1440): Picture {
  const gathered = gather(answer)
  const folded = (groups: readonly Group[]) => fold(groups, answer.theories.length, NONE, null)
  return place({ theories: answer.theories, gathered, shared: folded(gathered.shared), own: folded(gathered.own), between: betweenOf(answer, null) }, roomOf(width, answer.theories.length), plainMeasure)
}
const told = (groups: readonly Group[]) => Object.fromEntries(groups.map(group => [group.key, [group.label, ...group.members.map(member => member.name)]]))

test('what was redefined and dropped stands on lines, what both have between them, the rest with its theory; every entry once', async () => {
  const answer = await compare('first', 'second')
  const { links, linked, shared, own } = gather(answer)
  expect(links.map(({ type, from, to }) => [type, from, to])).toEqual([['REDEFINES', 'construct:network-position', 'construct:commitment'], ['DROPS', 1, 'construct:distance']])
  expect(told(shared)).toMatchObject({ 'CONSTRUCT shared': ['Constructs in common', 'Learning'], 'CASE shared': ['Cases in common', 'Winery'] })
  expect(told(own)).toMatchObject({ 'constructs 0': ['Not recorded with the later', 'Step one', 'Step two', 'Chain'], 'constructs 1': ['Added', 'Trust'] })
  const ids = [...linked, ...[...shared, ...own].flatMap(group => group.members)].map(member => member.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(answer.rows.map(row => row.entity.id).sort())
})

describe('the picture', () => {
  for (const [slugs, width] of [[['first', 'second'], 1440], [['first', 'second'], 390], [['third', 'first', 'second'], 1440], [['first', 'second', 'third', 'stranger'], 390]] as const) {
    test(`of ${slugs.join(', ')} at ${width} px is the same each time, and no words lie on others`, async () => {
      const answer = await compare(...slugs)
      const picture = drawn(answer, width)
      expect(drawn(answer, width)).toEqual(picture)
      // Every line down reaches all that hangs on it.
      for (const { member, y } of picture.members) for (const { column } of member.spokes) expect(picture.trunks[column]?.bottom, member.name).toBeGreaterThanOrEqual(y)
      const boxes = picture.members.map(({ text, member }) => {
        const wide = Math.max(...text.lines.map(line => line.length * 13.5 * 0.5))
        return { name: member.name, left: text.anchor === 'end' ? text.x - wide : text.anchor === 'middle' ? text.x - wide / 2 : text.x, wide, top: text.y - 13, high: text.lines.length * 17.5 }
      })
      for (const [index, one] of boxes.entries()) {
        expect(one.left, one.name).toBeGreaterThanOrEqual(0)
        expect(one.top + one.high, one.name).toBeLessThanOrEqual(picture.height)
        const on = boxes.slice(index + 1).filter(other => one.left < other.left + other.wide && other.left < one.left + one.wide && one.top < other.top + other.high && other.top < one.top + one.high)
        expect(on.map(other => `${other.name} lies on ${one.name}`)).toEqual([])
      }
    })
  }

  test('of two stands what they share between their lines, on a wide screen; the line of what is redefined runs from the one to the other', async () => {
    const { members, trunks, strokes } = drawn(await compare('first', 'second'))
    const [left = 0, right = 0] = trunks.map(trunk => trunk.x)
    const at = (id: string): number => members.find(one => one.member.id === id)?.x ?? Number.NaN
    expect(at('construct:learning')).toBe((left + right) / 2)
    expect(at('construct:chain')).toBeLessThan(left)
    expect(at('construct:trust')).toBeGreaterThan(right)
    const redefined = strokes.find(stroke => stroke.type === 'REDEFINES')
    expect(redefined).toMatchObject({ angle: 180, worded: true })
    expect(redefined?.start.y).toBe(redefined?.end.y)
    expect(strokes.find(stroke => stroke.type === 'DROPS')?.start.x).toBe(right)
  })

  test('has a mark at every theory that has an entry, in a column each, and a finger finds everything on a narrow screen', async () => {
    const { members, trunks, plates, folds } = drawn(await compare('third', 'first', 'second'), 390)
    for (const { member, marks, band } of members.filter(one => one.band !== null)) {
      expect(marks.map(mark => mark.x)).toEqual(member.spokes.map(spoke => trunks[spoke.column]?.x))
      expect(band?.width).toBeGreaterThan(22)
    }
    for (const { height } of [...members.map(one => one.reach), ...plates, ...folds]) expect(height).toBeGreaterThanOrEqual(43)
  })

  test('keeps the plates apart, however long the names', async () => {
    const answer = await compare('first', 'second', 'third', 'stranger')
    const long = { ...answer, theories: answer.theories.map(theory => ({ ...theory, name: `${theory.name} of the internationalisation of firms` })) }
    const { plates } = drawn(long, 390)
    for (const [index, plate] of plates.slice(1).entries()) expect(plate.x - plate.width / 2).toBeGreaterThan((plates[index]?.x ?? 0) + (plates[index]?.width ?? 0) / 2)
  })

  test('has a legend of exactly what is drawn', async () => {
    const picture = drawn(await compare('first', 'second'))
    const legend = legendOf(picture)
    expect(legend.lines.reduce((sum, line) => sum + line.count, 0)).toBe(picture.strokes.length)
    expect(legend.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(picture.members.length)
    expect(legend.lines.map(line => line.type ?? line.family).slice(0, 3)).toEqual(['EXTENDS', 'REDEFINES', 'DROPS'])
  })
})

test('folding takes as much of each theory, says how many, opens whole, and never folds what is selected', () => {
  const many = (column: number, count: number): Group => ({
    key: `constructs ${column}`, label: 'Constructs', column,
    members: Array.from({ length: count }, (_, index): Member => ({ id: `construct:c-${column}-${index}`, kind: 'CONSTRUCT', sign: null, name: 'One', spokes: [] })),
  })
  const groups = [many(0, 30), many(1, 12), many(2, 5)]
  const counts = (opened: ReadonlySet<string>, kept: string | null) => fold(groups, 3, opened, kept).map(group => [group.members.length, group.folded])
  expect(counts(NONE, null)).toEqual([[4, 26], [4, 8], [5, 0]])
  expect(counts(new Set(['constructs 1']), null)).toEqual([[4, 26], [12, 0], [5, 0]])
  expect(counts(NONE, 'construct:c-0-29')).toEqual([[30, 0], [4, 8], [5, 0]])
})
