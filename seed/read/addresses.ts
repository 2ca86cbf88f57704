import { accepts, ADDRESS_LENGTH, type AddressView, expected, idsIn, VIEWS } from '../../server/model/addresses.ts'
import { kindOfId, parseRelationId } from '../../server/model/ids.ts'
import { suggestion } from '../near.ts'
import type { Place } from '../problems.ts'
import type { Mention } from './draft.ts'
import type { Source } from './source.ts'

type Note = (message: string, hint: string | null) => void

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray % stands for itself, as on the page; what is made of it is judged below
  }
}

/** The subjects between view and keys; how many there are is checked. */
function readSubjects(name: string, view: AddressView, path: readonly string[], note: Note): string[] {
  const given = path.flatMap(part => decode(part).split(',')).map(id => id.trim()).filter(id => id !== '')
  for (const id of given) if (kindOfId(id) === null) note(`'${id}' is no id`, 'kind:slug, as theory:uppsala')
  const { least, most } = view
  if (given.length < least || given.length > most)
    note(`${name} takes ${least === most ? least : `${least} to ${most}`} ${most === 1 ? 'entry' : 'entries'}, and here are ${given.length}`, null)
  return given
}

/** The ids that keys name; a key or value that the view does not take is noted. */
function readKeys(name: string, { keys }: AddressView, query: string, note: Note): string[] {
  const seen = new Set<string>()
  return query.split('&').filter(pair => pair !== '').flatMap(pair => {
    const [word = '', ...rest] = pair.split('=')
    const [key, value] = [decode(word).toLowerCase(), decode(rest.join('=').replaceAll('+', ' '))]
    const shape = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (seen.has(key)) note(`${key} stands twice`, 'join the two')
    seen.add(key)
    if (shape === undefined) {
      note(`${name} has no key ${key}`, suggestion(key, Object.keys(keys)))
      return []
    }
    if (accepts(shape, value)) return idsIn(shape, value)
    note(`${key}=${value} says nothing that ${name} understands`, expected(shape))
    return []
  })
}

/**
 * The ids that an address of this explorer names, as subjects and in its keys, where it stands: to be checked once all entries are known. One that leads to no
 * view, or says what the view would leave out, is noted.
 */
export function readAddress(source: Source, address: string, at: Place): Mention[] {
  const note: Note = (message, hint) => source.add('BAD_ADDRESS', at, `${message}, in ${address.slice(0, 200)}`, hint)
  const [before = ''] = address.split('#', 1)
  if (!address.startsWith('/') || address.startsWith('//') || before.length > ADDRESS_LENGTH) {
    note('this is no address of the explorer', '/network/theory:uppsala')
    return []
  }
  const [path = '', query = ''] = before.split(/\?(.*)/s)
  const [name = '', ...parts] = path.slice(1).split('/')
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined
  if (view === undefined) {
    note(`'${name}' is no view to lead to`, suggestion(name, Object.keys(VIEWS)))
    return []
  }
  return [...readSubjects(name, view, parts, note), ...readKeys(name, view, query, note)]
    .filter(id => kindOfId(id) !== null || parseRelationId(id) !== null)
    .map(id => ({ id, at }))
}
