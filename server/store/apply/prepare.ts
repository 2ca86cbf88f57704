import type { Transaction } from '../../engine/engine.ts'
import { canonical, recordDigest } from '../../model/digest.ts'
import { kindOfId, parseRelationId } from '../../model/ids.ts'
import type { SeedRecord } from '../../model/record.ts'
import { RELATIONS } from '../../model/relations.ts'
import { statements } from '../statements.generated.ts'
import { diffRelations, type Shift, type Shifts, type YearOf } from './difference.ts'
import type { Merged } from './merge.ts'
import { derivedProperties, entityProperties, labelOf, ownYear } from './node.ts'
import { Operations, push } from './operations.ts'
import { inBatches, mergeAll, readRecords, readStored, type Stored } from './read.ts'
import { termsOf } from './terms.ts'

/** Records to set (or, with null, to remove): by entity id, then corpus. */
export type Replacements = ReadonlyMap<string, ReadonlyMap<string, SeedRecord | null>>

/** Entities before and after, as far as they are touched. */
export interface Touched {
  readonly before: ReadonlyMap<string, Merged>
  readonly after: ReadonlyMap<string, Merged>
  /** Every touched entity's records before. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, SeedRecord>>
}

/** Reads what is there of the touched entities, and joins it with what replaces it. */
export async function readTouched(tx: Transaction, replacements: Replacements, others: Iterable<string> = []): Promise<Touched> {
  const ids = new Set([...replacements.keys(), ...others])
  const records = await readRecords(tx, ids)
  const after = new Map<string, Map<string, SeedRecord>>()
  for (const id of ids) {
    const own = new Map(records.get(id))
    for (const [corpus, record] of replacements.get(id) ?? []) {
      if (record === null) own.delete(corpus)
      else own.set(corpus, record)
    }
    after.set(id, own)
  }
  return { before: mergeAll(records), after: mergeAll(after), records }
}

const papersOf = (merged: Iterable<Merged>): Set<string> =>
  new Set(
    [...merged].flatMap(({ relations }) =>
      [...relations.values()].flatMap(({ receipts }) => [...receipts.values()].map(({ paper }) => paper)),
    ),
  )

const yearOf = (merged: Merged | undefined): number | null => {
  const year = merged?.properties?.['year']
  return typeof year === 'number' ? year : null
}

/** Owners of relations that rest on papers whose year changes. */
async function restingOn(tx: Transaction, touched: Touched): Promise<Set<string>> {
  const moved = [...touched.after.values()].filter(
    ({ id, kind }) => kind === 'PAPER' && touched.before.has(id) && yearOf(touched.before.get(id)) !== yearOf(touched.after.get(id)),
  )
  const rows = await inBatches(
    moved.map(({ id }) => id),
    papers => tx.run(statements['apply/receipts-of-papers'], { papers }),
  )
  return new Set(
    rows.flatMap(({ relation }) => {
      const parts = parseRelationId(relation)
      if (parts === null) return []
      return [parts.type === 'REPORTS' || RELATIONS[parts.type].seed?.on === 'to' ? parts.to : parts.from]
    }),
  )
}

/** The earliest of the years that are known. */
const earliest = (years: readonly (number | null)[]): number | null => {
  const known = years.filter(year => year !== null)
  return known.length === 0 ? null : Math.min(...known)
}

function addCounts(counts: ReadonlyMap<string, number>, shift: Shift | undefined): Map<string, number> {
  const sum = new Map(counts)
  for (const [key, by] of shift?.counts ?? []) sum.set(key, (sum.get(key) ?? 0) + by)
  return sum
}

/** Year from which an entity is shown: its own, else that of its earliest relation. When one of the earliest went, it is looked up anew. */
function since(
  operations: Operations,
  id: string,
  own: number | null,
  hadOwn: boolean,
  stored: Stored | undefined,
  shift: Shift | undefined,
): number | null {
  if (own !== null) return own
  const before = hadOwn ? null : (stored?.since ?? null)
  const year = earliest([before, ...(shift?.gained ?? [])])
  if (stored !== undefined && (hadOwn || shift?.lost.some(lost => lost !== null && lost === before) === true)) operations.rescan.set(id, year)
  return year
}

function diffTerms(operations: Operations, uses: Map<string, number>, before: Merged | undefined, after: Merged | undefined): void {
  const was = before?.properties == null ? new Map() : termsOf(before.kind, before.properties)
  const is = after?.properties == null ? new Map() : termsOf(after.kind, after.properties)
  const id = after?.id ?? before?.id ?? ''
  for (const [term, use] of is) {
    const old = was.get(term)
    if (old?.weight === use.weight && old?.field === use.field) continue
    if (old !== undefined) operations.removeNames.push({ term, entity: id })
    else uses.set(term, (uses.get(term) ?? 0) + 1)
    operations.createNames.push({ term, entity: id, ...use })
  }
  for (const term of was.keys()) {
    if (is.has(term)) continue
    operations.removeNames.push({ term, entity: id })
    uses.set(term, (uses.get(term) ?? 0) - 1)
  }
}

async function diffVocabulary(tx: Transaction, operations: Operations, uses: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...uses].filter(([, by]) => by !== 0)
  const rows = await inBatches(
    changed.map(([term]) => term),
    ids => tx.run(statements['apply/terms'], { ids }),
  )
  const known = new Map(rows.map(({ id, entities }) => [id, entities]))
  for (const [id, by] of changed) {
    const before = known.get(id)
    const entities = (before ?? 0) + by
    if (before === undefined) operations.createTerms.push({ id, entities })
    else if (entities <= 0) operations.removeTerms.push(id)
    else operations.setTerms.push({ id, entities })
  }
}

