import type { Engine, Value } from '../engine/engine.ts'
import { KINDS, type Kind } from '../model/kinds.ts'
import { decodeEntity, type ValueMap } from './decode.ts'
import { currentIds } from './entities.ts'
import { ORDER_FIELDS } from './fields.ts'
import { FilterCompiler, type FilterInput, idsIn } from './filter.ts'
import { allOf, assembled, fill, Parameters, type PartName } from './filter-text.ts'
import { afterText } from './keyset.ts'
import type { EntityRow, Page } from './rows.ts'
import { statements } from './statements.generated.ts'
import { type EntityQuery, TooManyToCount } from './store.ts'

interface SortKey { readonly read: string; readonly before: string; readonly direction: 'ASC' | 'DESC' }
/** A row as the statement answers it: the entity and its sort keys k0, k1 … */
type Row = { readonly entity: ValueMap } & Readonly<Record<string, Value>>

/** Text of the conditions of a filter, former ids resolved. @throws ArgumentError */
export async function filterText(engine: Pick<Engine, 'read'>, kind: Kind, filter: FilterInput | undefined, parameters: Parameters): Promise<string> {
  const current = await currentIds(engine, idsIn(filter))
  return new FilterCompiler(parameters, current).compile(kind, filter)
}

/** A part that begins with a clause of its own leaves its value in `paperYear`; the others are expressions. */
function partKey(name: PartName): { readonly read: string; readonly before: string } {
  const text = fill(name, {})
  const leaves = /AS (\w+)$/.exec(text)?.[1]
  return leaves === undefined ? { read: text, before: '' } : { read: leaves, before: text }
}

function sortKeys(query: EntityQuery): SortKey[] {
  return query.orderBy.flatMap(({ field, direction }) => (ORDER_FIELDS[query.kind][field]?.keys ?? []).map(key => {
    const source = 'property' in key ? { read: `n.${key.property}`, before: '' } : partKey(key.part as PartName)
    return { ...source, direction }
  }))
}

function pageText(query: EntityQuery, filter: string, parameters: Parameters): { readonly text: string; readonly keys: readonly SortKey[] } {
  const keys = sortKeys(query)
  const idDirection = query.orderBy.find(({ field }) => field === 'ID')?.direction ?? 'ASC'
  const before = [...new Set(keys.map(key => key.before).filter(text => text !== ''))]
  const read = keys.map((key, place) => fill('keyset/key', { read: key.read, place: String(place) })).join('')
  const text = fill('page', {
    label: KINDS[query.kind].label,
    filter,
    keys: [...before, fill('keyset/keys', { read })].join('\n'),
    after: query.after === undefined ? allOf([]) : afterText(keys, { row: 'n', direction: idDirection }, query.after, parameters),
    names: keys.map((_, place) => fill('keyset/name', { place: String(place) })).join(''),
    order: keys.map(({ direction }, place) => `${fill('keyset/sort', { direction, place: String(place) })} `).join(''),
    idDirection,
  })
  return { text, keys }
}

/** A page of entities of one kind. @throws ArgumentError for a filter that is past its bounds */
export function readPage(engine: Pick<Engine, 'read'>) {
  return async (query: EntityQuery): Promise<Page<{ readonly entity: EntityRow; readonly keys: readonly unknown[] }>> => {
    const parameters = new Parameters()
    const filter = await filterText(engine, query.kind, query.filter, parameters)
    const { text, keys } = pageText(query, filter, parameters)
    const rows = await engine.read(tx => tx.run(assembled<Row>('page', text, ['take']), { ...parameters.values, take: query.first + 1 }))
    return {
      rows: rows.slice(0, query.first).map(row => {
        const entity = decodeEntity(row.entity)
        return { entity, keys: [...keys.map((_, place) => row[`k${place}`] ?? null), entity.id] }
      }),
      hasNext: rows.length > query.first,
    }
  }
}

/** Most entities of a kind that are gone through to count those that a filter lets through: a fifth of a second on two cores, seconds where the filter follows relations. */
const COUNTED = 250_000

/**
 * How many entities of a kind a filter lets through; without a filter it is what the apply counted.
 * @throws TooManyToCount when a filter would have to go through too many
 */
export function readCount(engine: Pick<Engine, 'read'>) {
  return async (kind: Kind, filter: FilterInput | undefined): Promise<number> => {
    const all = (await engine.read(tx => tx.run(statements['graph/count'], { id: `kind ${kind}` })))[0]?.value ?? 0
    if (filter === undefined || Object.keys(filter).length === 0) return all
    if (all > COUNTED) throw new TooManyToCount(KINDS[kind].plural, all)
    const parameters = new Parameters()
    const where = await filterText(engine, kind, filter, parameters)
    const statement = assembled<{ readonly count: number }>('count', fill('count', { label: KINDS[kind].label, filter: where }))
    const rows = await engine.read(tx => tx.run(statement, parameters.values))
    return rows[0]?.count ?? 0
  }
}

