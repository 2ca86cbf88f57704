import { entityId, kindOfId, parseRelationId } from '../../server/model/ids.ts'
import { KIND_NAMES } from '../../server/model/kinds.ts'
import type { World } from '../compile/world.ts'
import { nearest, suggestion } from '../near.ts'
import type { Problems } from '../problems.ts'
import type { Mention } from '../read/draft.ts'
import { isUnreadable } from '../read/targets.ts'

/** Suggestions are costly on large corpora, and nobody reads more than these. */
const MOST_SUGGESTIONS = 200

/** Finds what an unknown id may have meant: the same words in another kind, a former id's entry, or the nearest id. */
function suggester(world: World): (id: string) => string | null {
  const ids = new Map(KIND_NAMES.map(kind => [kind, [...world.definitions.keys()].filter(id => kindOfId(id) === kind)]))
  const known = new Map<string, string | null>()
  return id => {
    const kind = kindOfId(id)
    if (kind === null) return null
    const before = known.get(id)
    if (before !== undefined) return before
    if (known.size >= MOST_SUGGESTIONS) return null
    const slug = id.slice(id.indexOf(':') + 1)
    const other = KIND_NAMES.map(one => entityId(one, slug)).find(one => one !== id && world.definitions.has(one))
    const near = nearest(
      slug,
      (ids.get(kind) ?? []).map(one => one.slice(one.indexOf(':') + 1)),
    )
    const hint =
      near !== null
        ? `did you mean ${entityId(kind, near)}?`
        : other !== undefined
          ? `${other} is defined`
          : `define it: a record ${slug} with its facts`
    known.set(id, hint)
    return hint
  }
}

/** Notes ids that are mentioned and defined nowhere, and former ids in use. */
export function checkReferences(world: World, problems: Problems): void {
  const suggest = suggester(world)
  const check = ({ id, at }: Mention, code: 'DANGLING_ID' | 'UNKNOWN_ADDRESS' = 'DANGLING_ID') => {
    if (world.definitions.has(id) || world.unreadable.has(id) || isUnreadable(id)) return
    if (world.hidden.has(id.slice(id.indexOf(':') + 1))) return
    const former = world.former.get(id)
    if (former === undefined) problems.add(code, at, `${id} is not defined`, suggest(id), id)
    else if (code === 'DANGLING_ID') problems.add('FORMER_ID', at, `${id} is a former id`, `write ${former.to}`, id)
  }
  const stated = new Set(world.corpora.flatMap(({ relations }) => [...relations.keys()]))
  const checkAddress = ({ id, at }: Mention) => {
    const relation = parseRelationId(id)
    if (relation === null) return check({ id, at }, 'UNKNOWN_ADDRESS')
    const ends = [relation.from, relation.to]
    if (!ends.every(end => world.definitions.has(end))) return ends.forEach(end => check({ id: end, at }, 'UNKNOWN_ADDRESS'))
    if (!stated.has(id) && world.hidden.size === 0)
      problems.add('UNKNOWN_ADDRESS', at, `${id} is stated nowhere`, suggestion(id, [...stated].filter(one => one.startsWith(`${relation.from}~`))), id)
  }
  for (const corpus of world.corpora) {
    for (const hand of corpus.read.hands) check(hand)
    for (const { drafts, definition, id } of corpus.entries.values()) {
      const [first] = drafts
      if (definition === null && first !== undefined) check({ id, at: first.at })
      for (const draft of drafts) {
        for (const relation of draft.relations) {
          check(relation.target)
          for (const receipt of relation.receipts) receipt.mentions.forEach(mention => check(mention))
        }
        for (const receipt of draft.receipts) receipt.mentions.forEach(mention => check(mention))
      }
    }
    for (const address of corpus.read.addresses) checkAddress(address)
  }
}
