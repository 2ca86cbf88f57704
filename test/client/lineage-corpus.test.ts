/** Pictures of the shipped corpus: the lineage of every theory, at every width that a page may have. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Descents } from '../../client/state/lineage.ts'
import { arrange } from '../../client/views/lineage/arrange/arrange.ts'
import { allCrossings } from '../../client/views/lineage/arrange/crossings.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { answer, nodesOf, shippedApp, type Nodes } from '../corpus/graph.ts'
import { behindPlates, besideTheirYear, questionOf } from './lineage-fixture.ts'

const LINEAGE = `query ($id: ID!) { lineage(ids: [$id], depth: 3) {
  nodes { id name year family proposedBy { id citation year } counts { constructs tests critiques } stages: constructs(roles: [STAGE]) { order construct { id name } } }
  relations { id type from { id } to { id } reading sentence basis receiptCount } } }`

let lineages: readonly Descents[]
beforeAll(async () => {
  const app = await shippedApp(await openEmbedded(null))
  const { theories } = await answer<{ theories: Nodes<{ id: string }> }>(app, '{ theories(first: 200) { totalCount edges { node { id } } } }')
  lineages = await Promise.all(nodesOf(theories).map(async ({ id }) => (await answer<{ lineage: Descents }>(app, LINEAGE, { id })).lineage))
})

describe('the lineages of the shipped corpus', () => {
  it.each([620, 760, 900, 1040, 1180, 1320, 1460, 1600])('have no line behind a plate that is not its own, at a width of %i', width => {
    expect(lineages.length).toBeGreaterThan(20)
    const wrong = lineages.flatMap(lineage => {
      const unfolded = width % 40 === 0 ? [] : lineage.nodes.map(node => node.id)
      const { routes, placement } = arrange(questionOf(lineage, width, 620, unfolded))
      return behindPlates(routes, placement.plates, route => route.id.split('~'))
    })
    expect(wrong).toEqual([])
  })

  it('have none with the names of lanes above them either', () => {
    const wrong = lineages.flatMap(lineage => {
      const { routes, placement } = arrange(questionOf(lineage, 380, 540, [], { left: 8, above: 24 }))
      return behindPlates(routes, placement.plates, route => route.id.split('~'))
    })
    expect(wrong).toEqual([])
  })

  it('cross little, and every plate stands at its year', () => {
    const pictures = lineages.map(lineage => arrange(questionOf(lineage, 1440)))
    expect(pictures.flatMap(besideTheirYear)).toEqual([])
    const crossings = pictures.map(({ routes }) => allCrossings(routes))
    expect(Math.max(...crossings)).toBeLessThanOrEqual(12)
    expect(crossings.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(55)
  })
})
