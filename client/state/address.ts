import type { Place, ViewName } from '../views/view.ts'
import { inSmallLetters, isEntityId, isNearId, isRelationId, isTourPart, KEYS, SUBJECTS } from './keys.ts'
import { nearest } from './nearest.ts'

/** Most characters before `#`, and of the canvas after `#c=`. */
export const ADDRESS_LENGTH = 2000
export const CANVAS_LENGTH = 8000

/** Something in an address that was not taken as written; said to the reader, never silent. */
export type Notice =
  | { readonly kind: 'unknown-key'; readonly key: string; readonly near: string | null }
  | { readonly kind: 'bad-value'; readonly key: string; readonly given: string; readonly expects: string; readonly used: string | null; readonly near?: string }
  | { readonly kind: 'key-twice'; readonly key: string; readonly used: string }
  | { readonly kind: 'bad-subjects'; readonly given: readonly string[] }
  | { readonly kind: 'bad-stop'; readonly given: string; readonly used: string | null }
  | { readonly kind: 'subjects-twice'; readonly ids: readonly string[] }
  | { readonly kind: 'too-many'; readonly most: number; readonly kept: readonly string[]; readonly left: readonly string[] }
  | { readonly kind: 'bad-canvas' }
  | { readonly kind: 'capitals'; readonly from: string; readonly to: string }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'other-version'; readonly version: string }

/** An address, read. `place` is null when the view is none of ours; `view` is then the word given and `rest` what follows it. */
export type Reading =
  | { readonly place: Place; readonly notices: readonly Notice[] }
  | { readonly place: null; readonly view: string; readonly rest: string; readonly tooLong: boolean }

const START: Place = { view: 'start', subjects: [], keys: {}, canvas: null }
export const VIEW_NAMES = Object.keys(KEYS) as ViewName[]
const isView = (text: string): text is ViewName => Object.hasOwn(KEYS, text) && text !== 'start'

/** A place of a view, with the defaults of the rest. */
export const placeOf = (view: ViewName, subjects: readonly string[] = [], keys: Readonly<Record<string, string>> = {}): Place => ({ view, subjects, keys, canvas: null })

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray % is text as it stands; the checks after this judge it
  }
}

/** Query text by key. Plus is a space, as browsers write forms. */
function readQuery(query: string): [string, string][] {
  return query.split('&').filter(pair => pair !== '').map(pair => {
    const at = pair.indexOf('=')
    const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    return [decode(key).toLowerCase(), decode(value.replaceAll('+', ' '))]
  })
}

/** The values of the keys that the view knows, each in its one spelling; of a doubled key the last one counts. */
function readKeys(view: ViewName, query: string): { keys: Record<string, string>; notices: Notice[] } {
  const keys: Record<string, string> = {}
  const notices: Notice[] = []
  const pairs = readQuery(query)
  const given = new Map(pairs)
  for (const [key, text] of given) {
    const known = Object.hasOwn(KEYS[view], key) ? KEYS[view][key] : undefined
    if (known === undefined) {
      notices.push({ kind: 'unknown-key', key, near: nearest(key, Object.keys(KEYS[view])) })
      continue
    }
    if (pairs.some(([one, other]) => one === key && other !== text)) notices.push({ kind: 'key-twice', key, used: text })
    const value = known.read(text)
    const near = value === null ? known.near?.(text) ?? null : null
    if (value === null) notices.push({ kind: 'bad-value', key, given: text, expects: known.expects, used: known.default ?? null, ...(near === null ? {} : { near }) })
    else if (value !== '' && value !== known.default) keys[key] = value
  }
  const { receipt, ...others } = keys
  if (receipt === undefined || isRelationId(keys['sel'] ?? '')) return { keys, notices }
  return { keys: others, notices: [...notices, noReceipt(receipt)] }
}

/** A receipt is one of the relation that is selected: any other is left out. */
export const noReceipt = (given: string): Notice => ({ kind: 'bad-value', key: 'receipt', given, expects: 'a receipt of a relation that is selected', used: null })

/** What of the subjects is no id, said once for all of them. */
const badSubjects = (given: readonly string[]): Notice[] => (given.length === 0 ? [] : [{ kind: 'bad-subjects', given: [...new Set(given)] }])

/** The two ends of a way, each in its place: a misspelt one stays, so that the other does not take its part, and so does one that is named twice. */
function readEnds(given: readonly string[]): { subjects: string[]; notices: Notice[] } {
  const { most } = SUBJECTS.paths
  const near = given.filter(isNearId)
  const [subjects, left] = [near.slice(0, most), near.slice(most)]
  const notices: Notice[] = [
    ...badSubjects(given.filter(id => !isNearId(id))),
    ...(left.length > 0 ? [{ kind: 'too-many', most, kept: subjects, left } as const] : []),
  ]
  return { subjects, notices }
}

