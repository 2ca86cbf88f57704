/** Brings the generated graph into an engine in the layout that the apply keeps: entities with their derived properties, relations, words, counts. */
import type { Engine, Value } from '../../server/engine/engine.ts'
import type { Kind } from '../../server/model/kinds.ts'
import { KINDS } from '../../server/model/kinds.ts'
import { entityProperties } from '../../server/store/apply/node.ts'
import { Operations, push, type Row } from '../../server/store/apply/operations.ts'
import { termsOf } from '../../server/store/apply/terms.ts'
import { write } from '../../server/store/apply/write.ts'
import { readState } from '../../server/store/stats.ts'
import { statements } from '../../server/store/statements.generated.ts'
import type { BenchEntity, BenchGraph } from './graph.ts'

/** Rows in one transaction: what Neo4j's default memory holds with ease. */
const SLICE = 20_000

const factsOf = ({ kind, name, year, facts }: BenchEntity) => ({
  name, ...(kind === 'FINDING' ? { statement: name, form: 'EFFECT', sign: 'POSITIVE' } : {}), ...(year === null ? {} : { year }), ...facts,
})

/** Relations of each entity by `TYPE DIRECTION KIND`, as the apply counts them. */
function countsOf({ entities, relations }: BenchGraph): Map<string, number>[] {
  const counts = entities.map(() => new Map<string, number>())
  const add = (at: number, key: string) => counts[at]?.set(key, (counts[at]?.get(key) ?? 0) + 1)
  const kind = (at: number) => entities[at]?.kind ?? ''
  for (const { type, from, to } of relations) {
    add(from, `${type} OUT ${kind(to)}`)
    add(to, `${type} IN ${kind(from)}`)
  }
  return counts
}

/** Writes operations of one sort in slices, each a transaction. */
async function inSlices<T>(engine: Engine, rows: readonly T[], fill: (operations: Operations, row: T) => void): Promise<void> {
  for (let start = 0; start < rows.length; start += SLICE) {
    const operations = new Operations()
    for (const row of rows.slice(start, start + SLICE)) fill(operations, row)
    await engine.write(tx => write(tx, operations, () => undefined))
  }
}

/** Loads the graph unless this very graph is there already. `version` names it. Answers whether it had to be loaded. */
export async function loadGraph(engine: Engine, version: string, make: () => BenchGraph): Promise<boolean> {
  await engine.applySchema()
  const state = await readState(engine)
  if (state.version === version && !state.applying) return false
  const graph = make()
  const counts = countsOf(graph)
  await engine.write(tx => tx.run(statements['apply/set-graph'], { version, model: 'bench', applying: true }))
  const nodes = graph.entities.map((entity, index): { kind: Kind; row: Row } => ({
    kind: entity.kind,
    row: entityProperties(
      { id: entity.id, kind: entity.kind, properties: factsOf(entity), corpora: ['bench'], homes: ['bench'], relations: new Map() },
      { since: entity.year, counts: counts[index] ?? new Map() }, [],
    ),
  }))
  await inSlices(engine, nodes, (operations, { kind, row }) => {
    push(operations.createEntities, KINDS[kind].label, row)
    operations.count(`kind ${kind}`, 1, typeof row['since'] === 'number' ? row['since'] : null)
  })
  await inSlices(engine, graph.relations, (operations, { id, type, from, to, properties, since }) => {
    const row: { [key: string]: Value } = { id, ...properties, receiptCount: 1, basis: 'PASSAGE', ...(since === null ? {} : { since }) }
    push(operations.createRelations, type, { from: graph.entities[from]?.id ?? '', to: graph.entities[to]?.id ?? '', id, properties: row })
    operations.count(`relation ${type}`, 1, since)
  })
  const names = graph.entities.flatMap(entity =>
    [...termsOf(entity.kind, factsOf(entity))].map(([term, { weight, field }]) => ({ term, entity: entity.id, weight, field })))
  const uses = new Map<string, number>()
  for (const { term } of names) uses.set(term, (uses.get(term) ?? 0) + 1)
  await inSlices(engine, [...uses], (operations, [id, entities]) => operations.createTerms.push({ id, entities }))
  await inSlices(engine, names, (operations, name) => operations.createNames.push(name))
  await engine.write(tx => tx.run(statements['apply/set-graph'], { version, model: 'bench', applying: false }))
  await engine.checkpoint()
  return true
}
