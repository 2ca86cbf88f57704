import type { Engine, Value } from '../engine/engine.ts'
import { RELATION_TYPES, type RelationType } from '../model/relations.ts'
import { groupBy } from './decode-group.ts'
import { decodeEntity, decodeRelation, type ValueMap } from './decode.ts'
import { allOf, assembled, fill, Parameters, relationPattern, unionOf } from './filter-text.ts'
import { afterText } from './keyset.ts'
import type { Page } from './rows.ts'
import type { EndsKey, RelationEnd, RelationPageKey } from './store.ts'

interface Row {
  readonly place: number
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
  NAME: { key: 'name', direction: 'ASC' },
  LATEST: { key: 'latest', direction: 'DESC' },
  ID: { key: 'id', direction: 'ASC' },
} as const

function endOf(row: Row, seenFrom: string): RelationEnd {
  const relation = decodeRelation(row.type, row.from, row.to, row.relation)
  const direction = row.from === seenFrom ? 'OUT' : 'IN'
  return { relation, other: decodeEntity(row.other), direction, keys: [row.k0, row.k1, relation.id] }
}

const inModelOrder = (types: readonly RelationType[]) => [...new Set(types)].sort((a, b) => (RANKS[a] ?? 0) - (RANKS[b] ?? 0))

/** One page statement for keys that differ in nothing but the id; `place` tells its rows apart from those of the others. */
function pageText(group: readonly RelationPageKey[], place: number, parameters: Parameters): { readonly text: string; readonly take: string } {
  const [key] = group
  if (key === undefined) throw new Error('a group of keys has at least one')
  const { key: read, direction } = ORDERS[key.order ?? 'NAME']
  const conditions = [
    ...(key.kinds === undefined ? [] : [fill('condition/kind-in', { row: 'o', value: parameters.add([...key.kinds]) })]),
    ...(key.after === undefined ? [] : [`(${afterText([{ direction: 'ASC' }, { direction }], { row: 'r', direction: 'ASC' }, key.after, parameters)})`]),
  ]
  const take = parameters.add(key.first + 1)
  const text = fill('relation-page', {
    ids: parameters.add([...new Set(group.map(one => one.id))]),
    pattern: relationPattern(key.types === undefined ? undefined : inModelOrder(key.types), key.direction, 'r'),
    where: allOf(conditions),
    take,
    place: String(place),
    key: fill(`relation-key/${read}`, {}),
    direction,
  })
  return { text, take: take.slice(1) }
}

const isEmpty = ({ types, kinds }: RelationPageKey) => types?.length === 0 || kinds?.length === 0
const NO_ROWS: Page<RelationEnd> = { rows: [], hasNext: false }

/** Pages of relations of several entities, all in one statement; keys that differ in nothing but the id share a part of it. */
export function readRelationPages(engine: Pick<Engine, 'read'>) {
  return async (keys: readonly RelationPageKey[]): Promise<Page<RelationEnd>[]> => {
    const groups = [...groupBy(keys.filter(key => !isEmpty(key)), key => JSON.stringify({ ...key, id: null })).values()]
    if (groups.length === 0) return keys.map(() => NO_ROWS)
    const parameters = new Parameters()
    const texts = groups.map((group, place) => pageText(group, place, parameters))
    const statement = assembled<Row>('relation-page', unionOf(texts.map(({ text }) => text)), texts.map(({ take }) => take))
    const answer = await engine.read(tx => tx.run(statement, { ...parameters.values, ranks: RANKS }))
    const rows = groupBy(answer, row => `${row.place} ${row.asked}`)
    const pages = new Map<RelationPageKey, Page<RelationEnd>>()
    groups.forEach((group, place) => {
      for (const key of group) {
        const ends = (rows.get(`${place} ${key.id}`) ?? []).map(row => endOf(row, key.id))
        pages.set(key, { rows: ends.slice(0, key.first), hasNext: ends.length > key.first })
      }
    })
    return keys.map(key => pages.get(key) ?? NO_ROWS)
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
