import { isMap } from 'yaml'
import { entityId } from '../../server/model/ids.ts'
import { type Kind, KINDS, propertiesOf } from '../../server/model/kinds.ts'
import type { Draft, DraftFact, DraftRelation } from './draft.ts'
import { readProperty } from './facts.ts'
import { readReceipts, RECEIPT_KEYS } from './receipts.ts'
import { ownersOf, readRelations, RELATION_KEYS } from './relations.ts'
import type { Entry, Source } from './source.ts'
import { readSlug } from './targets.ts'
import { unknownKey } from './unknown.ts'

const RECEIPTS_OF_FINDING = [...RECEIPT_KEYS, 'receipts', 'stance']

/** Keys of a record of a kind: its facts, its relations, and for a finding its receipts. */
const recordKeys = (kind: Kind): string[] => [
  ...propertiesOf(kind)
    .map(({ name }) => name)
    .filter(name => kind !== 'FINDING' || name !== 'name'),
  ...RELATION_KEYS[kind].keys(),
  ...(kind === 'FINDING' ? RECEIPTS_OF_FINDING : []),
]

function elsewhere(kind: Kind, key: string): string | null {
  if (kind === 'FINDING' && key === 'name') return 'the name of a finding is its statement'
  const owners = ownersOf(key)
  return owners === null ? null : `${key} belongs to ${owners}`
}

/** Reads one record: a slug and its map. */
export function readRecord(source: Source, kind: Kind, entry: Entry, hand: string | null): Draft {
  const id = entityId(kind, readSlug(source, entry.key, entry.at))
  const facts = new Map<string, DraftFact>()
  const relations: DraftRelation[] = []
  const properties = new Map(propertiesOf(kind).map(property => [property.name, property]))
  const allowed = recordKeys(kind)
  const entries = source.entries(entry.value, entry.valueAt, `${KINDS[kind].prefix} ${entry.key}`, '{name: …}')
  if (isMap(entry.value) && entries.length === 0)
    source.add('EMPTY_VALUE', entry.valueAt, `${id} says nothing`, 'leave it out, or give its facts')
  for (const item of entries) {
    const relation = RELATION_KEYS[kind].get(item.key)
    const property = properties.get(item.key)
    if (!allowed.includes(item.key)) unknownKey(source, item, KINDS[kind].seedKey, allowed, elsewhere(kind, item.key))
    else if (relation !== undefined) relations.push(...readRelations(source, relation, { id, kind, hand }, item))
    else if (property !== undefined) {
      const value = readProperty(source, property, item.value, item.valueAt)
      if (value !== null) facts.set(item.key, { value, at: item.valueAt })
    }
  }
  const receipts =
    kind === 'FINDING' ? readReceipts(source, entries, { hand, self: null, record: false, finding: true }, entry.at, true) : []
  const meant = entries.length === 0 || entries.some(({ key }) => !RELATION_KEYS[kind].has(key) && !RECEIPTS_OF_FINDING.includes(key))
  return { id, kind, at: entry.at, meant, given: new Set(entries.map(({ key }) => key)), facts, relations, receipts }
}
