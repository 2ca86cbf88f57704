/** The theories that a question is about; for an entry that is none, the theories it touches are offered. */
import { type Asked, entitiesIn, resolveAsked, type Suggest } from './asked.ts'
import type { EntityRow, SuggestionRow } from './rows.ts'
import { nearest, type Steps } from './steps/steps.ts'

/** Most theories that are offered in place of another entry. */
const OFFERED = 3

/** The best connected theories that an entry has a relation with, as of the year asked. */
async function touched(steps: Steps, row: EntityRow, asOf: number | undefined): Promise<SuggestionRow[]> {
  const { fresh } = await nearest(steps, [row], { kinds: ['THEORY'], asOf }, new Set([row.id]), OFFERED)
  const rows = await entitiesIn(steps.tx, fresh.map(stop => stop.id))
  return fresh.flatMap(({ id }) => {
    const theory = rows.get(id)
    return theory === undefined ? [] : [{ id, name: theory.name, kind: theory.kind }]
  })
}

/**
 * Resolves ids to theories. Unknown are ids that name nothing, with the nearest ids, and ids that name something else, with the theories it touches:
 * an id that is right is not mistaken for a slip.
 */
export async function resolveTheories(steps: Steps, ids: readonly string[], suggest: Suggest, asOf: number | undefined): Promise<Asked> {
  const others = new Map<string, EntityRow>()
  const isTheory = (row: EntityRow, id: string) => {
    if (row.kind !== 'THEORY') others.set(id, row)
    return row.kind === 'THEORY'
  }
  const slips: Suggest = missing => suggest(missing.filter(id => !others.has(id)))
  const { found, unknown } = await resolveAsked(steps.tx, ids, slips, isTheory)
  const offers: Asked['unknown'] = []
  for (const one of unknown) {
    const other = others.get(one.id)
    offers.push(other === undefined ? one : { id: one.id, suggestions: await touched(steps, other, asOf) })
  }
  return { found, unknown: offers }
}
