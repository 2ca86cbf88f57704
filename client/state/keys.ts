import type { ViewName } from '../views/view.ts'

/** The kinds and relation families as the address spells them, in the model's order. Closed by the schema. */
export const KIND_WORDS = ['theory', 'construct', 'paper', 'author', 'case', 'finding'] as const
export type KindWord = (typeof KIND_WORDS)[number]

/** Relation types as the address spells them. Closed by the schema; a test holds the two together. */
export const RELATION_WORDS = [
  'applies', 'builds_on', 'cause', 'challenges', 'cites', 'complements', 'concerns', 'condition', 'contradicts', 'critiques', 'defines', 'drops', 'effect', 'exhibits', 'extends', 'illustrates', 'integrates',
  'kind_of', 'mediator', 'moderator', 'observed_in', 'part_of', 'proposes', 'redefines', 'reports', 'reviews', 'revises', 'studies', 'supports', 'tests', 'wrote',
] as const

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const ENTITY = `(?:${KIND_WORDS.join('|')}):${SLUG}`
const ENTITY_ID = new RegExp(`^${ENTITY}$`)
const RELATION_ID = new RegExp(`^${ENTITY}~[A-Z_]+~${ENTITY}(?:~[a-z0-9.-]+)?$`)
const TOUR_PART = new RegExp(`^${SLUG}$`)
const TOUR_STOP = new RegExp(`^${SLUG}\\.\\d{1,3}$`)
/** Whether a text can be the name of a tour or the number of a step. */
export const isTourPart = (text: string): boolean => text.length <= LONGEST_ID && TOUR_PART.test(text)

/** kind:slug with a slug of 100 characters at most; the longest kind has 9. */
const LONGEST_ID = 110

/** Whether a text has the form of an entity's id. Says nothing about whether there is such an entity. */
export const isEntityId = (text: string): boolean => text.length <= LONGEST_ID && ENTITY_ID.test(text)
/** An id that is written with capitals, as it reads; null where that is not what is wrong with it. */
export const inSmallLetters = (text: string): string | null => (!isEntityId(text) && isEntityId(text.toLowerCase()) ? text.toLowerCase() : null)
/** Whether a text could be an end of a way that is misspelt: what it may have meant is asked of the graph. */
export const isNearId = (text: string): boolean => text.length <= LONGEST_ID && /^[\p{L}\p{N}:._ -]+$/u.test(text)
/** Whether a text has the form of a relation's id, FROM~TYPE~TO[~qualifier]. */
export const isRelationId = (text: string): boolean => text.length <= 3 * LONGEST_ID && RELATION_ID.test(text)

/** How one key of the address is read: its one spelling, or what it should have been. */
export interface Key {
  /** The one spelling of a value (sorted, without doubles), '' when it says nothing; null when it is not understood. */
  readonly read: (text: string) => string | null
  /** What would be right, in words that read on from "is not". */
  readonly expects: string
  /** Left out of the address. */
  readonly default?: string
  /** What is right and nearest to a value that is not understood; null when nothing is near. */
  readonly near?: (text: string) => string | null
}

const unique = (words: readonly string[]): string[] => [...new Set(words)]
const listOf = (text: string): string[] => unique(text.split(',').map(word => word.trim()).filter(word => word !== ''))

