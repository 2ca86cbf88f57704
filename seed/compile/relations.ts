import { BASIS_ORDER } from '../../server/model/enums.ts'
import { relationId } from '../../server/model/ids.ts'
import type { PropertyValue, SeedReceipt } from '../../server/model/record.ts'
import { RELATIONS, type RelationType } from '../../server/model/relations.ts'
import type { Place, Problems } from '../problems.ts'
import type { Draft, DraftReceipt, Mention } from '../read/draft.ts'
import { RECEIPT_KEYS } from '../read/receipts.ts'
import type { Joined } from './world.ts'

/** One statement of a corpus with all its receipts. */
export interface JoinedRelation {
  readonly id: string
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly properties: Record<string, PropertyValue>
  readonly receipts: Map<string, SeedReceipt>
  readonly at: Place
  readonly target: Mention
}

const rank = ({ basis }: SeedReceipt) => BASIS_ORDER.indexOf(basis)

/** Adds a receipt; one of the same paper, way and place is the same one: the better basis stays, and what only the other has is added. */
function addReceipt(receipts: Map<string, SeedReceipt>, receipt: SeedReceipt): boolean {
  const key = JSON.stringify([receipt.paper, receipt.via ?? '', receipt.locator ?? ''])
  const other = receipts.get(key)
  if (other === undefined) receipts.set(key, receipt)
  else receipts.set(key, rank(receipt) < rank(other) ? { ...other, ...receipt } : { ...receipt, ...other })
  return other === undefined
}

function addAll(relation: JoinedRelation, drafts: readonly DraftReceipt[], problems: Problems): void {
  const seen = new Set<string>()
  for (const { receipt, at } of drafts) {
    const key = JSON.stringify(receipt)
    if (seen.has(key)) problems.add('DUPLICATE_RECEIPT', at, 'this receipt stands twice', 'leave one out', relation.id)
    seen.add(key)
    addReceipt(relation.receipts, receipt)
  }
}

function merge(relation: JoinedRelation, properties: Readonly<Record<string, PropertyValue>>, at: Place, problems: Problems): void {
  for (const [name, value] of Object.entries(properties)) {
    const stands = relation.properties[name]
    if (stands === undefined) relation.properties[name] = value
    else if (stands !== value) {
      const first = `${relation.at.file}:${relation.at.line}`
      problems.add(
        'CONFLICTING_PROPERTIES',
        at,
        `${name} is ${String(value)} here and ${String(stands)} at ${first}`,
        'one statement has one value: correct one of the two',
        relation.id,
      )
    }
  }
}

/** REPORTS follows from the receipts of a finding: every paper that speaks reports it, to assert or to dispute it. */
function reports(finding: Joined, receipts: readonly DraftReceipt[], relations: Map<string, JoinedRelation>): void {
  for (const { receipt, stance, at } of receipts) {
    const properties = { stance }
    const id = relationId(receipt.paper, 'REPORTS', finding.id, properties)
    const relation = relations.get(id) ?? {
      id,
      type: 'REPORTS',
      from: receipt.paper,
      to: finding.id,
      properties,
      receipts: new Map<string, SeedReceipt>(),
      at,
      target: { id: receipt.paper, at },
    }
    relations.set(id, relation)
    addReceipt(relation.receipts, receipt)
  }
}

/** Whether a receipt is written on a finding, even if it could not be read. */
const saysWho = ({ given }: Draft): boolean => given.has('receipts') || RECEIPT_KEYS.some(key => given.has(key))

/** The relations that the records of one corpus state, by id. */
export function joinRelations(entries: ReadonlyMap<string, Joined>, problems: Problems): Map<string, JoinedRelation> {
  const relations = new Map<string, JoinedRelation>()
  for (const entry of entries.values()) {
    const shared = entry.drafts.flatMap(({ receipts }) => receipts)
    reports(entry, shared, relations)
    if (entry.kind === 'FINDING' && shared.length === 0 && entry.definition !== null && !entry.drafts.some(saysWho)) {
      problems.add(
        'MISSING_RECEIPT',
        entry.definition.at,
        `${entry.id} says not who says so`,
        'at: "section 5, item 10", or receipts: [{at: …}, {says: <slug>, at: …}]',
        entry.id,
      )
    }
    for (const draft of entry.drafts.flatMap(one => one.relations)) {
      const id = relationId(draft.from, draft.type, draft.to, draft.properties)
      const known = relations.get(id)
      const relation = known ?? {
        id,
        type: draft.type,
        from: draft.from,
        to: draft.to,
        properties: { ...draft.properties },
        receipts: new Map<string, SeedReceipt>(),
        at: draft.at,
        target: draft.target,
      }
      relations.set(id, relation)
      if (known !== undefined) merge(relation, draft.properties, draft.at, problems)
      addAll(relation, draft.receipts, problems)
      for (const { receipt } of shared) addReceipt(relation.receipts, receipt)
      if (relation.receipts.size === 0 && !draft.spoken && entry.definition === null && RELATIONS[draft.type].needsReceipt) {
        problems.add('MISSING_RECEIPT', draft.at, `${id} says not who says so`, 'at: …, or says: <slug>', id)
      }
    }
  }
  return relations
}

/** The entity whose record states relations of a type: the one that starts it, but for who wrote and who reports. */
export const ownerOf = (relation: { readonly type: RelationType; readonly from: string; readonly to: string }): string =>
  relation.type === 'REPORTS' || RELATIONS[relation.type].seed?.on === 'to' ? relation.to : relation.from

/** Receipts in canonical order: best basis first, then by paper, way and place. */
export const sortReceipts = (receipts: Iterable<SeedReceipt>): SeedReceipt[] => {
  const key = ({ paper, via, locator }: SeedReceipt) => JSON.stringify([paper, via ?? '', locator ?? ''])
  return [...receipts].sort((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1))
}
