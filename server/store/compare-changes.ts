/** What becomes of constructs from each theory to the next by year. Pure. */
import { type ConstructRole, enumValues } from '../model/enums.ts'
import { fold } from '../model/text.ts'
import { CHANGE_KINDS, type ConstructChangeKind } from './compare-kinds.ts'
import type { ConstructChangeRow, EntityRow, RelationRow } from './rows.ts'
import { compare } from './steps/step.ts'
import { sortYear } from './years.ts'

const KIND_ORDER = Object.keys(CHANGE_KINDS) as ConstructChangeKind[]
const ROLES = enumValues('ConstructRole')

/** Place of a definition among its siblings: by role as the model orders them, then by order; what has none comes last. */
export function definitionRank({ properties }: RelationRow): readonly [number, number] {
  const role = ROLES.indexOf(properties['role'] as ConstructRole)
  return [role === -1 ? ROLES.length : role, Number(properties['order'] ?? Number.MAX_SAFE_INTEGER)]
}
const byDefinition = (a: RelationRow, b: RelationRow): number => {
  const [first, second] = [definitionRank(a), definitionRank(b)]
  return first[0] - second[0] || first[1] - second[1] || compare(a.id, b.id)
}

/** Earliest first; undated theories last; equal years by name. */
const byYear = (a: EntityRow, b: EntityRow): number => sortYear(a) - sortYear(b) || compare(fold(a.name), fold(b.name)) || compare(a.id, b.id)

/** Definitions and what is given up, a construct each: of several roles the first stands for all. */
function targets(relations: readonly RelationRow[], type: 'DEFINES' | 'DROPS', theory: string): Map<string, RelationRow> {
  const own = new Map<string, RelationRow>()
  for (const row of relations.filter(row => row.type === type && row.from === theory).sort(byDefinition)) {
    if (!own.has(row.to)) own.set(row.to, row)
  }
  return own
}

/**
 * From each theory to the next by year. What an earlier theory than the last one had counts too, where the later redefines or drops it:
 * `before` is then null.
 * @param relations all relations among the theories and constructs: DEFINES, DROPS and REDEFINES are read
 */
export function constructChanges(
  theories: readonly EntityRow[], names: ReadonlyMap<string, string>, relations: readonly RelationRow[],
): ConstructChangeRow[] {
  const order = [...theories].sort(byYear)
  const defined = order.map(theory => targets(relations, 'DEFINES', theory.id))
  const redefinitions = relations.filter(row => row.type === 'REDEFINES')
  return order.slice(1).flatMap((to, place) => {
    const from = order[place]
    const [before, after] = [defined[place], defined[place + 1]]
    if (from === undefined || before === undefined || after === undefined) return []
    const dropped = targets(relations, 'DROPS', to.id)
    const wasDefined = (construct: string) => defined.slice(0, place + 1).some(one => one.has(construct))
    const replaced = new Set<string>()
    const found: ConstructChangeRow[] = []
    const say = (kind: ConstructChangeKind, then: RelationRow | undefined, now: RelationRow | undefined, relation: RelationRow | undefined) =>
      found.push({ kind, from, to, before: then ?? null, after: now ?? null, relation: relation ?? null })
    for (const [construct, now] of after) {
      if (before.has(construct)) {
        say('KEPT', before.get(construct), now, now)
        continue
      }
      const redefined = redefinitions.filter(row => row.from === construct && wasDefined(row.to))
      for (const relation of redefined) {
        replaced.add(relation.to)
        say('REDEFINED', before.get(relation.to), now, relation)
      }
      if (redefined.length === 0) say('ADDED', undefined, now, now)
    }
    for (const [construct, relation] of dropped) if (wasDefined(construct)) say('DROPPED', before.get(construct), undefined, relation)
    for (const [construct, then] of before) {
      if (!after.has(construct) && !dropped.has(construct) && !replaced.has(construct)) say('NOT_RECORDED', then, undefined, undefined)
    }
    return found.sort((a, b) => byKindAndPlace(a, b, names))
  })
}

function byKindAndPlace(a: ConstructChangeRow, b: ConstructChangeRow, names: ReadonlyMap<string, string>): number {
  const [first, second] = [a.after ?? a.before ?? a.relation, b.after ?? b.before ?? b.relation]
  if (first === null || second === null) return 0
  const [one, other] = [definitionRank(first), definitionRank(second)]
  const name = (row: RelationRow) => fold(names.get(row.to) ?? row.to)
  return KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || one[0] - other[0] || one[1] - other[1]
    || compare(name(first), name(second)) || compare(first.id, second.id)
    || compare(a.relation?.id ?? '', b.relation?.id ?? '')
}
