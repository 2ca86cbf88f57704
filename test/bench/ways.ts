/** Paths: the two-sided search beside graphology's in memory and the engine's own shortestPath, and whether all three agree. */
import Graph from 'graphology'
import { bidirectional } from 'graphology-shortest-path'
import type { Engine } from '../../server/engine/engine.ts'
import { RELATION_TYPES } from '../../server/model/relations.ts'
import { TwoSided } from '../../server/store/paths/two-sided.ts'
import { statementSteps } from '../../server/store/steps/statements.ts'
import type { StepsIn } from '../../server/store/steps/steps.ts'
import type { Store } from '../../server/store/store.ts'
import type { BenchGraph } from './graph.ts'
import { inTurn, percentile, timesOf, told } from './measure.ts'
import { randomFrom } from './random.ts'
import { atMost, type Figure, plain } from './table.ts'

const LONGEST = 8
/** Pairs of which the lengths are compared; of which the times are taken; of which the engine is asked for its own. */
const COMPARED = 1000
const TIMED = 200
const OWN = 40

function inMemory({ entities, relations }: BenchGraph): Graph {
  const graph = new Graph({ type: 'undirected', multi: true })
  for (const { id } of entities) graph.addNode(id)
  for (const { from, to } of relations) graph.addEdge(entities[from]?.id, entities[to]?.id)
  return graph
}

const TYPES = RELATION_TYPES.map(type => `\`${type}\``).join('|')
const ownStatement = {
  name: 'bench/shortest-path', access: 'read', integers: [],
  text: `MATCH (a:\`Entity\` {id: $from}) MATCH (b:\`Entity\` {id: $to})
MATCH p = shortestPath((a)-[:${TYPES}*..${LONGEST}]-(b)) RETURN length(p) AS steps`,
} as const

const byStatements: StepsIn = async tx => statementSteps(tx)

/** @param stepsIn steps as the server takes them @param target milliseconds at the 95th percentile for one shortest way; five different ways may take four times that */
export async function ways(engine: Engine, graph: BenchGraph, store: Store, stepsIn: StepsIn, target: number): Promise<Figure[]> {
  const random = randomFrom(99)
  const any = () => graph.entities[Math.floor(random() * graph.entities.length)]?.id ?? ''
  const pairs = Array.from({ length: COMPARED }, () => [any(), any()] as const).filter(([from, to]) => from !== to)
  const pair = (round: number) => pairs[round % pairs.length] ?? ['', '']
  const memory = inMemory(graph)
  const shortest = (stepsIn: StepsIn) => (round: number): Promise<number> => {
    const [from, to] = pair(round)
    return engine.read(async tx => {
      const steps = await stepsIn(tx)
      const degrees = await steps.degrees([from, to])
      const search = new TwoSided({ id: from, degree: degrees.get(from) ?? 0 }, { id: to, degree: degrees.get(to) ?? 0 }, {})
      const cut = await search.findShortest(steps, LONGEST, { work: 100_000, started: performance.now(), milliseconds: 60_000 })
      return cut ? Number.NaN : search.shortest
    })
  }
  const reference = (round: number): number => (bidirectional(memory, ...pair(round))?.length ?? Number.POSITIVE_INFINITY) - 1
  const own = async (round: number): Promise<number> => {
    const [from, to] = pair(round)
    const rows = await engine.read(tx => tx.run<{ from: string; to: string }, { steps: number }>(ownStatement, { from, to }))
    return rows[0]?.steps ?? Number.POSITIVE_INFINITY
  }
  let different = 0
  let cut = 0
  for (let round = 0; round < pairs.length; round += 1) {
    const right = reference(round)
    for (const found of [await shortest(stepsIn)(round), ...(round < TIMED ? [await shortest(byStatements)(round)] : [])]) {
      if (Number.isNaN(found)) cut += 1
      else if (found !== right && !(right > LONGEST && found > LONGEST)) different += 1
    }
  }
  let ownDifferent = 0
  for (let round = 0; round < OWN; round += 1) {
    const [found, right] = [await own(round), reference(round)]
    if (found !== right && !(right > LONGEST && found > LONGEST)) ownDifferent += 1
  }
  const [twoSided = [], beside = [], statements = []] = await inTurn(TIMED, [shortest(stepsIn), async round => reference(round), shortest(byStatements)])
  const engines = await timesOf(OWN, own, 3)
  const five = await timesOf(TIMED, round => store.paths({ from: pair(round)[0], to: pair(round)[1], maxLength: 4, first: 5 }))
  return [
    atMost('shortest way, two-sided, p50 / p95', percentile(twoSided, 0.95), 'ms', target, told(twoSided)),
    {
      what: "beside graphology's bidirectional in memory", measured: `${told(beside)} ms`, target: 'p95 no worse than its',
      reached: percentile(twoSided, 0.95) <= percentile(beside, 0.95),
    },
    plain('beside the same search by statements, as on graphs too large for memory', `${told(statements)} ms`),
    plain(`beside the engine's own shortestPath (${ownDifferent} of ${OWN} lengths differ)`, `${told(engines)} ms`),
    {
      what: `lengths that differ from graphology's on ${pairs.length} pairs (${cut} cut)`, measured: String(different), target: 'none',
      reached: different === 0 && cut === 0,
    },
    atMost('five different ways of at most 4 steps, p50 / p95', percentile(five, 0.95), 'ms', target * 4, told(five)),
  ]
}
