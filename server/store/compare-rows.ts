/** What theories have, as rows of a comparison: which entities are kept within the bound, and in what order they stand. Pure. */
import { kindOfId } from '../model/ids.ts'
import type { Kind } from '../model/kinds.ts'
import type { RelationType } from '../model/relations.ts'
import { fold } from '../model/text.ts'
import { definitionRank } from './compare-changes.ts'
import type { ComparisonCellRow, ComparisonRow, EntityRow, RelationRow } from './rows.ts'
import { compare } from './steps/step.ts'
import { statedYear } from './years.ts'

/** Most rows of a comparison. */
export const ROWS = 500
/** Room kept for each kind, in the order of rows; what one does not need the others have. */
const ROOM = [['CONSTRUCT', 200], ['PAPER', 120], ['CASE', 60], ['FINDING', 120]] as const satisfies readonly (readonly [Kind, number])[]
const KIND_RANK = new Map<Kind, number>(ROOM.map(([kind], place) => [kind, place]))

/** How a theory can have an entity, the one that says most first. DROPS is told in a cell, but what is given up is not had. */
const HOLDING: readonly RelationType[] = [
  'DEFINES', 'PROPOSES', 'REVISES', 'TESTS', 'CRITIQUES', 'APPLIES', 'REVIEWS', 'ILLUSTRATES', 'SUPPORTS', 'CONTRADICTS', 'CONCERNS', 'DROPS',
]
const HOLDING_RANK = new Map(HOLDING.map((type, place) => [type, place]))
const rankOf = (row: RelationRow | undefined): number => (row === undefined ? HOLDING.length : HOLDING_RANK.get(row.type) ?? HOLDING.length)

/** What is read of one theory: ids of relations, and of their far ends how many relations those have. */
export interface Held { readonly theory: string; readonly relations: readonly string[]; readonly degrees: readonly number[] }
interface Candidate { readonly id: string; readonly kind: Kind; readonly degree: number; readonly theories: Set<string> }

function candidates(held: readonly Held[]): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const { theory, relations, degrees } of held) {
    for (const [index, relation] of relations.entries()) {
      const [from = '', type, to = ''] = relation.split('~')
      const id = from === theory ? to : from
      let one = found.get(id)
      if (one === undefined) {
        const kind = kindOfId(id)
        if (kind === null || !KIND_RANK.has(kind)) continue
        found.set(id, one = { id, kind, degree: degrees[index] ?? 0, theories: new Set() })
      }
      if (type !== 'DROPS') one.theories.add(theory)
    }
  }
  return [...found.values()]
}

/** The entities that a comparison shows, at most ROWS: of each kind the most shared first, then the best connected. `cut` when there are more. */
export function chooseEntities(held: readonly Held[]): { readonly ids: string[]; readonly cut: boolean } {
  const all = candidates(held).sort((a, b) => b.theories.size - a.theories.size || b.degree - a.degree || compare(a.id, b.id))
  if (all.length <= ROWS) return { ids: all.map(one => one.id), cut: false }
  const within = new Set(ROOM.flatMap(([kind, room]) => all.filter(one => one.kind === kind).slice(0, room)))
  for (const [kind] of ROOM) for (const one of all) if (one.kind === kind && within.size < ROWS) within.add(one)
  return { ids: [...within].map(one => one.id), cut: true }
}

const present = ({ cells }: ComparisonRow): number => cells.filter(cell => cell.present).length
const firstCell = ({ cells }: ComparisonRow): ComparisonCellRow | undefined =>
  cells.find(cell => cell.present) ?? cells.find(cell => cell.relations.length > 0)
const yearOf = (entity: EntityRow): number => (entity.kind === 'PAPER' ? statedYear(entity) : 0)

/** By kind, the most shared first, then what the first theory has alone: constructs as defined, papers by year, findings for before findings against. */
function inOrder(a: ComparisonRow, b: ComparisonRow, nameOf: ReadonlyMap<string, string>): number {
  const [first, second] = [firstCell(a), firstCell(b)]
  const place = (row: ComparisonRow, cell: ComparisonCellRow | undefined) => (cell === undefined ? row.cells.length : row.cells.indexOf(cell))
  const [one, other] = [first?.relations[0], second?.relations[0]]
  const placed = (row: RelationRow | undefined) => (row === undefined ? [0, 0] as const : definitionRank(row))
  const [defined, also] = [placed(one), placed(other)]
  return (KIND_RANK.get(a.entity.kind) ?? 0) - (KIND_RANK.get(b.entity.kind) ?? 0)
    || present(b) - present(a) || place(a, first) - place(b, second)
    || yearOf(a.entity) - yearOf(b.entity) || rankOf(one) - rankOf(other)
    || defined[0] - also[0] || defined[1] - also[1]
    || compare(nameOf.get(a.entity.id) ?? '', nameOf.get(b.entity.id) ?? '') || compare(a.entity.id, b.entity.id)
}

/** One row an entity, a cell per theory in their order. An entity that none of them holds, with the relations at hand, has no row. */
export function comparisonRows(
  theories: readonly EntityRow[], entities: readonly EntityRow[], relations: readonly RelationRow[],
): ComparisonRow[] {
  const between = new Map<string, RelationRow[]>()
  const add = (one: string, other: string, row: RelationRow) => {
    const list = between.get(`${one} ${other}`)
    if (list === undefined) between.set(`${one} ${other}`, [row])
    else list.push(row)
  }
  for (const row of relations) {
    if (!HOLDING_RANK.has(row.type)) continue
    add(row.from, row.to, row)
    add(row.to, row.from, row)
  }
  const cellOf = (theory: EntityRow, entity: EntityRow): ComparisonCellRow => {
    const own = between.get(`${theory.id} ${entity.id}`) ?? []
    own.sort((a, b) => rankOf(a) - rankOf(b) || definitionRank(a)[0] - definitionRank(b)[0] || compare(a.id, b.id))
    return { theory: theory.id, present: own.some(row => row.type !== 'DROPS'), relations: own }
  }
  const names = new Map(entities.map(entity => [entity.id, fold(entity.name)]))
  return entities.map(entity => ({ entity, cells: theories.map(theory => cellOf(theory, entity)) }))
    .filter(row => row.cells.some(cell => cell.relations.length > 0))
    .sort((a, b) => inOrder(a, b, names))
}
