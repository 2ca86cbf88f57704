/** What an answer does not show: the neighbours of what it shows, minus those shown. */
import { type Kind, KIND_NAMES, KINDS } from '../model/kinds.ts'
import type { EntityRow, HiddenRow, RelationRow } from './rows.ts'
import { type StepFilter, withinWork, WORK } from './steps/step.ts'
import type { Steps } from './steps/steps.ts'

/** An entity whose hidden neighbours are counted, in the direction that the question follows from it. */
export interface Counted { readonly entity: EntityRow; readonly direction: 'OUT' | 'IN' | 'BOTH' }

const kindByPrefix = new Map(KIND_NAMES.map(kind => [KINDS[kind].prefix, kind]))
/** Kind of an id that stands in the graph: its form was checked when it came in. */
const kindAt = (id: string): Kind | undefined => kindByPrefix.get(id.slice(0, id.indexOf(':')))

/** Relations that the apply counted, by kind of the far end. */
function stored({ entity, direction }: Counted, { types, kinds }: StepFilter): Map<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const row of entity.neighborCounts) {
    const followed = direction === 'BOTH' || direction === row.direction
    const admitted = followed && (types?.includes(row.relation) ?? true) && (kinds?.includes(row.kind) ?? true)
    if (admitted) counts.set(row.kind, (counts.get(row.kind) ?? 0) + row.count)
  }
  return counts
}

/** Most relations that are read to count neighbours one by one: the best connected entities beyond it are counted by what the apply keeps. */
const EXACT_WORK = 10_000

/**
 * How many neighbours of shown entities are hidden, by kind, of the types, kinds and directions asked. Of the entities with most relations, beyond what
 * is read to count, the relations stand in that the apply counted, of now whatever the year: an upper bound.
 */
export async function hiddenOf(
  steps: Steps, counted: readonly Counted[], relations: readonly RelationRow[], filter: StepFilter,
  work: number = filter.asOf === undefined ? EXACT_WORK : WORK,
): Promise<HiddenRow[]> {
  const all = new Map(counted.map(one => [one.entity.id, stored(one, filter)]))
  const { kept } = withinWork(counted.map(({ entity }) => entity), work)
  const exact = new Map(kept.map(({ id }) => [id, new Set<string>()]))
  const directions = new Map(counted.map(({ entity, direction }) => [entity.id, direction]))
  for (const direction of ['OUT', 'IN', 'BOTH'] as const) {
    const stops = kept.filter(({ id }) => directions.get(id) === direction)
    const counts = stops.length === 0 ? null : await steps.counts(stops, { ...filter, direction })
    for (const { id } of stops) all.set(id, new Map(counts?.get(id)))
  }
  const shown = (id: string, other: string, direction: 'OUT' | 'IN') => {
    const [counts, kind, followed, known] = [all.get(id), kindAt(other), directions.get(id), exact.get(id)]
    const count = kind === undefined ? undefined : counts?.get(kind)
    if (kind === undefined || count === undefined || (followed !== 'BOTH' && followed !== direction) || known?.has(other) === true) return
    known?.add(other)
    counts?.set(kind, count - 1)
  }
  for (const { from, to } of relations) {
    shown(from, to, 'OUT')
    shown(to, from, 'IN')
  }
  return counted.flatMap(({ entity: { id } }) =>
    [...all.get(id) ?? []].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => ({ id, kind, count })))
}
