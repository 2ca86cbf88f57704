import type { Engine } from '../engine/engine.ts'
import { ArgumentError } from './argument.ts'
import { entitiesIn, stands, type Suggest } from './asked.ts'
import { resolveTheories } from './asked-theories.ts'
import { constructChanges } from './compare-changes.ts'
import { chooseEntities, comparisonRows } from './compare-rows.ts'
import { hiddenOf } from './hidden.ts'
import type { ComparisonAnswer, EntityRow } from './rows.ts'
import { statements } from './statements.generated.ts'
import { outward, relationsAmong } from './steps/among.ts'
import type { StepsIn } from './steps/steps.ts'
import type { CompareQuery } from './store.ts'

/** Most relations of one theory and side that are read: a theory on which a whole field rests is compared by a part, and the answer says so. */
const MOST_READ = 20_000
/** How many theories a comparison takes. */
export const THEORIES = { least: 2, most: 4 } as const

const ALLOWED = 'two to four different theories'
/** Each id once. @throws ArgumentError unless two to four are left */
function checked(asked: readonly string[]): readonly string[] {
  const ids = [...new Set(asked)]
  if (ids.length >= THEORIES.least && ids.length <= THEORIES.most) return ids
  const again = ids.length < asked.length ? ', named more than once' : ''
  const given = `${ids.length} ${ids.length === 1 ? 'is' : 'are'} given${again}`
  throw new ArgumentError('BAD_ARGUMENT', `A comparison takes ${ALLOWED}; ${given}.`, 'ids', asked, ALLOWED)
}

/** Former and present ids may name one theory: then nothing is left to compare. @throws ArgumentError */
function checkDifferent(ids: readonly string[], found: readonly EntityRow[], unknown: number): void {
  const [only] = found
  if (found.length > 1 || unknown > 0 || only === undefined) return
  throw new ArgumentError('BAD_ARGUMENT', `${ids.join(' and ')} are one theory, ${only.id}; a comparison takes ${ALLOWED}.`, 'ids', ids, ALLOWED)
}

/**
 * Two to four theories side by side. Theories that do not stand as of the year are left out. Rows and changes are derived from one set of relations, so the
 * merged graph, the table and the changes say the same. At most 500 rows; five statements, two more where ids name entries that are no theories, and what
 * looking for the nearest takes where ids name nothing.
 * @throws ArgumentError unless two to four different theories are asked
 */
export function readComparison(engine: Pick<Engine, 'read'>, suggest: Suggest, stepsIn: StepsIn) {
  return async (query: CompareQuery): Promise<ComparisonAnswer> => {
    const ids = checked(query.ids)
    return engine.read(async tx => {
      const steps = await stepsIn(tx)
      const { found, unknown } = await resolveTheories(steps, ids, suggest, query.asOf)
      checkDifferent(ids, found, unknown.length)
      const theories = found.filter(row => stands(row, query.asOf))
      const held = theories.length === 0 ? []
        : await tx.run(statements['compare/held'], { ids: theories.map(row => row.id), asOf: query.asOf ?? null, most: MOST_READ + 1 })
      const chosen = chooseEntities(held)
      const entities = chosen.ids.length === 0 ? [] : [...(await entitiesIn(tx, chosen.ids)).values()]
      const { relations, cut } = await relationsAmong(steps, outward([...theories, ...entities], {}), { asOf: query.asOf })
      const rows = comparisonRows(theories, entities, relations)
      const nodes = [...theories, ...rows.map(row => row.entity)]
      const hidden = await hiddenOf(steps, nodes.map(entity => ({ entity, direction: 'BOTH' as const })), relations, { asOf: query.asOf })
      const truncated = chosen.cut || cut || held.some(one => one.relations.length > MOST_READ)
      const names = new Map(entities.map(row => [row.id, row.name]))
      const aloneWith = (theory: string) => rows.filter(row => row.cells.every(cell => cell.present === (cell.theory === theory)))
      return {
        theories, rows, truncated, unknown,
        shared: theories.length < THEORIES.least ? [] : rows.filter(row => row.cells.every(cell => cell.present)).map(row => row.entity),
        only: theories.length < THEORIES.least ? [] : theories.map(theory => ({ theory, entities: aloneWith(theory.id).map(row => row.entity) })),
        changes: constructChanges(theories, names, relations),
        graph: { nodes, relations, truncated, hidden, unknown },
      }
    })
  }
}
