/** From the maps that statements answer to plain domain rows. Absent is null; lists are never null. */
import type { Value } from '../engine/engine.ts'
import type { Direction, ReceiptBasis } from '../model/enums.ts'
import { propertiesOf, SHARED_PROPERTIES, type Kind } from '../model/kinds.ts'
import type { PropertyValue } from '../model/record.ts'
import { RELATIONS, type RelationType } from '../model/relations.ts'
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
const texts = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : [])

function pick(map: ValueMap, names: readonly string[]): Record<string, PropertyValue> {
  const facts: Record<string, PropertyValue> = {}
  for (const name of names) {
    const value = map[name]
    if (value !== undefined && value !== null) facts[name] = value as PropertyValue
  }
  return facts
}

type Counted = Omit<NeighborCountRow, 'count'>
/** What can be counted: as many as the model has types, directions and kinds. */
const counted = new Map<string, Counted>()
/** `TYPE DIRECTION KIND count`, as the apply keeps it. */
function neighborCount(words: string): NeighborCountRow {
  const end = words.lastIndexOf(' ')
  const what = words.slice(0, end)
  let known = counted.get(what)
  if (known === undefined) {
    const [relation, direction, kind] = what.split(' ')
    counted.set(what, known = { relation: relation as RelationType, direction: direction as Exclude<Direction, 'BOTH'>, kind: kind as Kind })
  }
  return { relation: known.relation, direction: known.direction, kind: known.kind, count: Number(words.slice(end + 1)) }
}

/** An entity from the properties of its node. Neighbour counts are read when asked for: most answers do not show them. */
export function decodeEntity(map: ValueMap): EntityRow {
  const kind = map['kind'] as Kind
  let counts: readonly NeighborCountRow[] | undefined
  return {
    id: text(map['id']) ?? '',
    kind,
    name: text(map['name']) ?? '',
    aliases: texts(map['aliases']),
    summary: text(map['summary']),
    remarks: text(map['remarks']),
    facts: pick(map, factsOf(kind)),
    citation: text(map['citation']),
    since: number(map['since']),
    degree: number(map['degree']) ?? 0,
    get neighborCounts() {
      counts ??= texts(map['neighborCounts']).map(neighborCount)
      return counts
    },
    corpora: texts(map['corpora']),
    formerIds: texts(map['formerIds']),
  }
}

/** A relation from its type, its ends and its properties. */
export function decodeRelation(type: string, from: string, to: string, map: ValueMap): RelationRow {
  const model = RELATIONS[type as RelationType]
  return {
    id: text(map['id']) ?? '',
    type: type as RelationType,
    from,
    to,
    properties: pick(map, (model.properties ?? []).map(property => property.name)),
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
