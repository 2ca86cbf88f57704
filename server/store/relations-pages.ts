import type { Engine, Value } from '../engine/engine.ts'
import { RELATION_TYPES, type RelationType } from '../model/relations.ts'
import { groupBy } from './decode-group.ts'
import { decodeEntity, decodeRelation, type ValueMap } from './decode.ts'
import { assembled, fill, Parameters, relationPattern } from './filter-text.ts'
import type { Page } from './rows.ts'
import type { EndsKey, RelationEnd, RelationPageKey } from './store.ts'

interface Row {
  readonly asked: string
  readonly key: number
  readonly type: string
  readonly from: string
  readonly to: string
  readonly relation: ValueMap
  readonly other: ValueMap
  readonly k0: number
  readonly k1: Value
}

/** Place of each type in the model: the order in which relations are listed. */
const RANKS = Object.fromEntries(RELATION_TYPES.map((type, place) => [type, place]))
/** Most relations of one type that a typed list answers. */
const ENDS = 500
const ORDERS = {
  NAME: { key: 'o.nameKey', direction: 'ASC' },
  LATEST: { key: 'coalesce(o.year, o.since)', direction: 'DESC' },
  ID: { key: 'o.id', direction: 'ASC' },
} as const

function endOf(row: Row, seenFrom: string): RelationEnd {
  const relation = decodeRelation(row.type, row.from, row.to, row.relation)
  const direction = row.from === seenFrom ? 'OUT' : 'IN'
  return { relation, other: decodeEntity(row.other), direction, keys: [row.k0, row.k1, relation.id] }
}

const inModelOrder = (types: readonly RelationType[]) => [...new Set(types)].sort((a, b) => (RANKS[a] ?? 0) - (RANKS[b] ?? 0))

/** Rows after the last one seen: rank, then key with nulls last, then relation id. */
function afterText(after: readonly unknown[], order: keyof typeof ORDERS, parameters: Parameters): string {
  const [rank, key, id] = after as [number, Value, string]
  const rankWords = parameters.add(rank)
  const idWords = parameters.add(id)
  if (key === null) return `(k0 > ${rankWords} OR k0 = ${rankWords} AND k1 IS NULL AND r.id > ${idWords})`
  const keyWords = parameters.add(key)
  const past = ORDERS[order].direction === 'ASC' ? '>' : '<'
  return `(k0 > ${rankWords} OR k0 = ${rankWords} AND (k1 IS NULL OR k1 ${past} ${keyWords} OR k1 = ${keyWords} AND r.id > ${idWords}))`
}

function pageStatement(key: RelationPageKey) {
  const parameters = new Parameters()
  const order = key.order ?? 'NAME'
  const conditions = [
    ...(key.kinds === undefined ? [] : [`o.kind IN ${parameters.add([...key.kinds])}`]),
    ...(key.after === undefined ? [] : [afterText(key.after, order, parameters)]),
  ]
  const text = fill('relation-page', {
    pattern: relationPattern(key.types === undefined ? undefined : inModelOrder(key.types), key.direction, 'r'),
    where: conditions.length === 0 ? 'true' : conditions.join(' AND '),
    ...ORDERS[order],
  })
  return { statement: assembled<Row>('relation-page', text, ['take']), parameters: parameters.values }
}

/** Pages of relations of several entities; keys that differ in nothing but the id are one statement. */
export function readRelationPages(engine: Pick<Engine, 'read'>) {
  return async (keys: readonly RelationPageKey[]): Promise<Page<RelationEnd>[]> => {
    const groups = groupBy(keys, ({ id: _, ...rest }) => JSON.stringify(rest))
    const pages = new Map<RelationPageKey, Page<RelationEnd>>()
    await Promise.all([...groups.values()].map(async group => {
      const [sample] = group
      if (sample === undefined) return
      if (sample.types?.length === 0 || sample.kinds?.length === 0) return
      const { statement, parameters } = pageStatement(sample)
      const ids = [...new Set(group.map(key => key.id))]
      const rows = await engine.read(tx => tx.run(statement, { ...parameters, ids, ranks: RANKS, take: sample.first + 1 }))
      const byId = groupBy(rows, row => row.asked)
      for (const key of group) {
        const ends = (byId.get(key.id) ?? []).map(row => endOf(row, key.id))
        pages.set(key, { rows: ends.slice(0, key.first), hasNext: ends.length > key.first })
      }
    }))
    return keys.map(key => pages.get(key) ?? { rows: [], hasNext: false })
  }
}

/** Typed lists of relations of several entities, all in one statement. */
export function readEnds(engine: Pick<Engine, 'read'>) {
  return async (keys: readonly EndsKey[]): Promise<RelationEnd[][]> => {
    if (keys.length === 0) return []
    const types = inModelOrder(keys.map(key => key.type))
    const text = fill('relation-ends', { types: types.map(type => `\`${type}\``).join('|') })
    const rows = keys.map((key, place) => ({ key: place, id: key.id, type: key.type, outward: key.direction === 'OUT', inward: key.direction === 'IN' }))
    const answer = await engine.read(tx => tx.run(assembled<Row>('relation-ends', text, ['take']), { rows, take: ENDS }))
    const byKey = groupBy(answer, row => row.key)
    return keys.map((key, place) => (byKey.get(place) ?? []).map(row => endOf(row, key.id)))
  }
}