const word = (...allowed: readonly [string, ...string[]]): Key => ({
  read: text => (allowed.includes(text.toLowerCase()) ? text.toLowerCase() : null), expects: `one of ${allowed.join(', ')}`, default: allowed[0],
})
const words = (allowed: readonly string[], expects = `a list of ${allowed.join(', ')}`): Key => ({
  read: text => {
    const given = listOf(text.toLowerCase())
    return given.every(one => allowed.includes(one)) ? allowed.filter(one => given.includes(one)).join(',') : null
  },
  expects,
  near: text => allowed.filter(one => listOf(text.toLowerCase()).includes(one)).join(',') || null,
})
const number = (least: number, most: number, byDefault?: number): Key => ({
  read: text => (/^-?\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most ? String(Number(text)) : null),
  expects: `a number from ${least} to ${most}`,
  near: text => (/^[-+]?\d+(?:\.\d+)?$/.test(text) ? String(Math.min(most, Math.max(least, Math.round(Number(text))))) : null),
  ...(byDefault === undefined ? {} : { default: String(byDefault) }),
})
const years: Key = {
  read: text => {
    const [, from, to] = /^(\d{4})?\.\.(\d{4})?$/.exec(text) ?? (/^\d{4}$/.test(text) ? ['', text, text] : [])
    if (from === undefined && to === undefined) return null
    return from !== undefined && to !== undefined && from > to ? `${to}..${from}` : `${from ?? ''}..${to ?? ''}`
  },
  expects: 'a span of years, as 1990..2000',
}
const readIds = (text: string): string | null => {
  const given = listOf(text)
  return given.every(isEntityId) ? given.sort().join(',') : null
}
const ids: Key = { read: readIds, expects: 'a list of ids (kind:name), by comma', near: text => readIds(text.toLowerCase()) }
const readAnyId = (text: string): string | null => (isEntityId(text) || isRelationId(text) ? text : null)
const anyId: Key = {
  read: readAnyId, expects: 'the id of an entry or of a relation',
  // The ends of a relation are ids; its type is in capitals.
  near: text => readAnyId(text.split('~').map(part => (part.includes(':') ? part.toLowerCase() : part)).join('~')),
}
const text = (most: number): Key => ({
  read: given => {
    const plain = given.replace(/\s+/gu, ' ').trim()
    return plain.length <= most ? plain : null
  },
  expects: `a text of at most ${most} characters`,
})
const token: Key = { read: given => (/^[A-Za-z0-9_.:~-]{1,400}$/.test(given) ? given : null), expects: 'made of letters, digits and .:~-' }

const tour: Key = { read: given => (TOUR_STOP.test(given) ? given : null), expects: 'a tour and its step, as name.2' }

/** What every view understands; the page of an entry has no year to look back from. */
const undatedKeys: Readonly<Record<string, Key>> = { at: token, receipt: token, sel: anyId, tour }
const common: Readonly<Record<string, Key>> = { ...undatedKeys, asof: { ...number(-3000, 3000), expects: 'a year from -3000 to 3000' } }
const relations = words(RELATION_WORDS, 'a list of relation types, as builds_on,defines')
/** Types that a lineage follows. */
const descents = words(['builds_on', 'challenges', 'complements', 'extends', 'integrates'])
const kinds = words(KIND_WORDS)

/** Entries asked for at once when the address says nothing: past these the rest is folded and counted. */
export const NETWORK_LIMIT = 30
/** Those of them that a narrow screen begins with, where more could not be read. */
export const NETWORK_NARROW_FIRST = 12
/** Past so many entries a drawing grows only when the reader says so: the rest is folded and counted. */
export const NETWORK_CALM = 60
/** Most entries that a drawing may have. */
export const NETWORK_MOST = 500

/** Steps that a lineage is followed for when the address says nothing, and at most. */
export const LINEAGE_STEPS = { usual: 3, most: 10 } as const

/** Forms of what is drawn. */
const drawing = word('graph', 'table', 'query')

/** Every key that a view has. What is not here is dropped, and said. */
export const KEYS: Readonly<Record<ViewName, Readonly<Record<string, Key>>>> = {
  start: {},
  search: { as: word('list', 'table', 'query'), q: text(200), kinds, tour },
  entry: undatedKeys,
  network: { ...common, as: drawing, add: ids, depth: number(0, 3, 1), evidence: words(['passage', 'second_hand', 'inferred', 'general', 'record']), hide: ids, kinds, limit: number(1, NETWORK_MOST, NETWORK_LIMIT), relations, years },
  lineage: {
    ...common, as: drawing, depth: number(1, LINEAGE_STEPS.most, LINEAGE_STEPS.usual), direction: word('both', 'ancestors', 'descendants'), fold: ids, limit: number(1, 500, 200), line: anyId, papers: word('0', '1'), relations: descents, stages: ids,
  },
  compare: { ...common, as: word('page', 'graph', 'table', 'query'), show: word('all', 'differences') },
  paths: { ...common, as: word('page', 'table', 'query'), first: number(1, 20, 5), kinds, max: number(1, 8, 4), relations, way: token },
  tours: {},
}

/** How many subjects a view takes, and how the path parts them. */
export const SUBJECTS: Readonly<Record<ViewName, { readonly most: number; readonly separator: ',' | '/' }>> = {
  start: { most: 0, separator: ',' }, search: { most: 0, separator: ',' }, entry: { most: 1, separator: '/' },
  network: { most: 50, separator: ',' }, lineage: { most: 5, separator: ',' }, paths: { most: 2, separator: '/' }, compare: { most: 4, separator: ',' }, tours: { most: 2, separator: '/' },
}
