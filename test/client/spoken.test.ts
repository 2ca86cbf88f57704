/** The page asks in its own words what the server answers in sentences: both must call an entry alike. */
import { expect, it } from 'vitest'
import { isPlural, spoken } from '../../client/state/spoken.ts'
import { loadFolder } from '../../seed/load.ts'
import { called, isPlural as isPluralOfServer } from '../../server/store/naming.ts'
import type { EntityRow } from '../../server/store/rows.ts'

type Told = Pick<EntityRow, 'kind' | 'name' | 'aliases' | 'summary' | 'remarks'>
const told = (kind: Told['kind'], name: string, more: Partial<Told> = {}): Told => ({ kind, name, aliases: [], summary: null, remarks: null, ...more })
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const MADE: readonly Told[] = [
  ...['Uppsala model', 'The Uppsala model', 'View from nowhere', "Porter's model", 'Theory of the growth of the firm', 'Perspectives on growth', 'Model, revisited', '7-S framework', 'Remodelling', 'Stage models of growth', 'Dynamic capabilities', 'Business ethics', 'Sales abroad', 'Model of stages'].map(name => told('THEORY', name)),
  told('THEORY', 'Resource-based view', { summary: 'A resource-based view of firms.' }), told('THEORY', 'Network view', { summary: 'What the Network view holds.' }), told('CONSTRUCT', 'Psychic distance'),
  told('CONSTRUCT', 'Taylorist work', { summary: 'Work as in the Taylorist plan.' }), told('CASE', 'Large firm'), told('AUTHOR', 'Edith Penrose'),
]

it('is called within a sentence as the server calls it, in the shipped corpus and beyond: article, capital and plural', () => {
  const shipped = (loadFolder('seed/data/sme-internationalisation').corpus?.records ?? []).flatMap(({ kind, properties }) => (kind !== 'THEORY' && kind !== 'CONSTRUCT' ? [] : [
    told(kind, String(properties?.['name']), { aliases: Array.isArray(properties?.['aliases']) ? properties['aliases'].map(String) : [], summary: text(properties?.['summary']), remarks: text(properties?.['remarks']) }),
  ]))
  expect(shipped.length).toBeGreaterThan(300)
  const row = (entity: Told): EntityRow => ({ id: 'theory:one', facts: {}, citation: null, since: null, degree: 0, neighborCounts: [], corpora: [], formerIds: [], ...entity })
  const all = [...shipped, ...MADE]
  expect(all.map(spoken)).toEqual(all.map(entity => called(row(entity))))
  expect(all.map(isPlural)).toEqual(all.map(entity => isPluralOfServer(row(entity))))
  expect(MADE.filter(isPlural).map(({ name }) => name)).toEqual(['Perspectives on growth', 'Stage models of growth', 'Dynamic capabilities', 'Sales abroad'])
  expect(all.map(spoken)).toEqual(expect.arrayContaining(['the Uppsala model', 'the resource-based view', 'psychic distance', 'Taylorist work', 'the Network view']))
})
