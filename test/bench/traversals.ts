/** Neighbourhoods at a hub, lineages and search, on one engine. */
import type { Engine } from '../../server/engine/engine.ts'
import type { Adjacencies } from '../../server/store/adjacency/kept.ts'
import { createStore } from '../../server/store/create.ts'
import type { BenchSubjects } from './graph.ts'
import { clocked, percentile, timesOf, told } from './measure.ts'
import { atMost, type Figure, plain } from './table.ts'

/** Questions of each sort; of so many names there are searches. */
export const ROUNDS = 100
/** Questions before: a server that is asked all day runs code that is compiled. */
const WARM = 30

/** Figures of the generated graph. */
export async function traversals(engine: Engine, { hub, theories, names }: BenchSubjects, adjacencies: Adjacencies): Promise<Figure[]> {
  const clock = clocked(engine)
  const store = createStore(clock.engine, adjacencies)
  /** Engine time alone, as the target counts it. */
  const engineTimes = async (work: (round: number) => Promise<unknown>) => {
    const times: number[] = []
    for (let round = -WARM; round < ROUNDS; round += 1) {
      clock.spent()
      await work(Math.abs(round))
      if (round >= 0) times.push(clock.spent())
    }
    return times.sort((a, b) => a - b)
  }
  const around = await engineTimes(() => store.neighborhood({ ids: [hub], depth: 1, limit: 100, shown: [] }))
  const members: number[] = []
  const lineages = await engineTimes(async round => {
    const { nodes } = await store.lineage({ ids: [theories[(round * 7) % theories.length] ?? ''], direction: 'ANCESTORS', depth: 6, limit: 200 })
    members.push(nodes.length)
  })
  const average = Math.round(members.reduce((sum, count) => sum + count, 0) / members.length)
  const search = (query: (name: string) => string) =>
    timesOf(ROUNDS, round => store.search({ query: query(names[round % names.length] ?? ''), first: 20, offset: 0 }))
  return [
    atMost('neighbourhood of the hub, limit 100, engine p95', percentile(around, 0.95), 'ms', 10, told(around)),
    atMost(`lineage of depth 6 (${average} theories on average), engine p95`, percentile(lineages, 0.95), 'ms', 5, told(lineages)),
    plain('search, one word, p50 / p95', `${told(await search(name => name.split(' ')[0] ?? ''))} ms`),
    plain('search, four letters', `${told(await search(name => name.slice(0, 4)))} ms`),
    plain('search, two words', `${told(await search(name => name.split(' ').slice(0, 2).join(' ')))} ms`),
    plain('search, two words and a typo', `${told(await search(name => name.split(' ').slice(0, 2).join(' ').replace(/^(...)./, '$1z')))} ms`),
  ]
}
