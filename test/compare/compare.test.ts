import { expect, test } from 'vitest'
import type { ComparisonAnswer, ConstructChangeRow } from '../../server/store/rows.ts'
import { createStore } from '../../server/store/create.ts'
import { describeOnEngines, type OpenEngine } from '../contract/engines.ts'
import { recording } from '../contract/recorder.ts'
import { descentGraph } from './graph.ts'

const [FIRST, SECOND, THIRD] = ['theory:first', 'theory:second', 'theory:third'] as const
const opened = async (open: OpenEngine) => createStore(await descentGraph(await open()))
const words = ({ kind, from, to, before, after, relation }: ConstructChangeRow) =>
  [kind, `${from.id.slice(7)}>${to.id.slice(7)}`, before?.to.slice(10) ?? '-', after?.to.slice(10) ?? '-', relation?.type ?? '-'].join(' ')
const rowOf = (answer: ComparisonAnswer, id: string) => answer.rows.find(row => row.entity.id === id)
const cells = (answer: ComparisonAnswer, id: string) => rowOf(answer, id)?.cells.map(cell => [cell.present, ...cell.relations.map(row => row.type)])

describeOnEngines('a comparison', open => {
  test('says of each construct whether it was kept, added, dropped, redefined, or is not recorded', async () => {
    const { changes } = await (await opened(open)).compare({ ids: [FIRST, SECOND] })
    expect(changes.map(words)).toEqual([
      'KEPT first>second learning learning DEFINES',
      'ADDED first>second - trust DEFINES',
      'DROPPED first>second distance - DROPS',
      'REDEFINED first>second commitment network-position REDEFINES',
      'NOT_RECORDED first>second step-one - -',
      'NOT_RECORDED first>second step-two - -',
      'NOT_RECORDED first>second chain - -',
    ])
    expect(changes[0]?.before?.properties['role']).toBe('MECHANISM')
    expect(changes[0]?.after?.properties['role']).toBe('OUTCOME')
  })

  test('goes from each theory to the next by year, whatever the order asked, and remembers what an earlier one had', async () => {
    const { theories, changes } = await (await opened(open)).compare({ ids: [THIRD, FIRST, SECOND] })
    expect(theories.map(row => row.id)).toEqual([THIRD, FIRST, SECOND])
    expect(changes.filter(row => row.to.id === THIRD).map(words)).toEqual([
      'KEPT second>third trust trust DEFINES',
      'DROPPED second>third - - DROPS',
      'REDEFINED second>third - shared-commitment REDEFINES',
      'NOT_RECORDED second>third network-position - -',
      'NOT_RECORDED second>third learning - -',
    ])
    expect(changes.find(row => row.kind === 'DROPPED' && row.to.id === THIRD)?.relation?.to).toBe('construct:chain')
  })

  test('puts an undated theory last', async () => {
    const { changes } = await (await opened(open)).compare({ ids: ['theory:rival', FIRST] })
    expect(changes.map(words)[0]).toBe('KEPT first>rival learning learning DEFINES')
    expect(changes.some(row => row.to.id === FIRST)).toBe(false)
  })

  test('tells what all have, what one has alone, and in which way', async () => {
    const answer = await (await opened(open)).compare({ ids: [FIRST, SECOND] })
    expect(answer.shared.map(row => row.id)).toEqual(['construct:learning', 'paper:study-2009', 'case:winery', 'finding:networks-speed'])
    expect(answer.only.map(({ theory, entities }) => [theory.id, entities.map(row => row.id)])).toEqual([
      [FIRST, ['construct:commitment', 'construct:step-one', 'construct:step-two', 'construct:distance', 'construct:chain', 'paper:origin-1977', 'finding:nobody-asked']],
      [SECOND, ['construct:network-position', 'construct:trust', 'paper:review-2015']],
    ])
    expect(cells(answer, 'construct:distance')).toEqual([[true, 'DEFINES'], [false, 'DROPS']])
    expect(cells(answer, 'paper:study-2009')).toEqual([[true, 'TESTS', 'CRITIQUES'], [true, 'PROPOSES']])
    expect(cells(answer, 'finding:networks-speed')).toEqual([[true, 'CONTRADICTS'], [true, 'SUPPORTS']])
    expect(cells(answer, 'case:winery')).toEqual([[true, 'ILLUSTRATES'], [true, 'ILLUSTRATES']])
    expect(answer.rows.slice(0, 7).map(row => row.entity.id)).toEqual([
      'construct:learning', 'construct:commitment', 'construct:step-one', 'construct:step-two', 'construct:distance', 'construct:chain', 'construct:network-position',
    ])
    expect(answer.truncated).toBe(false)
  })

  test('merges both into one graph with all relations between what is shown', async () => {
    const { graph } = await (await opened(open)).compare({ ids: [FIRST, SECOND] })
    expect(graph.nodes.slice(0, 2).map(row => row.id)).toEqual([FIRST, SECOND])
    const ids = graph.relations.map(row => row.id)
    expect(ids).toContain('theory:second~EXTENDS~theory:first')
    expect(ids).toContain('construct:network-position~REDEFINES~construct:commitment')
    expect(ids).toContain('finding:networks-speed~EFFECT~construct:learning')
    expect(graph.hidden).toContainEqual({ id: SECOND, kind: 'THEORY', count: 1 })
  })

  test('as of a year shows the field of that year: what came later is not there, and nothing is said of it', async () => {
    const store = await opened(open)
    const then = await store.compare({ ids: [FIRST, SECOND], asOf: 1990 })
    expect(then.theories.map(row => row.id)).toEqual([FIRST])
    expect(then.changes).toEqual([])
    expect(then.shared).toEqual([])
    expect(then.rows.map(row => row.entity.id)).not.toContain('paper:study-2009')
    expect((await store.compare({ ids: [FIRST, SECOND], asOf: 2010 })).rows.map(row => row.entity.id)).not.toContain('paper:review-2015')
  })

  test('lists ids that name no theory, with what was probably meant', async () => {
    const answer = await (await opened(open)).compare({ ids: [FIRST, 'theory:secnd', 'construct:trust'] })
    expect(answer.theories.map(row => row.id)).toEqual([FIRST])
    expect(answer.unknown.map(row => row.id)).toEqual(['theory:secnd', 'construct:trust'])
    expect(answer.unknown[0]?.suggestions.map(row => row.id)).toContain(SECOND)
  })

  test('refuses what is no comparison, and says what would be right', async () => {
    const store = await opened(open)
    const refusal = (message: string) => ({ code: 'BAD_ARGUMENT', argument: 'ids', allowed: 'two to four different theories', message })
    await expect(store.compare({ ids: [FIRST] })).rejects.toMatchObject(refusal('A comparison takes two to four different theories; 1 is given.'))
    await expect(store.compare({ ids: [FIRST, FIRST] })).rejects.toMatchObject(refusal('A comparison takes two to four different theories; 1 is given, named more than once.'))
    await expect(store.compare({ ids: [FIRST, SECOND, THIRD, 'theory:rival', 'theory:stranger'] })).rejects.toMatchObject(refusal('A comparison takes two to four different theories; 5 are given.'))
    await expect(store.compare({ ids: [FIRST, 'theory:first-model'] })).rejects
      .toMatchObject(refusal('theory:first and theory:first-model are one theory, theory:first; a comparison takes two to four different theories.'))
  })

  test('of two that share nothing says so with empty lists', async () => {
    const answer = await (await opened(open)).compare({ ids: [FIRST, 'theory:stranger'] })
    expect(answer.shared).toEqual([])
    expect(answer.only[1]?.entities).toEqual([])
    expect(answer.changes.every(row => row.kind === 'NOT_RECORDED')).toBe(true)
  })

  test('takes five statements', async () => {
    const { engine, calls } = recording(await descentGraph(await open()))
    await createStore(engine).compare({ ids: [FIRST, SECOND, THIRD] })
    expect(calls.map(call => call.statement.name)).toEqual(['entity/by-ids', 'compare/held', 'entity/by-ids', 'traverse/among', 'traverse/counts'])
  })

  test('takes two statements more for entries that are no theories, however many they are', async () => {
    const { engine, calls } = recording(await descentGraph(await open()))
    const { unknown } = await createStore(engine).compare({ ids: [FIRST, 'construct:trust', 'paper:study-2009', 'case:winery'] })
    expect(calls.map(call => call.statement.name))
      .toEqual(['entity/by-ids', 'traverse/ends', 'entity/by-ids', 'compare/held', 'entity/by-ids', 'traverse/among', 'traverse/counts'])
    expect(unknown.map(row => [row.id, row.suggestions.length > 0])).toEqual([['construct:trust', true], ['paper:study-2009', true], ['case:winery', true]])
  })
})