/** The name of a tour and the number of its stop, each in its place: after what cannot be a name nothing moves up, and what is too much is left out. */
function readStop(given: readonly string[]): { subjects: string[]; notices: Notice[] } {
  const wrong = given.findIndex(part => !isTourPart(part))
  const subjects = given.slice(0, wrong < 0 ? SUBJECTS.tours.most : Math.min(wrong, SUBJECTS.tours.most))
  return { subjects, notices: subjects.length === given.length ? [] : [{ kind: 'bad-stop', given: given.join('/'), used: subjects.length === 0 ? null : subjects.join('/') }] }
}

function readSubjects(view: ViewName, segments: readonly string[]): { subjects: string[]; notices: Notice[] } {
  const written = segments.flatMap(segment => decode(segment).split(',')).map(id => id.trim()).filter(id => id !== '')
  if (view === 'tours') return readStop(written)
  const capitals = written.flatMap((from): Notice[] => {
    const to = inSmallLetters(from)
    return to === null ? [] : [{ kind: 'capitals', from, to }]
  })
  const { subjects, notices } = readIds(view, written.map(id => inSmallLetters(id) ?? id))
  return { subjects, notices: [...capitals, ...notices] }
}

function readIds(view: Exclude<ViewName, 'tours'>, given: readonly string[]): { subjects: string[]; notices: Notice[] } {
  if (view === 'paths') return readEnds(given)
  const { most } = SUBJECTS[view]
  const good = given.filter(isEntityId)
  const once = [...new Set(good)]
  const twice = once.filter(id => good.indexOf(id) !== good.lastIndexOf(id))
  const [subjects, left] = [once.slice(0, most), once.slice(most)]
  const notices: Notice[] = [
    ...badSubjects(given.filter(id => !isEntityId(id))),
    ...(twice.length > 0 ? [{ kind: 'subjects-twice', ids: twice } as const] : []),
    ...(left.length > 0 ? [{ kind: 'too-many', most, kept: subjects, left } as const] : []),
  ]
  return { subjects, notices }
}

function readCanvas(view: ViewName, fragment: string): { canvas: string | null; notices: Notice[] } {
  const packed = /^c=([A-Za-z0-9_-]+)$/.exec(fragment)?.[1]
  if (packed !== undefined && packed.length <= CANVAS_LENGTH && (view === 'network' || view === 'lineage')) return { canvas: packed, notices: [] }
  return { canvas: null, notices: fragment.startsWith('c=') ? [{ kind: 'bad-canvas' }] : [] }
}

/**
 * Reads an address (path, `?` keys, `#` canvas; no host). Never fails: what is not understood is left out and named in `notices`; only an
 * unknown view, or an address beyond its length, has no place.
 */
export function parseAddress(address: string): Reading {
  const [before = '', fragment = ''] = address.split(/#(.*)/s)
  const [path = '', query = ''] = before.split(/\?(.*)/s)
  const [first = '', ...segments] = path.split('/').filter(segment => segment !== '')
  const word = decode(first)
  const rest = address.slice(address.indexOf(first) + first.length)
  if (before.length > ADDRESS_LENGTH) return { place: null, view: word.slice(0, 40), rest: '', tooLong: true }
  if (first === '') return { place: START, notices: readKeys('start', query).notices }
  if (!isView(word)) return { place: null, view: word, rest, tooLong: false }
  const { subjects, notices: aboutSubjects } = readSubjects(word, segments)
  const { keys, notices: aboutKeys } = readKeys(word, query)
  const { canvas, notices: aboutCanvas } = readCanvas(word, fragment)
  return { place: { view: word, subjects, keys, canvas }, notices: [...aboutSubjects, ...aboutKeys, ...aboutCanvas] }
}

/** Ids and lists stay readable: what URLs allow in a query is not escaped. */
const encode = (text: string): string => encodeURIComponent(text).replace(/%(3A|2C|7E|2F)/g, code => decodeURIComponent(code)).replaceAll('%20', '+')

/** An id in the path; one that is misspelt may hold what an address does not take as it is. */
const encodeId = (id: string): string => encodeURIComponent(id).replaceAll('%3A', ':')

/**
 * Writes a place as its one address: keys sorted, each in its one spelling, defaults and unknown keys left out. The canvas is left out when it is
 * beyond its length; so equal questions have equal addresses.
 */
export function formatAddress(place: Place): string {
  const known = KEYS[place.view]
  const keys = Object.keys(place.keys).filter(key => Object.hasOwn(known, key)).sort().flatMap(key => {
    const value = known[key]?.read(place.keys[key] ?? '') ?? ''
    return value === '' || value === known[key]?.default ? [] : [`${key}=${encode(value)}`]
  })
  const { separator } = SUBJECTS[place.view]
  const path = place.view === 'start' ? '/' : `/${[place.view, ...(place.subjects.length > 0 ? [place.subjects.map(encodeId).join(separator)] : [])].join('/')}`
  const canvas = place.canvas !== null && place.canvas.length <= CANVAS_LENGTH ? `#c=${place.canvas}` : ''
  return `${path}${keys.length > 0 ? `?${keys.join('&')}` : ''}${canvas}`
}

/** Whether a place is short enough to be a link. */
export const fitsAddress = (place: Place): boolean => formatAddress({ ...place, canvas: null }).length <= ADDRESS_LENGTH
