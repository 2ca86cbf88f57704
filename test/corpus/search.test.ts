/** What a newcomer types first, asked of the shipped corpus. */
import { beforeAll, expect, test } from 'vitest'
import { describeOnEngines } from '../contract/engines.ts'
import type { TestApp } from '../fixtures/app.ts'
import { answer, shippedApp } from './graph.ts'

interface Found { readonly search: { readonly edges: readonly { readonly node: { readonly id: string }; readonly matches: readonly { readonly field: string; readonly pieces: readonly { readonly text: string; readonly matched: boolean }[] }[] }[] } }

describeOnEngines('the first searches of the shipped corpus', open => {
  let app: TestApp
  beforeAll(async () => {
    app = await shippedApp(await open())
  })
  const found = async (query: string) => (await answer<Found>(app, 'query ($query: String!) { search(query: $query, first: 3) { edges { node { id } matches { field pieces { text matched } } } } }', { query })).search.edges

  test.each([
    ['upsala', 'theory:uppsala'], ['U-model', 'theory:uppsala'], ['johanson 1977', 'paper:johanson-vahlne-1977'], ['barney 1991', 'paper:barney-1991'],
    ['1991 barney', 'paper:barney-1991'], ['uppsala 1977', 'theory:uppsala'], ['1977 uppsala', 'theory:uppsala'], ['born global', 'theory:born-global'],
    ['born-global', 'theory:born-global'], ['bornglobal', 'theory:born-global'], ['pezenas', 'case:paul-mas'], ['south of france', 'case:paul-mas'],
    ['north-east italy', 'case:firm-a'], ['vietnam', 'case:jacques-rostaing'],
  ])('%s finds %s first', async (query, id) => {
    expect((await found(query))[0]?.node.id).toBe(id)
  })

  test('marks the village as it is written', async () => {
    const [first] = await found('pezenas')
    expect(first?.matches.flatMap(({ field, pieces }) => pieces.filter(({ matched }) => matched).map(({ text }) => `${field}: ${text}`))).toEqual(['summary: Pézenas'])
  })
})
