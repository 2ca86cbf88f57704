import type { Engine } from '../engine/engine.ts'
import { entitiesIn, resolveAsked, stands, type Suggest } from './asked.ts'
import { hiddenOf } from './hidden.ts'
import type { EntityRow, SubgraphRow } from './rows.ts'
import type { NeighborhoodQuery } from './store.ts'
import { readMet } from './steps/among.ts'
import type { StepFilter, Stop } from './steps/step.ts'
import { nearest, type Steps, type StepsIn } from './steps/steps.ts'

/** New entities around some, level by level: nearest first, then by degree, then by id. `cut` when there are more than `limit`. */
async function surroundings(
  steps: Steps, asked: readonly EntityRow[], shown: ReadonlySet<string>, query: NeighborhoodQuery, filter: StepFilter,
): Promise<{ stops: Stop[]; cut: boolean }> {
  const stops: Stop[] = []
  const passed = new Set(asked.map(row => row.id))
  let frontier: readonly Stop[] = asked
  let cut = false
  for (let level = 1; level <= query.depth && frontier.length > 0 && !cut; level += 1) {
    const known = new Set([...passed, ...shown])
    const room = query.limit - stops.length
    const level1 = await nearest(steps, frontier, filter, known, room + 1)
    const fresh = level1.fresh.slice(0, room)
    // What is shown already is walked through like the rest, but is not new.
    const met = level1.met.filter(stop => shown.has(stop.id) && !passed.has(stop.id))
    cut = level1.cut || level1.fresh.length > room
    for (const stop of [...fresh, ...met]) passed.add(stop.id)
    stops.push(...fresh)
    frontier = [...fresh, ...met]
  }
  return { stops, cut }
}

/**
 * What surrounds entities. Nodes: those asked, then the new ones, nearest first; those shown already are not repeated, but their relations come
 * and their hidden neighbours are counted. Relations: all between asked, new and shown. Depth 0 is the relations among those asked.
 */
export function readNeighborhood(engine: Pick<Engine, 'read'>, suggest: Suggest, stepsIn: StepsIn) {
  return (query: NeighborhoodQuery): Promise<SubgraphRow> => engine.read(async tx => {
    const { found, unknown } = await resolveAsked(tx, query.ids, suggest)
    const asked = found.filter(row => stands(row, query.asOf))
    const shownRows = [...(await entitiesIn(tx, query.shown)).values()].filter(row => stands(row, query.asOf))
    const shown = new Set(shownRows.map(row => row.id))
    const filter: StepFilter = { types: query.relations, kinds: query.kinds, asOf: query.asOf }
    const steps = await stepsIn(tx)
    const { stops, cut } = await surroundings(steps, asked, shown, query, filter)
    const { rows, relations, cut: relationsCut } = await readMet(steps, [...asked, ...shownRows], stops, filter)
    const nodes = [...asked, ...stops.flatMap(stop => rows.get(stop.id) ?? [])]
    const everything = new Map([...nodes, ...shownRows].map(row => [row.id, row]))
    const counted = [...everything.values()].map(entity => ({ entity, direction: 'BOTH' as const }))
    return { nodes, relations, truncated: cut || relationsCut, hidden: await hiddenOf(steps, counted, relations, filter), unknown }
  })
}
