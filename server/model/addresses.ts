/** What an address of the explorer may say, /VIEW/SUBJECTS?KEYS: data, for what checks addresses without the page. A test holds it equal to what the page reads. */
import { ENUMS } from './enums.ts'
import { kindOfId, parseRelationId } from './ids.ts'
import { KIND_NAMES, KINDS } from './kinds.ts'
import { DESCENT_TYPES, RELATIONS } from './relations.ts'

/** What the value of a key may be. `ids` and `id` name entries (and `id` a relation); a list is parted by commas. */
export type AddressKey =
  | { readonly is: 'ids' | 'id' | 'years' | 'token' | 'stop' }
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'number'; readonly least: number; readonly most: number }
  | { readonly is: 'word' | 'words'; readonly of: readonly string[] }

/** A view that shows something of the graph: how many subjects it takes, and its keys. */
export interface AddressView {
  readonly least: number
  readonly most: number
  readonly keys: Readonly<Record<string, AddressKey>>
}

const ids: AddressKey = { is: 'ids' }
const id: AddressKey = { is: 'id' }
const token: AddressKey = { is: 'token' }
const number = (least: number, most: number): AddressKey => ({ is: 'number', least, most })
const word = (...of: readonly string[]): AddressKey => ({ is: 'word', of })
const words = (of: readonly string[]): AddressKey => ({ is: 'words', of: of.map(one => one.toLowerCase()) })

const relations = words(Object.keys(RELATIONS))
/** A lineage follows descents only. */
const descents = words(DESCENT_TYPES)
const kinds = words(KIND_NAMES.map(kind => KINDS[kind].prefix))
const evidence = words(Object.keys(ENUMS.ReceiptBasis.values))
const undated = { at: token, receipt: token, sel: id, tour: { is: 'stop' } } as const
const dated = { ...undated, asof: number(-3000, 3000) }
const drawing = word('graph', 'table', 'query')

/** Most characters of an address, before what its canvas keeps. */
export const ADDRESS_LENGTH = 2_000

/** The views that an address of seed files may lead to. The start page and the list of tours are where such addresses are read. */
export const VIEWS: Readonly<Record<string, AddressView>> = {
  search: { least: 0, most: 0, keys: { as: word('list', 'table', 'query'), q: { is: 'text', most: 200 }, kinds, tour: undated.tour } },
  entry: { least: 1, most: 1, keys: undated },
  network: { least: 1, most: 50, keys: { ...dated, as: drawing, add: ids, depth: number(0, 3), evidence, hide: ids, kinds, limit: number(1, 500), relations, years: { is: 'years' } } },
  lineage: {
    least: 1,
    most: 5,
    keys: { ...dated, as: drawing, depth: number(1, 10), direction: word('both', 'ancestors', 'descendants'), fold: ids, limit: number(1, 500), line: id, papers: word('0', '1'), relations: descents, stages: ids },
  },
  compare: { least: 1, most: 4, keys: { ...dated, as: word('page', 'graph', 'table', 'query'), show: word('all', 'differences') } },
  paths: { least: 2, most: 2, keys: { ...dated, as: word('page', 'table', 'query'), first: number(1, 20), kinds, max: number(1, 8), relations, way: token } },
}

const listOf = (text: string): string[] => text.split(',').map(one => one.trim()).filter(one => one !== '')
const STOP = /^[a-z0-9]+(?:-[a-z0-9]+)*\.\d{1,3}$/

/** Whether a value is one that its key takes. */
export function accepts(key: AddressKey, text: string): boolean {
  switch (key.is) {
    case 'ids': return listOf(text).every(one => kindOfId(one) !== null)
    case 'id': return kindOfId(text) !== null || parseRelationId(text) !== null
    case 'years': return /^(?:\d{4}|\d{4}\.\.(?:\d{4})?|\.\.\d{4})$/.test(text)
    case 'token': return /^[A-Za-z0-9_.:~-]{1,400}$/.test(text)
    case 'stop': return STOP.test(text)
    case 'text': return text.replace(/\s+/gu, ' ').trim().length <= key.most
    case 'number': return /^-?\d{1,6}$/.test(text) && Number(text) >= key.least && Number(text) <= key.most
    case 'word': return key.of.includes(text.toLowerCase())
    case 'words': return listOf(text.toLowerCase()).every(one => key.of.includes(one))
  }
}

/** What would be right, in words. */
export function expected(key: AddressKey): string {
  switch (key.is) {
    case 'ids': return 'ids, by comma: theory:uppsala,theory:poi'
    case 'id': return 'the id of an entry or of a relation'
    case 'years': return 'a span of years: 1990..2000'
    case 'token': return 'letters, digits and .:~-'
    case 'stop': return 'a tour and its step: name.2'
    case 'text': return `at most ${key.most} characters`
    case 'number': return `a number from ${key.least} to ${key.most}`
    case 'word': return `one of ${key.of.join(', ')}`
    case 'words': return `a list of ${key.of.join(', ')}`
  }
}

/** The ids that a value names. */
export function idsIn(key: AddressKey, text: string): string[] {
  if (key.is === 'id') return [text]
  return key.is === 'ids' ? listOf(text) : []
}
