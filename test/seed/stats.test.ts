import { expect, it } from 'vitest'
import type { Engine, Statement } from '../../server/engine/engine.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { createStore } from '../../server/store/create.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { openSmallGraph, smallCorpus } from '../fixtures/small.ts'
import { edit } from './corpus-text.ts'

const ENTITIES = 'MATCH (n:`Entity`) RETURN n.kind AS what, n.since AS since'
const RELATIONS = 'MATCH (:`Entity`)-[r]->(:`Entity`) RETURN type(r) AS what, r.since AS since'

/** What stands as of a year, counted in the graph itself. */
async function counted(engine: Engine, text: string, asOf: number): Promise<Map<string, number>> {
  const statement: Statement<Record<string, never>, { what: string; since: number | null }> = { name: 'counted', text, access: 'read', integers: [] }
  const sums = new Map<string, number>()
  for (const { what, since } of await engine.read(tx => tx.run(statement, {}))) if (since === null || since <= asOf) sums.set(what, (sums.get(what) ?? 0) + 1)
  return sums
}

async function agree(engine: Engine): Promise<void> {
  const store = createStore(engine)
  for (const asOf of [1900, 1965, 1976, 1977, 1990, 2000, 2009, 3000]) {
    const { nodes, relations } = await store.stats(asOf)
    const shown = (rows: readonly (readonly [string, number])[]) => new Map(rows.filter(([, count]) => count !== 0))
    expect(shown(nodes.map(({ kind, count }) => [kind, count] as const)), `entries as of ${asOf}`).toEqual(await counted(engine, ENTITIES, asOf))
    expect(shown(relations.map(({ type, count }) => [type, count] as const)), `relations as of ${asOf}`).toEqual(await counted(engine, RELATIONS, asOf))
  }
}

describeOnEngines('counts as of a year', open => {
  it('are those of the graph, after an apply and after years moved, came and went', async () => {
    const engine = await openSmallGraph(await open())
    await agree(engine)
    const moved = edit(smallCorpus(), records => records
      .filter(({ id }) => id !== 'finding:winery-distance-brakes')
      .map(record => (record.kind === 'PAPER' ? { ...record, properties: { ...record.properties, year: 1966 } } : record)))
    await createApply(engine).apply([moved])
    await agree(engine)
    await createApply(engine).apply([smallCorpus()])
    await agree(engine)
  })

  it('of no year are those of now', async () => {
    const store = createStore(await openSmallGraph(await open()))
    expect(await store.stats(3000)).toEqual(await store.stats())
    expect((await store.stats(1900)).nodes.reduce((sum, { count }) => sum + count, 0)).toBeLessThan((await store.stats()).nodes.reduce((sum, { count }) => sum + count, 0))
  })
})
