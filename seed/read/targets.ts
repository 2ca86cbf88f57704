import type { Node } from 'yaml'
import { entityId, isSlug, kindOfId, SLUG_LENGTH } from '../../server/model/ids.ts'
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

/** A slug as it is or as it is probably meant, so that everything else about it can be checked all the same; one that is none is noted. */
export function readSlug(source: Source, slug: string, at: Place): string {
  if (isSlug(slug)) return slug
  const better = slugOf(slug).slice(0, SLUG_LENGTH).replace(/-$/, '')
  if (slug.length > SLUG_LENGTH) source.add('BAD_SLUG', at, `a slug has ${slug.length} characters`, `at most ${SLUG_LENGTH}`)
  else source.add('BAD_SLUG', at, `'${slug}' is no slug`, better === '' ? 'a-z, 0-9 and single hyphens' : `write ${better}`)
  return better === '' ? UNREADABLE : better
}

/** What stands for an id or slug that cannot be read: what is wrong with it is said once, and it is never looked for. */
export const UNREADABLE = '?'
/** Whether an id stands for one that cannot be read. */
export const isUnreadable = (id: string): boolean => id.endsWith(`:${UNREADABLE}`)

/**
 * The id that a slug or full id names, of one of the kinds that may stand here; null, and noted, when it names none.
 * `instead` are the keys that take an entry of another kind.
 */
export function readTarget(
  source: Source,
  node: Node | null,
  at: Place,
  what: string,
  kinds: readonly Kind[],
  instead: (kind: Kind) => readonly string[] = () => [],
): Mention | null {
  const text = source.text(node, at, what)
  if (text === null) return null
  if (!text.includes(':')) {
    const slug = readSlug(source, text, at)
    const [kind, ...others] = kinds
    if (kind !== undefined && others.length === 0) return { id: entityId(kind, slug), at }
    source.add(
      'AMBIGUOUS_KIND',
      at,
      `${what}: '${text}' could be a ${listed(kinds)}`,
      `write the full id: ${kinds.map(one => entityId(one, slug)).join(' or ')}`,
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
    const keys = instead(kind)
    const hint = keys.length === 0 ? `the slug of a ${listed(kinds)}` : `a ${KINDS[kind].prefix} stands under ${keys.join(', ')}`
    source.add('FORBIDDEN_ENDS', at, `${what} takes a ${listed(kinds)}, not a ${KINDS[kind].prefix}`, hint, text)
    return null
  }
  return { id: text, at }
}