function diffRecords(operations: Operations, replacements: Replacements, touched: Touched): void {
  for (const [entity, own] of replacements) {
    for (const [corpus, record] of own) {
      const id = `${corpus} ${entity}`
      const stands = touched.records.get(entity)?.has(corpus) === true
      if (record === null) operations.removeRecords.push(id)
      else
        (stands ? operations.setRecords : operations.createRecords).push({
          id,
          corpus,
          entity,
          digest: recordDigest(record),
          body: canonical(record),
        })
    }
  }
}

/** Years of the papers that touched relations rest on, before and after: of touched papers from their records, of others from the graph. */
async function readYears(tx: Transaction, { before, after }: Touched): Promise<(side: ReadonlyMap<string, Merged>) => YearOf> {
  const isTouched = (paper: string) => before.has(paper) || after.has(paper)
  const papers = papersOf([...before.values(), ...after.values()])
  const elsewhere = await readStored(
    tx,
    [...papers].filter(paper => !isTouched(paper)),
  )
  return side => paper => (isTouched(paper) ? yearOf(side.get(paper)) : (elsewhere.get(paper)?.year ?? null))
}

/** Everything that replacing some records writes. `formerIds` are those of entities whose list changes or that are new. */
export async function prepare(
  tx: Transaction,
  replacements: Replacements,
  formerIds: (id: string) => readonly string[],
  renamed: readonly string[] = [],
  read?: Touched,
): Promise<Operations> {
  const first = read ?? (await readTouched(tx, replacements))
  const others = [...renamed, ...(await restingOn(tx, first))].filter(id => !replacements.has(id))
  const touched = others.length === 0 ? first : await readTouched(tx, replacements, others)
  const { before, after } = touched
  const operations = new Operations()
  const shifts: Shifts = new Map()
  const years = await readYears(tx, touched)
  const ids = new Set([...before.keys(), ...after.keys()])
  const uses = new Map<string, number>()
  for (const id of ids) {
    diffRelations(operations, shifts, before.get(id), after.get(id), years(before), years(after))
    diffTerms(operations, uses, before.get(id), after.get(id))
  }
  const stored = await readStored(
    tx,
    [...new Set([...ids, ...shifts.keys()])].filter(id => before.get(id)?.properties != null || !ids.has(id)),
  )
  for (const id of new Set([...ids, ...shifts.keys()]))
    diffEntity(operations, id, touched, stored.get(id), shifts.get(id), ids.has(id), formerIds(id))
  await diffVocabulary(tx, operations, uses)
  diffRecords(operations, replacements, touched)
  return operations
}

function diffEntity(
  operations: Operations,
  id: string,
  { before, after }: Touched,
  stored: Stored | undefined,
  shift: Shift | undefined,
  known: boolean,
  formerIds: readonly string[],
): void {
  const was = before.get(id)
  const is = after.get(id)
  const counts = addCounts(stored?.counts ?? new Map(), shift)
  if (!known) {
    // Only an end of relations that change: theories and papers with a year of their own keep it.
    const own = (id.startsWith('paper:') || id.startsWith('theory:')) && stored?.year != null ? stored.year : null
    const year = since(operations, id, own, false, stored, shift)
    operations.redate(`kind ${kindOfId(id) ?? ''}`, stored?.since ?? null, year)
    operations.setDerived.push(derivedProperties(id, { counts, since: year }))
    return
  }
  if (is?.properties == null) {
    if (was?.properties == null) return
    operations.removeEntities.push(id)
    operations.count(`kind ${was.kind}`, -1, stored?.since ?? null)
    return
  }
  const derived = { counts, since: since(operations, id, ownYear(is), was !== undefined && ownYear(was) !== null, stored, shift) }
  const row = entityProperties(is, derived, formerIds)
  if (was?.properties == null) {
    push(operations.createEntities, labelOf(is), row)
    operations.count(`kind ${is.kind}`, 1, derived.since)
  } else {
    operations.redate(`kind ${is.kind}`, stored?.since ?? null, derived.since)
    operations.setEntities.push(row)
  }
}
