import type { SeedRecord } from '../../model/record.ts'
import type { Replacements } from './prepare.ts'
import type { RecordChange } from './report.ts'

/** Rows that a record is about: itself, its node and words, and for each relation its ends and receipts. */
const FIXED_ROWS = 20
const weigh = (record: SeedRecord | null): number =>
  record === null ? 0 : FIXED_ROWS + record.relations.reduce((sum, { receipts }) => sum + 3 + receipts.length, 0)

type Change = RecordChange & { readonly id: string }

function pack(changes: readonly Change[], most: number, after: (change: Change) => SeedRecord | null): Replacements[] {
  const steps: Map<string, Map<string, SeedRecord | null>>[] = []
  let room = 0
  for (const change of changes) {
    const weight = weigh(change.before) + weigh(change.after)
    if (weight > room) {
      steps.push(new Map())
      room = most
    }
    room -= weight
    const step = steps.at(-1)
    step?.set(change.id, (step.get(change.id) ?? new Map<string, SeedRecord | null>()).set(change.corpus, after(change)))
  }
  return steps
}

const bare = (record: SeedRecord | null): SeedRecord | null => (record === null ? null : { ...record, relations: [] })

/**
 * Replacements in steps of about `most` rows, each of which leaves a graph that is whole and that the next apply can go on from: new entries with their facts,
 * then the statements of new and changed ones, then the statements of those that go, then these themselves. One step when all fits.
 */
export function stepsOf(replacements: Replacements, changes: readonly RecordChange[], most: number): readonly Replacements[] {
  if (changes.reduce((sum, { before, after }) => sum + weigh(before) + weigh(after), 0) <= most) return [replacements]
  const known = changes.map(change => ({ ...change, id: change.after?.id ?? change.before?.id ?? '' }))
  const added = known.filter(({ before, after }) => before === null && after?.properties != null)
  const staying = known.filter(({ after }) => after !== null)
  const going = known.filter(({ after }) => after === null)
  return [
    ...pack(added, most, ({ after }) => bare(after)),
    ...pack(staying, most, ({ after }) => after),
    ...pack(going, most, ({ before }) => bare(before)),
    ...pack(going, most, () => null),
  ]
}
