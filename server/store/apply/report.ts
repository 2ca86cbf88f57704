import { canonical } from '../../model/digest.ts'
import type { SeedRecord } from '../../model/record.ts'
import type { Comparison } from './compare.ts'
import { type ApplyProblem, type ChangeReport, MOST_CHANGES, type SeedChange } from './port.ts'

/** A record before and after; null on one side when it is new or goes. `renamed` is its id from now on, when a former id says so. */
export interface RecordChange {
  readonly corpus: string
  readonly before: SeedRecord | null
  readonly after: SeedRecord | null
  readonly renamed: string | null
}

const show = (value: unknown): string | null =>
  value === undefined ? null : Array.isArray(value) ? value.map(String).join('; ') : typeof value === 'string' ? value : canonical(value)
const labelOf = (record: SeedRecord): string => String(record.properties?.['name'] ?? record.id)

function factChanges(before: SeedRecord, after: SeedRecord): SeedChange['fields'] {
  const names = new Set([...Object.keys(before.properties ?? {}), ...Object.keys(after.properties ?? {})])
  return [...names]
    .map(field => ({ field, before: show(before.properties?.[field]), after: show(after.properties?.[field]) }))
    .filter(change => change.before !== change.after)
}

function relationChanges(before: SeedRecord, after: SeedRecord): SeedChange[] {
  const old = new Map(before.relations.map(relation => [relation.id, relation]))
  const now = new Map(after.relations.map(relation => [relation.id, relation]))
  const changes: SeedChange[] = []
  for (const [id, { type }] of old) if (!now.has(id)) changes.push({ action: 'REMOVE', id, kind: null, label: type, fields: [] })
  for (const [id, { type, properties, receipts }] of now) {
    const was = old.get(id)
    if (was === undefined) changes.push({ action: 'ADD', id, kind: null, label: type, fields: [] })
    else {
      const names = new Set([...Object.keys(was.properties), ...Object.keys(properties)])
      const fields = [...names]
        .map(field => ({ field, before: show(was.properties[field]), after: show(properties[field]) }))
        .filter(change => change.before !== change.after)
      const [gone, come] = [was.receipts.map(canonical), receipts.map(canonical)]
      const lost = was.receipts.filter((_, index) => !come.includes(gone[index] ?? ''))
      const gained = receipts.filter((_, index) => !gone.includes(come[index] ?? ''))
      const words = ({ paper, locator, via, basis, note }: (typeof receipts)[number]) =>
        [paper, via === undefined ? null : `in ${via}`, locator, basis.toLowerCase().replaceAll('_', ' '), note].filter(Boolean).join(', ')
      const receiptFields = Array.from({ length: Math.max(lost.length, gained.length) }, (_, index) => {
        const [from, to] = [lost[index], gained[index]]
        return { field: 'receipt', before: from === undefined ? null : words(from), after: to === undefined ? null : words(to) }
      })
      if (fields.length + receiptFields.length > 0)
        changes.push({ action: 'CHANGE', id, kind: null, label: type, fields: [...fields, ...receiptFields] })
    }
  }
  return changes
}

function changesOf({ before, after, renamed }: RecordChange): SeedChange[] {
  if (before === null && after === null) return []
  if (before === null && after !== null) return [{ action: 'ADD', id: after.id, kind: after.kind, label: labelOf(after), fields: [] }]
  if (before !== null && after === null) {
    const fields = renamed === null ? [] : [{ field: 'id', before: before.id, after: renamed }]
    return [{ action: renamed === null ? 'REMOVE' : 'RENAME', id: before.id, kind: before.kind, label: labelOf(before), fields }]
  }
  if (before === null || after === null) return []
  const fields = factChanges(before, after)
  const own: SeedChange[] = fields.length === 0 ? [] : [{ action: 'CHANGE', id: after.id, kind: after.kind, label: labelOf(after), fields }]
  return [...own, ...relationChanges(before, after)]
}

const ORDER = { REMOVE: 0, RENAME: 1, CHANGE: 2, ADD: 3 } as const
const receiptsOf = (record: SeedRecord): Set<string> =>
  new Set(record.relations.flatMap(({ id, receipts }) => receipts.map(receipt => `${id} ${canonical(receipt)}`)))
const countReceipts = (record: SeedRecord | null): number => record?.relations.reduce((sum, { receipts }) => sum + receipts.length, 0) ?? 0

/** The report of a plan or an apply: counts of everything, and the changes that a person can read. */
export function reportOf(
  { changes, unchanged, versions, removed: corporaRemoved, beside }: Comparison,
  status: ChangeReport['status'],
  problems: readonly ApplyProblem[],
): ChangeReport {
  let [added, changed, removed, receiptsAdded, receiptsRemoved] = [0, 0, 0, 0, 0]
  for (const { before, after } of changes) {
    if (before === null) added++
    else if (after === null) removed++
    else changed++
    if (before === null || after === null) {
      receiptsAdded += countReceipts(after)
      receiptsRemoved += countReceipts(before)
      continue
    }
    const [was, is] = [receiptsOf(before), receiptsOf(after)]
    for (const receipt of is) if (!was.has(receipt)) receiptsAdded++
    for (const receipt of was) if (!is.has(receipt)) receiptsRemoved++
  }
  const shown = changes
    .flatMap(changesOf)
    .sort((a, b) => ORDER[a.action] - ORDER[b.action] || (a.kind === null ? 1 : 0) - (b.kind === null ? 1 : 0))
  return {
    ...versions,
    status,
    counts: { added, changed, removed, unchanged, receiptsAdded, receiptsRemoved },
    corpora: { removed: corporaRemoved, beside },
    changes: shown.slice(0, MOST_CHANGES),
    truncated: shown.length > MOST_CHANGES,
    problems,
  }
}
