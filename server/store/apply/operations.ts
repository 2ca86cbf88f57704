import type { Value } from '../../engine/engine.ts'
import type { RelationType } from '../../model/relations.ts'

/** Properties to write. */
export type Row = { [key: string]: Value }
/** A relation to write, with the ids of its ends. */
export interface RelationRow {
  readonly from: string
  readonly to: string
  readonly id: string
  readonly properties: Row
}

/** Everything that one transaction writes, as rows by statement. Kept in the order in which it must be written. */
export class Operations {
  readonly createEntities = new Map<string, Row[]>()
  readonly setEntities: Row[] = []
  readonly setDerived: Row[] = []
  readonly removeEntities: string[] = []
  readonly createRelations = new Map<RelationType, RelationRow[]>()
  readonly setRelations = new Map<RelationType, RelationRow[]>()
  readonly removeRelations = new Map<RelationType, RelationRow[]>()
  readonly createReceipts: Row[] = []
  readonly setReceipts: Row[] = []
  readonly removeReceipts: string[] = []
  readonly createRecords: Row[] = []
  readonly setRecords: Row[] = []
  readonly removeRecords: string[] = []
  readonly createNames: { readonly term: string; readonly entity: string; readonly weight: number; readonly field: string }[] = []
  readonly removeNames: { readonly term: string; readonly entity: string }[] = []
  readonly createTerms: Row[] = []
  readonly setTerms: Row[] = []
  readonly removeTerms: string[] = []
  /** Entities whose earliest year is looked up anew once the relations stand, with the year they were counted at. */
  readonly rescan = new Map<string, number | null>()
  /** By how much each count changes, and how much of that in which year: by what is counted, then year, of all years under null. */
  readonly counts = new Map<string, Map<number | null, number>>()

  /** Counts what is first shown in a year; what is undated counts in no year. */
  count(what: string, by: number, year: number | null): void {
    this.#add(what, null, by)
    if (year !== null) this.#add(what, year, by)
  }

  /** What was counted at one year belongs to another. */
  redate(what: string, before: number | null, after: number | null): void {
    if (before === after) return
    if (before !== null) this.#add(what, before, -1)
    if (after !== null) this.#add(what, after, 1)
  }

  #add(what: string, year: number | null, by: number): void {
    const years = this.counts.get(what) ?? new Map<number | null, number>()
    this.counts.set(what, years.set(year, (years.get(year) ?? 0) + by))
  }

  /** Rows in all. */
  get total(): number {
    const lists = Object.values(this).filter((value): value is readonly unknown[] => Array.isArray(value))
    const grouped = [this.createEntities, this.createRelations, this.setRelations, this.removeRelations].flatMap(group => [
      ...group.values(),
    ])
    return [...lists, ...grouped].reduce((total, list) => total + list.length, 0)
  }
}

/** Adds to a list in a map of lists. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
