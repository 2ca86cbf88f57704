/** From the maps that statements answer to plain domain rows. Absent is null; lists are never null. */
import type { Value } from '../engine/engine.ts'
import type { Direction, ReceiptBasis } from '../model/enums.ts'
import { propertiesOf, SHARED_PROPERTIES, type Kind } from '../model/kinds.ts'
import type { PropertyValue } from '../model/record.ts'
import { RELATION_TYPES, RELATIONS, type RelationType } from '../model/relations.ts'
import type { EntityRow, NeighborCountRow, ReceiptRow, RelationRow } from './rows.ts'

export type ValueMap = Readonly<Record<string, Value>>

const SHARED = new Set(SHARED_PROPERTIES.map(property => property.name))
const FACTS = new Map<Kind, readonly string[]>()
/** Names of the facts of a kind beyond what all kinds share. */
function factsOf(kind: Kind): readonly string[] {
  const known = FACTS.get(kind)
  if (known !== undefined) return known
  const names = propertiesOf(kind).map(property => property.name).filter(name => !SHARED.has(name))
  FACTS.set(kind, names)
  return names
}

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)
const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)
const NONE: readonly string[] = []
const isText = (item: unknown): item is string => typeof item === 'string'
const texts = (value: Value | undefined): readonly string[] => {
  if (!Array.isArray(value)) return NONE
  const list: readonly unknown[] = value
  return list.every(isText) ? list : list.filter(isText)
}

function pick(map: ValueMap, names: readonly string[]): Record<string, PropertyValue> {
  const facts: Record<string, PropertyValue> = {}
  for (const name of names) {
    const value = map[name]
    if (value !== undefined && value !== null) facts[name] = value as PropertyValue
  }
  return facts
}

/** Counts read already: their words are few, so nearly all of an answer were met before. They are forgotten when they become many. */
const counted = new Map<string, NeighborCountRow>()
const COUNTED = 20_000
/** `TYPE DIRECTION KIND count`, as the apply keeps it. */
function neighborCount(words: string): NeighborCountRow {
  const known = counted.get(words)
  if (known !== undefined) return known
  const [relation, direction, kind, count] = words.split(' ')
  const row = { relation: relation as RelationType, direction: direction as Exclude<Direction, 'BOTH'>, kind: kind as Kind, count: Number(count) }
  if (counted.size >= COUNTED) counted.clear()
  counted.set(words, row)
  return row
}

/**
 * An entity over the properties of its node: what every answer needs is read at once, the rest when it is asked for, because most answers do not show
 * it. A class, since a getter of an object of its own is made anew for each: of 50 rows that cost more than all they hold.
 */
class Entity implements EntityRow {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly since: number | null
  readonly degree: number
  readonly #map: ValueMap
  #facts: EntityRow['facts'] | undefined
  #counts: readonly NeighborCountRow[] | undefined

  constructor(map: ValueMap) {
    this.id = text(map['id']) ?? ''
    this.kind = map['kind'] as Kind
    this.name = text(map['name']) ?? ''
    this.since = number(map['since'])
    this.degree = number(map['degree']) ?? 0
    this.#map = map
  }

  get facts(): EntityRow['facts'] {
    return (this.#facts ??= pick(this.#map, factsOf(this.kind)))
  }

  get neighborCounts(): readonly NeighborCountRow[] {
    return (this.#counts ??= texts(this.#map['neighborCounts']).map(neighborCount))
  }

  get aliases(): readonly string[] {
    return texts(this.#map['aliases'])
  }

  get corpora(): readonly string[] {
    return texts(this.#map['corpora'])
  }

  get formerIds(): readonly string[] {
    return texts(this.#map['formerIds'])
  }

  get summary(): string | null {
    return text(this.#map['summary'])
  }

  get remarks(): string | null {
    return text(this.#map['remarks'])
  }

  get citation(): string | null {
    return text(this.#map['citation'])
  }
}

/** An entity from the properties of its node. */
export const decodeEntity = (map: ValueMap): EntityRow => new Entity(map)

const QUALIFIERS = new Map<RelationType, readonly string[]>(RELATION_TYPES.map(type => [type, (RELATIONS[type].properties ?? []).map(property => property.name)]))

/** A relation from its type, its ends and its properties. */
export function decodeRelation(type: string, from: string, to: string, map: ValueMap): RelationRow {
  return {
    id: text(map['id']) ?? '',
    type: type as RelationType,
    from,
    to,
    properties: pick(map, QUALIFIERS.get(type as RelationType) ?? NONE),
    since: number(map['since']),
    receiptCount: number(map['receiptCount']) ?? 0,
    basis: (text(map['basis']) ?? 'GENERAL') as ReceiptBasis,
  }
}

/** A receipt from the properties of its node; what is absent is null, `through` never. */
export const decodeReceipt = (map: ValueMap): ReceiptRow => ({
  id: text(map['id']) ?? '',
  relation: text(map['relation']) ?? '',
  paper: text(map['paper']) ?? '',
  via: text(map['via']),
  through: texts(map['through']),
  locator: text(map['locator']),
  note: text(map['note']),
  basis: (text(map['basis']) ?? 'GENERAL') as ReceiptBasis,
  corpus: text(map['corpus']) ?? '',
})
