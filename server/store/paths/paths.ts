import type { Engine, Transaction } from '../../engine/engine.ts'
import { ArgumentError } from '../argument.ts'
import { resolveAsked, stands, type Suggest } from '../asked.ts'
import type { EntityRow, PathsRow } from '../rows.ts'
import { relationsById } from '../steps/relations.ts'
import type { StepFilter } from '../steps/step.ts'
import type { Steps, StepsIn } from '../steps/steps.ts'
import type { PathsQuery } from '../store.ts'
import { byScore, choose, score, type Scored } from './choose.ts'
import type { Explored } from './explored.ts'
import { TwoSided } from './two-sided.ts'
import { tellingWays, type Way } from './ways.ts'
import { isHub } from './weights.ts'

/** Longest way that is looked for when there is none of the length asked. */
export const LONGEST = 8
/** Relations read to find the shortest way, and to find other ways. */
const SHORTEST_WORK = 100_000
const WAYS_WORK = 12_000
/** Milliseconds after which a search stops. */
const TIME = 1500
/** Ways to choose from: for each one shown, and at least. */
const POOL = 8
const LEAST_POOL = 40

const NOTHING: PathsRow = { paths: [], nearest: null, truncated: false, explored: 0, unknown: [] }

/** Ways with their relations, scored. */
async function scored(tx: Transaction, ways: readonly Way[], explored: Explored): Promise<Scored[]> {
  const ids = new Set(ways.flatMap(way => way.edges.map(edge => edge.relation)))
  const relations = new Map((await relationsById(tx, [...ids])).map(row => [row.id, row]))
  return ways.flatMap(way => score(way, relations, explored) ?? [])
}

/** The best of the shortest ways, hubs or not. */
const shortestWays = (explored: Explored, from: string, to: string, longest: number): Way[] =>
  tellingWays(explored, { from, to, longest, most: POOL, leaveOut: () => false }).ways

/** What connects two entities of the graph. */
async function connect(steps: Steps, from: EntityRow, to: EntityRow, query: PathsQuery): Promise<PathsRow> {
  const filter: StepFilter = { types: query.relations, kinds: query.kinds, always: [from.id, to.id], asOf: query.asOf }
  const search = new TwoSided(from, to, filter)
  const { explored } = search
  const started = performance.now()
  const cutShort = await search.findShortest(steps, LONGEST, { work: SHORTEST_WORK, started, milliseconds: TIME })
  const found = { ...NOTHING, explored: explored.degrees.size, truncated: cutShort }
  if (search.shortest > LONGEST) return found
  if (search.shortest > query.maxLength) {
    const [nearest] = (await scored(steps.tx, shortestWays(explored, from.id, to.id, search.shortest), explored)).sort(byScore)
    return { ...found, nearest: nearest?.row ?? null }
  }
  const cutWays = await search.findWays(steps, query.maxLength, { work: WAYS_WORK, started, milliseconds: TIME })
  const isCommon = (id: string) => id !== from.id && id !== to.id && isHub(explored.degreeOf(id))
  const most = Math.max(LEAST_POOL, query.first * POOL)
  const { ways, cut } = tellingWays(explored, { from: from.id, to: to.id, longest: query.maxLength, most, leaveOut: isCommon })
  // Through a hub only when nothing else is as short.
  const direct = ways.some(way => way.edges.length === search.shortest) ? [] : shortestWays(explored, from.id, to.id, search.shortest)
  const all = await scored(steps.tx, [...ways, ...direct], explored)
  return { ...found, paths: choose(all, query.first).map(one => one.row), explored: explored.degrees.size, truncated: cutShort || cutWays || cut }
}

/**
 * Ways between two entities, the most telling first, a shortest one always among them; none longer than `maxLength`, and when there is none so short,
 * the nearest of at most 8 steps. `truncated` says that the search stopped at its bound: only without it does "no way" mean that there is none.
 * @throws ArgumentError when both ends are one entity
 */
export function readPaths(engine: Pick<Engine, 'read'>, suggest: Suggest, stepsIn: StepsIn) {
  return (query: PathsQuery): Promise<PathsRow> => engine.read(async tx => {
    const { found, unknown } = await resolveAsked(tx, [query.from, query.to], suggest)
    if (unknown.length > 0) return { ...NOTHING, unknown }
    const [from, to] = found
    if (from === undefined || to === undefined) {
      const message = `${query.from === query.to ? `Both ends are ${query.from}` : `${query.from} and ${query.to} are one entity, ${(from ?? to)?.id ?? ''}`}; a path needs two.`
      throw new ArgumentError('BAD_ARGUMENT', message, 'to', query.to, 'another entity than from')
    }
    return stands(from, query.asOf) && stands(to, query.asOf) ? connect(await stepsIn(tx), from, to, query) : NOTHING
  })
}
