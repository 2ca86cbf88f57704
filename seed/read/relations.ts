import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { type Kind, KIND_NAMES, KINDS } from '../../server/model/kinds.ts'
import type { PropertyValue } from '../../server/model/record.ts'
import { RELATION_TYPES, RELATIONS, type RelationType } from '../../server/model/relations.ts'
import type { Place } from '../problems.ts'
import type { DraftRelation } from './draft.ts'
import { readProperty } from './facts.ts'
import { readReceipts, RECEIPT_KEYS, type Speaking } from './receipts.ts'
import type { Entry, Source } from './source.ts'
import { readTarget } from './targets.ts'
import { unknownKey } from './unknown.ts'

/** A key under which records of a kind state a relation. */
export interface RelationKey {
  readonly key: string
  readonly type: RelationType
  readonly on: 'from' | 'to'
  readonly targets: readonly Kind[]
}

function keysOf(kind: Kind): Map<string, RelationKey> {
  const keys = new Map<string, RelationKey>()
  for (const type of RELATION_TYPES) {
    const { seed, ends } = RELATIONS[type]
    if (seed === undefined) continue
    const [mine, other] = seed.on === 'from' ? ([0, 1] as const) : ([1, 0] as const)
    const targets = ends.filter(pair => pair[mine] === kind).map(pair => pair[other])
    if (targets.length > 0) keys.set(seed.key, { key: seed.key, type, on: seed.on, targets })
  }
  return keys
}

/** Relation keys of each kind, by key. */
export const RELATION_KEYS: Readonly<Record<Kind, ReadonlyMap<string, RelationKey>>> = Object.fromEntries(
  KIND_NAMES.map(kind => [kind, keysOf(kind)]),
) as Record<Kind, Map<string, RelationKey>>

/** Kinds whose records take a key, in words; null when none does. */
export const ownersOf = (key: string): string | null => {
  const owners = KIND_NAMES.filter(kind => RELATION_KEYS[kind].has(key)).map(kind => KINDS[kind].seedKey)
  return owners.length === 0 ? null : owners.join(' and ')
}

/** What a relation's record is. */
export interface Owner {
  readonly id: string
  readonly kind: Kind
  readonly hand: string | null
}

/** Values that stand when a seed says nothing. */
const DEFAULTS: Partial<Record<RelationType, Readonly<Record<string, PropertyValue>>>> = { EXHIBITS: { mode: 'SHOWS' } }

/** The target of a relation: `to`, with `kind` beside it where several may stand. */
function readEnd(source: Source, key: RelationKey, owner: Kind, entries: readonly Entry[] | null, node: Node, at: Place) {
  const instead = (kind: Kind) => [...RELATION_KEYS[owner].values()].filter(({ targets }) => targets.includes(kind)).map(other => other.key)
  if (entries === null) return readTarget(source, node, at, key.key, key.targets, instead)
  const to = entries.find(entry => entry.key === 'to')
  if (to === undefined) {
    source.add(
      'MISSING_FACT',
      at,
      `${key.key} does not say to what`,
      `{to: <slug of a ${key.targets.map(kind => KINDS[kind].prefix).join(' or ')}>, …}`,
    )
    return null
  }
  const word = entries.find(entry => entry.key === 'kind')
  if (word === undefined) return readTarget(source, to.value, to.valueAt, key.key, key.targets, instead)
  const text = source.text(word.value, word.valueAt, 'kind')
  const kind = key.targets.find(target => KINDS[target].prefix === text)
  if (kind !== undefined) return readTarget(source, to.value, to.valueAt, key.key, [kind])
  if (text !== null)
    source.add(
      'UNKNOWN_VALUE',
      word.valueAt,
      `kind: '${text}' is no kind that ${key.key} takes`,
      `one of ${key.targets.map(target => KINDS[target].prefix).join(', ')}`,
    )
  return null
}

function readOne(source: Source, key: RelationKey, owner: Owner, node: Node, place: number): DraftRelation | null {
  const at = source.place(node)
  const entries = isMap(node) ? source.entries(node, at, key.key) : null
  const target = readEnd(source, key, owner.kind, entries, node, at)
  const models = RELATIONS[key.type].properties ?? []
  const properties: Record<string, PropertyValue> = { ...DEFAULTS[key.type] }
  if (key.type === 'WROTE') properties['order'] = place
  const allowed = ['to', ...(key.targets.length > 1 ? ['kind'] : []), ...models.map(({ name }) => name), ...RECEIPT_KEYS, 'receipts']
  for (const entry of entries ?? []) {
    const model = models.find(({ name }) => name === entry.key)
    const value = model === undefined ? null : readProperty(source, model, entry.value, entry.valueAt)
    if (value !== null) properties[entry.key] = value
    else if (!allowed.includes(entry.key)) unknownKey(source, entry, key.key, allowed)
  }
  const finding = owner.kind === 'FINDING'
  const speaking: Speaking = {
    hand: owner.hand,
    self: owner.kind === 'PAPER' ? owner.id : null,
    record: !RELATIONS[key.type].needsReceipt,
    finding: false,
  }
  const receipts = readReceipts(source, entries ?? [], speaking, at, finding)
  if (target === null) return null
  const [one, other] = key.on === 'from' ? [owner.id, target.id] : [target.id, owner.id]
  if (one === other) {
    source.add('SELF_RELATION', target.at, `${key.key} leads from ${one} to itself`, 'name another entry, or leave it out', one)
    return null
  }
  const swap = RELATIONS[key.type].symmetric === true && one > other
  return { type: key.type, from: swap ? other : one, to: swap ? one : other, properties, receipts, spoken: entries?.some(isOfReceipt) === true, at, target }
}

const isOfReceipt = ({ key }: Entry) => key === 'receipts' || RECEIPT_KEYS.includes(key)

/** The relations under one key of a record: one or a list, each a slug or a map. */
export function readRelations(source: Source, key: RelationKey, owner: Owner, entry: Entry): DraftRelation[] {
  const { value, valueAt } = entry
  if (value === null || (isScalar(value) && value.value === null) || (isSeq(value) && value.items.length === 0)) {
    source.add('EMPTY_VALUE', valueAt, `${entry.key} is empty`, 'leave the key out')
    return []
  }
  const nodes = isSeq(value) ? source.items(value, valueAt, entry.key) : [value]
  return nodes.map((node, index) => readOne(source, key, owner, node, index + 1)).filter(relation => relation !== null)
}
