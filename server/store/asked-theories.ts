/** The theories that a question is about; for an entry that is none, the theories it touches are offered. */
import { type Asked, entitiesIn, resolveAsked, type Suggest } from './asked.ts'
import { groupBy } from './decode-group.ts'
import type { EntityRow, SuggestionRow } from './rows.ts'
import { byDegree, type Step, withinWork } from './steps/step.ts'
import type { Steps } from './steps/steps.ts'

/** Most theories that are offered in place of another entry. */
const OFFERED = 3

/** The best connected far ends of steps, each once. */
const bestOf = (steps: readonly Step[]): string[] =>
  [...new Map(steps.map(({ other, degree }) => [other, { id: other, degree }])).values()].sort(byDegree).slice(0, OFFERED).map(stop => stop.id)

/**
 * The best connected theories that each entry has a relation with, as of the year asked: one step from all entries and one reading of all theories. Of an
 * entry that is too much to be read through none are told.
 */
async function touched(steps: Steps, entries: readonly EntityRow[], asOf: number | undefined): Promise<Map<string, SuggestionRow[]>> {
  if (entries.length === 0) return new Map()
  const met = await steps.relations(withinWork(entries).kept, { kinds: ['THEORY'], asOf })
  const stepsOf = groupBy(met, step => step.one)
  const best = new Map(entries.map(({ id }) => [id, bestOf(stepsOf.get(id) ?? [])]))
  const theories = await entitiesIn(steps.tx, [...new Set([...best.values()].flat())])
  const offer = (id: string): SuggestionRow[] => {
    const row = theories.get(id)
    return row === undefined ? [] : [{ id, name: row.name, kind: row.kind }]
  }
  return new Map([...best].map(([id, ids]) => [id, ids.flatMap(offer)]))
}

/**
 * Resolves ids to theories. Unknown are ids that name nothing, with the nearest ids, and ids that name something else, with the theories it touches:
 * an id that is right is not mistaken for a slip. Entries that are none are two statements more, however many they are.
 */
export async function resolveTheories(steps: Steps, ids: readonly string[], suggest: Suggest, asOf: number | undefined): Promise<Asked> {
  const others = new Map<string, EntityRow>()
  const isTheory = (row: EntityRow, id: string) => {
    if (row.kind !== 'THEORY') others.set(id, row)
    return row.kind === 'THEORY'
  }
  const slips: Suggest = async missing => {
    const misspelt = missing.filter(id => !others.has(id))
    return misspelt.length === 0 ? new Map() : suggest(misspelt)
  }
  const { found, unknown } = await resolveAsked(steps.tx, ids, slips, isTheory)
  // Former and present ids may name one entry: it is looked at once.
  const offers = await touched(steps, [...new Map([...others.values()].map(row => [row.id, row])).values()], asOf)
  return { found, unknown: unknown.map(one => ({ id: one.id, suggestions: offers.get(others.get(one.id)?.id ?? '') ?? one.suggestions })) }
}
