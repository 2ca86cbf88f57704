import type { Place, ViewName } from '../views/view.ts'
import { isEntityId, KEYS, SUBJECTS } from './keys.ts'

/** Most characters before `#`, and of the canvas after `#c=`. */
export const ADDRESS_LENGTH = 2000
export const CANVAS_LENGTH = 8000

/** Something in an address that was not taken as written; said to the reader, never silent. */
export type Notice =
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'bad-value'; readonly key: string; readonly given: string; readonly expects: string }
  | { readonly kind: 'bad-subject'; readonly given: string }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'bad-canvas' }
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

/** Query text by key; the last of a doubled key counts. Plus is a space, as browsers write forms. */
function readQuery(query: string): [string, string][] {
  const pairs = query.split('&').filter(pair => pair !== '').map(pair => {
    const at = pair.indexOf('=')
    const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    return [decode(key).toLowerCase(), decode(value.replaceAll('+', ' '))] as [string, string]
  })
  return [...new Map(pairs)]
}

function readKeys(view: ViewName, query: string): { keys: Record<string, string>; notices: Notice[] } {
  const keys: Record<string, string> = {}
  const notices: Notice[] = []
  for (const [key, given] of readQuery(query)) {
    const known = Object.hasOwn(KEYS[view], key) ? KEYS[view][key] : undefined
    if (known === undefined) {
      notices.push({ kind: 'unknown-key', key })
      continue
    }
    const value = known.read(given)
    if (value === null) notices.push({ kind: 'bad-value', key, given, expects: known.expects })
    else if (value !== '' && value !== known.default) keys[key] = value
  }
  return { keys, notices }
}

function readSubjects(view: ViewName, segments: readonly string[]): { subjects: string[]; notices: Notice[] } {
  const given = segments.flatMap(segment => decode(segment).split(',')).map(id => id.trim()).filter(id => id !== '')
  const { most } = SUBJECTS[view]
  const good = [...new Set(given.filter(isEntityId))]
  const notices: Notice[] = given.filter(id => !isEntityId(id)).map(id => ({ kind: 'bad-subject', given: id }))
  if (good.length > most) notices.push({ kind: 'too-many', most })
  return { subjects: good.slice(0, most), notices }
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
  const path = place.view === 'start' ? '/' : `/${[place.view, ...(place.subjects.length > 0 ? [place.subjects.join(separator)] : [])].join('/')}`
  const canvas = place.canvas !== null && place.canvas.length <= CANVAS_LENGTH ? `#c=${place.canvas}` : ''
  return `${path}${keys.length > 0 ? `?${keys.join('&')}` : ''}${canvas}`
}

/** Whether a place is short enough to be a link. */
export const fitsAddress = (place: Place): boolean => formatAddress({ ...place, canvas: null }).length <= ADDRESS_LENGTH
