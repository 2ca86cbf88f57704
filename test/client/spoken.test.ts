/** The page asks in its own words what the server answers in sentences: both must call a theory alike. */
import { expect, it } from 'vitest'
import { spoken } from '../../client/state/words.ts'
import { loadFolder } from '../../seed/load.ts'
import { called } from '../../server/store/naming.ts'
import type { EntityRow } from '../../server/store/rows.ts'

const MADE = ['Uppsala model', 'The Uppsala model', 'View from nowhere', "Porter's model", 'Theory of the growth of the firm', 'Perspectives on growth', 'Model, revisited', '7-S framework', 'Remodelling']

it('gives a theory an article where the server does, in the shipped corpus and beyond', () => {
  const shipped = loadFolder('seed/data/sme-internationalisation').corpus?.records.filter(({ kind }) => kind === 'THEORY').map(({ properties }) => String(properties?.['name'])) ?? []
  expect(shipped.length).toBeGreaterThan(20)
  const row = (name: string): EntityRow => ({
    id: 'theory:one', kind: 'THEORY', name, aliases: [], summary: null, remarks: null, facts: {}, citation: null, since: null, degree: 0, neighborCounts: [], corpora: [], formerIds: [],
  })
  const articles = (call: (name: string) => string) => [...shipped, ...MADE].filter(name => call(name).startsWith('the '))
  expect(articles(name => spoken('THEORY', name))).toEqual(articles(name => called(row(name))))
  expect(articles(name => spoken('THEORY', name))).toContain('Uppsala model')
})
