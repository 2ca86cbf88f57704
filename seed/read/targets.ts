import type { Node } from 'yaml'
import { entityId, isSlug, kindOfId } from '../../server/model/ids.ts'
import { type Kind, KIND_NAMES, KINDS } from '../../server/model/kinds.ts'
import { fold } from '../../server/model/text.ts'
import { suggestion } from '../near.ts'
import type { Place } from '../problems.ts'
import type { Mention } from './draft.ts'
import type { Source } from './source.ts'

const slugOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
const prefixes = KIND_NAMES.map(kind => KINDS[kind].prefix)
const listed = (kinds: readonly Kind[]) => kinds.map(kind => KINDS[kind].prefix).join(' or ')

/** Notes a slug that is none. */
export function checkSlug(source: Source, slug: string, at: Place): boolean {
  if (isSlug(slug)) return true
  const better = slugOf(slug)
  source.add('BAD_SLUG', at, `'${slug}' is no slug`, better === '' ? 'a-z, 0-9 and single hyphens' : `write ${better.slice(0, 100)}`)
  return false
}

/** The id that a slug or full id names, of one of the kinds that may stand here; null, and noted, when it names none. */
export function readTarget(source: Source, node: Node | null, at: Place, what: string, kinds: readonly Kind[]): Mention | null {
  const text = source.text(node, at, what)
  if (text === null) return null
  if (!text.includes(':')) {
    if (!checkSlug(source, text, at)) return null
    const [kind, ...others] = kinds
    if (kind !== undefined && others.length === 0) return { id: entityId(kind, text), at }
    source.add(
      'AMBIGUOUS_KIND',
      at,
      `${what}: '${text}' could be a ${listed(kinds)}`,
      `write the full id: ${kinds.map(one => entityId(one, text)).join(' or ')}`,
    )
    return null
  }
  const kind = kindOfId(text)
  if (kind === null) {
    const [prefix = '', slug = ''] = text.split(':')
    const known = prefixes.includes(prefix)
    source.add('BAD_ID', at, `${what}: '${text}' is no id`, known ? `write ${prefix}:${slugOf(slug)}` : suggestion(prefix, prefixes))
    return null
  }
  if (!kinds.includes(kind)) {
    source.add('FORBIDDEN_ENDS', at, `${what} takes a ${listed(kinds)}, not a ${KINDS[kind].prefix}`, null, text)
    return null
  }
  return { id: text, at }
}
