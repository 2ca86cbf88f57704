import { describe, expect, it } from 'vitest'
import type { HitFragment, SuggestQuery } from '../../client/api/generated.ts'
import { textOf } from '../../client/panels/search/hits.ts'
import { optionsFor } from '../../client/panels/search/options.ts'
import type { Command } from '../../client/state/commands.ts'

const mark = (text: string, matched = false) => ({ text, matched })
const theory: HitFragment = {
  cursor: '1', node: { id: 'theory:uppsala', name: 'Uppsala model', kind: 'THEORY', aliases: ['U-model'], year: 1977, family: 'stage-models' },
  matches: [{ field: 'name', pieces: [mark('Uppsala', true), mark(' model')] }],
}
const paper: HitFragment = {
  cursor: '2', node: { id: 'paper:jv77', name: 'The process of the firm', kind: 'PAPER', aliases: [], citation: 'Johanson & Vahlne 1977', year: 1977, title: 'The process of the firm' },
  matches: [{ field: 'summary', pieces: [mark('Proposes the '), mark('Uppsala', true), mark(' model.')] }],
}
const revised: HitFragment = { ...theory, cursor: '3', node: { id: 'theory:uppsala-revised', name: 'Uppsala model, revisited', kind: 'THEORY', aliases: [], year: null, family: null }, matches: [] }
const answer = (edges: readonly HitFragment[], didYouMean: SuggestQuery['search']['didYouMean'] = []): SuggestQuery => ({ search: { edges, totalCount: edges.length, didYouMean } })
const command = (label: string, more: Partial<Command> = {}): Command => ({ id: label, label, keys: [], scope: 'page', run: () => undefined, ...more })

describe('results of a search', () => {
  it('mark the matched words where they match, the name first', () => {
    expect(textOf(theory)).toEqual({ name: [mark('Uppsala', true), mark(' model')], detail: [mark('1977, also U-model')] })
    expect(textOf(paper)).toEqual({ name: [mark('The process of the firm')], detail: [mark('Proposes the '), mark('Uppsala', true), mark(' model.')] })
    expect(textOf(revised).detail).toEqual([])
  })

  it('stand by kind, the kind of the best result first, and end with all of them', () => {
    const groups = optionsFor('uppsala', answer([theory, paper, revised]), [])
    expect(groups.map(group => [group.label, group.options.length])).toEqual([['Theories', 2], ['Papers', 1], ['', 1]])
    expect(groups[2]?.options[0]).toEqual({ what: 'all', words: 'uppsala', total: 3 })
  })

  it('offer what was probably meant when there are none', () => {
    const groups = optionsFor('upsalla modell', answer([], [{ id: 'theory:uppsala', name: 'Uppsala model', kind: 'THEORY' }]), [])
    expect(groups.map(group => group.label)).toEqual(['The nearest we have'])
  })

  it('come with commands that have the words and can be done now', () => {
    const commands = [command('Lineage view'), command('Undo', { enabled: false }), command('Walk', { run: null }), command('Search', { id: 'search' })]
    expect(optionsFor('line', answer([]), commands).map(group => group.label)).toEqual(['Commands'])
    expect(optionsFor('undo', null, commands)).toEqual([])
    expect(optionsFor('walk', null, commands)).toEqual([])
  })
})
