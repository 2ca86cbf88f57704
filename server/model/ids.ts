import { KINDS, KIND_NAMES, type Kind } from './kinds.ts'
import type { Properties } from './record.ts'
import { RELATIONS, type RelationType } from './relations.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Longest slug, in characters. */
export const SLUG_LENGTH = 100
const kindByPrefix = new Map(KIND_NAMES.map(kind => [KINDS[kind].prefix, kind]))

/** Whether a text may be the part of an id after its kind: lower case, digits and single hyphens, at most 100 characters. */
export const isSlug = (text: string): boolean => text.length <= SLUG_LENGTH && SLUG.test(text)

/** The id of an entity: `kind:slug`. */
export const entityId = (kind: Kind, slug: string): string => `${KINDS[kind].prefix}:${slug}`

/** Kind of a well-formed entity id, else null. Says nothing about whether the entity exists. */
export function kindOfId(id: string): Kind | null {
  const [prefix = '', slug = '', ...rest] = id.split(':')
  return rest.length === 0 && isSlug(slug) ? (kindByPrefix.get(prefix) ?? null) : null
}

/** Parts of a relation's id, as written. */
export interface RelationIdParts { readonly from: string; readonly type: RelationType; readonly to: string; readonly qualifier: string | null }

/**
 * The id of a relation: `FROM~TYPE~TO[~qualifier]`, the qualifier being the values (lower case, `.` between several, nothing for a missing one)
 * of the properties that the model calls its identity. A mode of SHOWS without a step is the usual case of EXHIBITS and has none.
 */
export function relationId(from: string, type: RelationType, to: string, properties: Properties = {}): string {
  const values = (RELATIONS[type].identity ?? []).map(name => properties[name]).filter(value => value !== undefined)
  const words = values.map(value => String(value).toLowerCase().replaceAll('_', '-')).filter(word => word !== 'shows' && word !== 'asserts')
  return [from, type, to, ...(words.length > 0 ? [words.join('.')] : [])].join('~')
}

/** Reads a relation id; null when it is none. */
export function parseRelationId(id: string): RelationIdParts | null {
  const [from = '', type = '', to = '', qualifier = null, ...rest] = id.split('~')
  if (rest.length > 0 || !(type in RELATIONS) || kindOfId(from) === null || kindOfId(to) === null) return null
  return { from, type: type as RelationType, to, qualifier }
}
