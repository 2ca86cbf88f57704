import { KINDS, KIND_NAMES, propertiesOf, SHARED_PROPERTIES, type Kind } from '../../model/kinds.ts'
import type { Direction } from '../../model/enums.ts'
import type { RelationType } from '../../model/relations.ts'
import type { EntityRow, RelationRow } from '../../store/rows.ts'
import { bounded } from '../bounds.ts'
import type { Context } from '../context.ts'
import { relationConnection } from '../relation/page.ts'

interface RelationArguments {
  readonly types?: readonly RelationType[] | null
  readonly direction: Direction
  readonly kinds?: readonly Kind[] | null
  readonly first: number
  readonly after?: string | null
}

/** What all six kinds share. */
const shared = {
  corpora: async (entity: EntityRow, _: unknown, { loaders }: Context) => {
    const corpora = await loaders.corpora()
    return entity.corpora.map(id => corpora.find(corpus => corpus.id === id)).filter(corpus => corpus !== undefined)
  },
  address: (entity: EntityRow) => `/entry/${entity.id}`,
  relations: (entity: EntityRow, args: RelationArguments, context: Context) => relationConnection(entity, args, context),
}

const SHARED_NAMES = new Set(SHARED_PROPERTIES.map(property => property.name))

/** A field for every fact of a kind: null when not recorded; a list is never null, a yes-or-no is no. */
export function factResolvers(kind: Kind) {
  const facts = propertiesOf(kind).filter(property => !SHARED_NAMES.has(property.name)).map(({ name, type }) => {
    const absent = type === 'texts' ? [] : type === 'boolean' ? false : null
    return [name, (entity: EntityRow) => entity.facts[name] ?? absent] as const
  })
  return { ...shared, ...Object.fromEntries(facts) }
}

const typeOf = (row: EntityRow | RelationRow): string => ('kind' in row ? KINDS[row.kind].label : 'Relation')

/** An entity or relation by id; an id that names nothing is remembered with the nearest ones. */
async function find(id: string, { loaders, store, unknown }: Context): Promise<EntityRow | RelationRow | null> {
  const found = id.includes('~') ? await loaders.relation.load(id) : await loaders.entity.load(id)
  if (found === null && !unknown.has(id)) {
    unknown.set(id, [])
    if (!id.includes('~')) unknown.set(id, (await store.suggest([id])).get(id) ?? [])
  }
  return found
}

/** Query.entity, node and nodes: null for an id that names nothing, which is listed with the nearest in extensions.unknown. */
export const entityQueries = {
  entity: async (_: unknown, { id }: { readonly id: string }, context: Context) => (id.includes('~') ? null : find(id, context)),
  node: (_: unknown, { id }: { readonly id: string }, context: Context) => find(id, context),
  nodes: (_: unknown, { ids }: { readonly ids: readonly string[] }, context: Context) => {
    bounded('Query.nodes.ids', 'ids', ids.length, 'entries')
    return ids.map(id => find(id, context))
  },
}

/** What Node and Entity are told apart by, and the fields that all six kinds share. */
export const entityTypes = {
  Node: { __resolveType: typeOf },
  Entity: { __resolveType: typeOf },
}

/** Fields of each kind that are facts: null where not recorded, [] for lists. */
export const kindTypes = Object.fromEntries(KIND_NAMES.map(kind => [KINDS[kind].label, factResolvers(kind)]))
