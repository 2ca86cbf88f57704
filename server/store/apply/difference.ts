import { BASIS_ORDER } from '../../model/enums.ts'
import { canonical } from '../../model/digest.ts'
import { kindOfId } from '../../model/ids.ts'
import { RELATIONS } from '../../model/relations.ts'
import { bestBasis, type Merged, type MergedReceipt, type MergedRelation } from './merge.ts'
import { type Operations, push, type RelationRow, type Row } from './operations.ts'

/** Year of publication of a paper, by its id. */
export type YearOf = (paper: string) => number | null

/** What a relation looks like in the graph. */
interface Seen {
  readonly row: RelationRow
  readonly since: number | null
  readonly receipts: ReadonlyMap<string, Row>
  readonly relation: MergedRelation
}

/** The entity whose record states a relation, which is part of the record's id. */
const recordOf = (owner: string, corpus: string): string => `${corpus} ${owner}`

function receiptRow(owner: string, relation: string, receipt: MergedReceipt, year: number | null): Row {
  const { id, paper, basis, locator, via, through, note, corpus } = receipt
  return {
    id,
    relation,
    paper,
    basis,
    corpus,
    rank: BASIS_ORDER.indexOf(basis),
    record: recordOf(owner, corpus),
    ...(year === null ? {} : { paperYear: year }),
    ...(via === undefined ? {} : { via }),
    ...(through === undefined ? {} : { through: [...through], chained: true }),
    ...(locator === undefined ? {} : { locator }),
    ...(note === undefined ? {} : { note }),
  }
}

function see(owner: string, relation: MergedRelation, yearOf: YearOf): Seen {
  const years = [...relation.receipts.values()].map(({ paper }) => yearOf(paper)).filter(year => year !== null)
  const since = years.length === 0 ? null : Math.min(...years)
  const properties: Row = {
    id: relation.id,
    ...(relation.properties as Row),
    receiptCount: relation.receipts.size,
    basis: bestBasis(relation.receipts.values()),
    ...(since === null ? {} : { since }),
  }
  const receipts = new Map(
    [...relation.receipts].map(([id, receipt]) => [id, receiptRow(owner, relation.id, receipt, yearOf(receipt.paper))]),
  )
  return { row: { from: relation.from, to: relation.to, id: relation.id, properties }, since, receipts, relation }
}

const seeAll = (merged: Merged | undefined, yearOf: YearOf): Map<string, Seen> =>
  new Map([...(merged?.relations ?? [])].map(([id, relation]) => [id, see(merged?.id ?? '', relation, yearOf)]))

/** How the relations of an entity change: gained and lost by `TYPE DIRECTION KIND`, and years that come or go. */
export interface Shift {
  readonly counts: Map<string, number>
  readonly gained: (number | null)[]
  readonly lost: (number | null)[]
}
/** Shifts by the id of the entity at either end. */
export type Shifts = Map<string, Shift>

function shift(shifts: Shifts, { relation, since }: Seen, by: 1 | -1): void {
  const { type, from, to } = relation
  for (const [id, direction, other] of [
    [from, 'OUT', to],
    [to, 'IN', from],
  ] as const) {
    const own = shifts.get(id) ?? { counts: new Map<string, number>(), gained: [], lost: [] }
    shifts.set(id, own)
    const key = `${type} ${direction} ${kindOfId(other) ?? ''}`
    own.counts.set(key, (own.counts.get(key) ?? 0) + by)
    ;(by === 1 ? own.gained : own.lost).push(since)
  }
}

function move(shifts: Shifts, before: Seen, after: Seen): void {
  if (before.since === after.since) return
  for (const id of [after.relation.from, after.relation.to]) {
    const own = shifts.get(id) ?? { counts: new Map<string, number>(), gained: [], lost: [] }
    shifts.set(id, own)
    own.gained.push(after.since)
    own.lost.push(before.since)
  }
}

/** Whether a relation stands on a passage that was read; who wrote and who cites apart. */
const isPassage = ({ relation, row }: Seen): boolean =>
  RELATIONS[relation.type].family !== 'BIBLIOGRAPHY' && row.properties['basis'] === 'PASSAGE'

function tally(operations: Operations, seen: Seen, by: 1 | -1): void {
  operations.count(`relation ${seen.relation.type}`, by, seen.since)
  if (seen.receipts.size > 0) operations.count('receipted', by, seen.since)
  if (isPassage(seen)) operations.count('passage', by, seen.since)
}

function diffReceipts(operations: Operations, before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): void {
  for (const [id, row] of after) {
    const old = before.get(id)
    if (old === undefined) operations.createReceipts.push(row)
    else if (canonical(old) !== canonical(row)) operations.setReceipts.push(row)
  }
  for (const id of before.keys()) if (!after.has(id)) operations.removeReceipts.push(id)
}

const NONE: ReadonlyMap<string, Row> = new Map()

/** Writes down what becomes of the relations that one entity's records state, and how that shifts the counts of their ends. */
export function diffRelations(
  operations: Operations,
  shifts: Shifts,
  before: Merged | undefined,
  after: Merged | undefined,
  yearBefore: YearOf,
  yearAfter: YearOf,
): void {
  const was = seeAll(before, yearBefore)
  const is = seeAll(after, yearAfter)
  for (const [id, seen] of is) {
    const old = was.get(id)
    diffReceipts(operations, old?.receipts ?? NONE, seen.receipts)
    if (old === undefined) {
      push(operations.createRelations, seen.relation.type, seen.row)
      shift(shifts, seen, 1)
      tally(operations, seen, 1)
    } else if (canonical(old.row) !== canonical(seen.row)) {
      push(operations.setRelations, seen.relation.type, seen.row)
      move(shifts, old, seen)
      tally(operations, old, -1)
      tally(operations, seen, 1)
    }
  }
  for (const [id, old] of was) {
    if (is.has(id)) continue
    diffReceipts(operations, old.receipts, NONE)
    push(operations.removeRelations, old.relation.type, old.row)
    shift(shifts, old, -1)
    tally(operations, old, -1)
  }
}
