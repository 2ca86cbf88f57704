import { afterAll, beforeAll, expect, test } from 'vitest'
import { CompareSourcesDocument, type CompareSourcesQuery } from '../../client/api/generated.ts'
import { asText, statementsOf } from '../../client/views/compare/copy.ts'
import { betweenOf, chaptersOf, countsOf, type Chapter } from '../../client/views/compare/sections.ts'
import { comparisonOf, openApi, type Api } from './graph.ts'

let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())

const compare = (...slugs: readonly string[]) => comparisonOf(api, ...slugs)
/** Sections as words: label, then each line with its cells. */
const told = (chapters: readonly Chapter[]) => Object.fromEntries(chapters.flatMap(chapter => chapter.sections).map(({ label, lines, blanks }) =>
  [label, lines.length === 0 ? blanks : lines.map(line => line.map(cell => cell.map(({ name, detail, told: more }) => [name, detail, more?.words].filter(Boolean).join(', ')).join(' + ')))]))

test('the page aligns what was kept and redefined, and lists what has no counterpart', async () => {
  expect(told(chaptersOf(await compare('first', 'second'), null, false))).toEqual({
    Kept: [['Learning, mechanism', 'Learning, outcome']],
    Redefined: [['Commitment, element', 'Network position, element, redefines Commitment']],
    Dropped: [['Distance, antecedent', 'Distance, given up']],
    Added: [['', 'Trust, mechanism']],
    'Not recorded': [['Step one, stage 1 + Step two, stage 2 + Chain, phenomenon', '']],
    'Comes from': [['', 'First model, extends']],
    Papers: [['The origin 1977, proposes it', 'A second look 2009, proposes it + A third look 2015, reviews it']],
    Cases: [['Winery, illustrates it', 'Winery, illustrates it']],
    'Supported by': [['A second look 2009, tests it: partly supported', 'The study reports that a position in a network speeds learning.']],
    'Contradicted by': [['Rival view, challenges it + A second look 2009, criticises it + The study reports that a position in a network speeds learning.', '']],
    'Findings about it': [['Nobody asked how firms leave.', '']],
  })
})

test('an empty column says that nothing is recorded, and never that something was dropped', async () => {
  const sections = told(chaptersOf(await compare('first', 'stranger'), null, false))
  expect(sections['Dropped']).toEqual(['nothing recorded', 'nothing recorded'])
  expect(sections['Kept']).toEqual(['nothing recorded', 'nothing recorded'])
  expect(sections['Cases']).toEqual([['Winery, illustrates it', '']])
})

test('of three, what an earlier one than the last had stands in its own column', async () => {
  const chapters = chaptersOf(await compare('third', 'first', 'second'), null, false)
  expect(chapters.map(chapter => chapter.heading)).toEqual([
    'From First model (1977) to Second model (2009)', 'From Second model (2009) to Third model (2015)', 'Who stands behind each, and against',
  ])
  const second = told(chapters.slice(1, 2))
  expect(second['Redefined']).toEqual([['Shared commitment, element, redefines Commitment', 'Commitment, element', '']])
  expect(second['Dropped']).toEqual([['Chain, given up', 'Chain, phenomenon', '']])
})

test('differences alone leave out what is alike in every column', async () => {
  const sections = told(chaptersOf(await compare('first', 'second'), null, true))
  expect(sections['Kept']).toEqual([['Learning, mechanism', 'Learning, outcome']])
  expect(sections).not.toHaveProperty('Cases')
})

test('the line between two is read from the one asked first', async () => {
  expect(betweenOf(await compare('first', 'second'), null).map(({ edge, turned }) => [edge.reading, turned])).toEqual([['is extended by', true]])
  expect(betweenOf(await compare('second', 'first'), null).map(({ edge, turned }) => [edge.reading, turned])).toEqual([['extends', false]])
  expect(betweenOf(await compare('first', 'second'), 1990)).toEqual([])
})

test('counts say what is common and whose the rest is', async () => {
  expect(countsOf(await compare('first', 'second'))).toBe('14 entries: 4 in common, 7 with First model alone, 3 with Second model alone')
  // Of three theories, what two of them hold is in the sum.
  const three = countsOf(await compare('first', 'second', 'stranger'))
  expect(three).toMatch(/, [1-9]\d* with more than one, not with all, /)
  const [all = 0, ...parts] = (three.replace('none', '0').match(/\d+/g) ?? []).map(Number)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all)
})

test('the copied text says who says so, and lists the references once', async () => {
  const answer = await compare('first', 'second')
  const ids = answer.changes.flatMap(statementsOf)
  const { data } = await api.ask<CompareSourcesQuery>(CompareSourcesDocument.toString(), { ids: [...new Set(ids)] })
  const sources = new Map(data.nodes.flatMap(node => (node !== null && 'sentence' in node ? [[node.id, node] as const] : [])))
  const text = asText(answer, sources, 'http://127.0.0.1/compare/theory:first,theory:second')
  expect(text).toContain('From First model (1977) to Second model (2009)')
  expect(text).toMatch(/Dropped:\n- .*Second model drops distance\. \[A second look 2009, section 4, paragraph 2/iu)
  expect(text.match(/^.*A second look\..*$/gmu)).toHaveLength(1)
  expect(text.endsWith('http://127.0.0.1/compare/theory:first,theory:second')).toBe(true)
})
