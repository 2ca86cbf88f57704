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

/** What is left to show around an entity, by kind. */
class Left {
  readonly kind: Kind
  readonly direction: Counted['direction']
  counts: Map<Kind, number> = new Map()
  /** Neighbours taken off, where neighbours are counted; null where relations are. */
  #shown: Set<string> | null = null

  constructor({ entity, direction }: Counted) {
    [this.kind, this.direction] = [entity.kind, direction]
  }

  countEach(neighbours: ReadonlyMap<Kind, number>): void {
    [this.counts, this.#shown] = [new Map(neighbours), new Set()]
  }

  /** Relations stand in, where neighbours were not counted. */
  countRelations(one: Counted, filter: StepFilter): void {
    if (this.#shown === null) this.counts = stored(one, filter)
  }

  /** Takes a neighbour that is shown off, once; of an entity whose relations are counted, each relation. */
  shown(other: string, kind: Kind | undefined, direction: 'OUT' | 'IN'): void {
    const count = kind === undefined ? undefined : this.counts.get(kind)
    if (kind === undefined || count === undefined || (this.direction !== 'BOTH' && this.direction !== direction) || this.#shown?.has(other) === true) return
    this.#shown?.add(other)
    this.counts.set(kind, count - 1)
  }
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
  const { kept } = withinWork(counted.map(({ entity }) => entity), work)
  const all = new Map(counted.map(one => [one.entity.id, new Left(one)]))
  for (const direction of ['OUT', 'IN', 'BOTH'] as const) {
    const stops = kept.filter(({ id }) => all.get(id)?.direction === direction)
    const counts = stops.length === 0 ? null : await steps.counts(stops, { ...filter, direction })
    for (const { id } of stops) all.get(id)?.countEach(counts?.get(id) ?? new Map())
  }
  for (const one of counted) all.get(one.entity.id)?.countRelations(one, filter)
  for (const { from, to } of relations) {
    const [start, end] = [all.get(from), all.get(to)]
    start?.shown(to, end?.kind ?? kindAt(to), 'OUT')
    end?.shown(from, start?.kind ?? kindAt(from), 'IN')
  }
  return [...all].flatMap(([id, { counts }]) =>
    [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => ({ id, kind, count })))
}
