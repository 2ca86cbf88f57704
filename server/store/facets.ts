import type { Engine } from '../engine/engine.ts'
import { BASIS_ORDER } from '../model/enums.ts'
import { KINDS, type Kind } from '../model/kinds.ts'
import { ArgumentError } from './argument.ts'
import { FACET_FIELDS, type FacetField, facetFieldsOf, type FacetModel, type FacetSource } from './fields.ts'
import type { FilterInput } from './filter.ts'
import { assembled, fill, Parameters, unionOf } from './filter-text.ts'
import { filterText } from './pages.ts'
import type { FacetRow } from './store.ts'

interface Row {
  readonly field: FacetField
  readonly values: readonly { readonly value: string; readonly count: number }[]
  readonly total: number
  readonly missing: number
}

const RANKS = Object.fromEntries(BASIS_ORDER.map((basis, place) => [basis, place]))
const FIELDS: Readonly<Record<string, FacetModel>> = FACET_FIELDS

/** How the values of a field are read from a row, and when it has none. */
function reading(source: FacetSource): { readonly read: string; readonly absent: string } {
  if ('part' in source) return { read: fill(`facet/${source.part}`, {}), absent: fill(`facet/no-${source.part}`, {}) }
  if ('list' in source) return { read: fill('facet/list', { property: source.list }), absent: fill('facet/no-list', { property: source.list }) }
  return { read: fill('facet/property', source), absent: fill('facet/no-property', source) }
}

function sourceOf(kind: Kind, field: FacetField): FacetSource {
  const source = FIELDS[field]?.on[kind]
  if (source === undefined) {
    throw new ArgumentError('BAD_ARGUMENT', `${KINDS[kind].plural} cannot be counted by ${field}.`, 'by', field, facetFieldsOf(kind).join(', '))
  }
  return source
}

/** Rows by the values of fields, under one filter: at most 100 values each, most frequent first. All fields are one statement. @throws ArgumentError */
export function readFacets(engine: Pick<Engine, 'read'>) {
  return async (kind: Kind, filter: FilterInput | undefined, fields: readonly string[]): Promise<FacetRow[]> => {
    const parameters = new Parameters()
    const names = [...new Set(fields)] as FacetField[]
    const readings = names.map(field => ({ field, ...reading(sourceOf(kind, field)) }))
    if (readings.length === 0) return []
    const where = await filterText(engine, kind, filter, parameters)
    const common = { label: KINDS[kind].label, filter: `(${where})` }
    const text = unionOf(readings.flatMap(({ field, read, absent }) => [
      fill('facet-values', { ...common, field, read }),
      fill('facet-missing', { ...common, field, absent }),
    ]))
    const given = names.includes('EVIDENCE') ? { ...parameters.values, ranks: RANKS } : parameters.values
    const rows = await engine.read(tx => tx.run(assembled<Row>('facets', text), given))
    return fields.map(field => {
      const mine = rows.filter(row => row.field === field)
      const values = mine.flatMap(row => row.values).map(({ value, count }) => ({ value: field === 'EVIDENCE' ? (BASIS_ORDER[Number(value)] ?? value) : value, count }))
      const total = mine.reduce((sum, row) => sum + row.total, 0)
      return {
        field,
        values: values.map(({ value, count }) => ({ value, label: value, count })),
        missing: mine.reduce((sum, row) => sum + row.missing, 0),
        more: total - values.length,
      }
    })
  }
}
