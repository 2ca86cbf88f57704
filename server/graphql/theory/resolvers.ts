import { enumValues, type ConstructRole } from '../../model/enums.ts'
import type { RelationType } from '../../model/relations.ts'
import { byText } from '../../model/text.ts'
import type { EntityRow, RelationRow } from '../../store/rows.ts'
import type { RelationEnd } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { endsOf, listOf } from '../ends.ts'
import { countOf } from '../relation/page.ts'
import { fromOf, toOf } from '../relation/resolvers.ts'

const ROLES = enumValues('ConstructRole')
/** Most definitions that a theory lists. */
const DEFINITIONS = 200

const placeOf = (end: RelationEnd) => Number(end.relation.properties['order'] ?? Number.POSITIVE_INFINITY)
const roleOf = (end: RelationEnd) => {
  const role = end.relation.properties['role'] as ConstructRole | undefined
  if (role === 'STAGE') return -1
  return role === undefined ? ROLES.length : ROLES.indexOf(role)
}
/** Numbers, infinity after all others and equal to itself. */
const compare = (a: number, b: number) => (a === b ? 0 : a - b)

/** Stages by order, then the rest by role as in the model, within one by its order where there is one, by name and by id. The ends come in no such order. */
function inOrder(ends: readonly RelationEnd[]): RelationEnd[] {
  return [...ends].sort((a, b) =>
    roleOf(a) - roleOf(b) || compare(placeOf(a), placeOf(b)) || byText(a.other.name, b.other.name) || byText(a.relation.id, b.relation.id))
}

/** How many relations of a type a theory has: of now from the counts that it carries; as of a year from what stood then, where that is not too much to read. */
async function counterOf(theory: EntityRow, { loaders }: Context) {
  const asOf = loaders.years.of(theory)
  const past = asOf === undefined ? null : await loaders.theoryCounts.load({ id: theory.id, degree: theory.degree, asOf })
  return (type: RelationType, direction: 'OUT' | 'IN') => past === null ? countOf(theory, { types: [type], direction, kinds: null }) : past.get(type) ?? 0
}

const Theory = {
  kindOf: listOf('KIND_OF', 'OUT'),
  proposedBy: listOf('PROPOSES', 'IN'),
  constructs: async (theory: EntityRow, { roles }: { readonly roles?: readonly ConstructRole[] | null }, context: Context) => {
    const ends = await endsOf(theory, 'DEFINES', 'OUT', context)
    const chosen = roles ? ends.filter(end => roles.includes(end.relation.properties['role'] as ConstructRole)) : ends
    return inOrder(chosen).slice(0, DEFINITIONS).map(end => end.relation)
  },
  counts: async (theory: EntityRow, _: unknown, context: Context) => {
    const count = await counterOf(theory, context)
    return {
      constructs: count('DEFINES', 'OUT'),
      applications: count('APPLIES', 'IN'),
      tests: count('TESTS', 'IN'),
      critiques: count('CRITIQUES', 'IN'),
      supports: count('SUPPORTS', 'IN'),
      contradicts: count('CONTRADICTS', 'IN'),
      cases: count('ILLUSTRATES', 'IN'),
    }
  },
}

/** A definition is the relation DEFINES seen as a row. */
const Definition = {
  theory: fromOf,
  construct: toOf,
  role: (relation: RelationRow) => relation.properties['role'] ?? null,
  order: (relation: RelationRow) => relation.properties['order'] ?? null,
  relation: (relation: RelationRow) => relation,
  receipts: (relation: RelationRow, _: unknown, { loaders }: Context) => loaders.receipts.load(relation.id),
}

/** Fields of Theory beyond those of an entity, and of Definition. */
export const theoryTypes = { Theory, Definition }
