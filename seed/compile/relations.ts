import { relationId } from '../../server/model/ids.ts'
import type { PropertyValue } from '../../server/model/record.ts'
import { RELATIONS, type RelationType } from '../../server/model/relations.ts'
import type { Place, Problems } from '../problems.ts'
import type { Draft, DraftReceipt, DraftRelation, Mention } from '../read/draft.ts'
import { RECEIPT_KEYS } from '../read/receipts.ts'
import { addAll, Receipts } from './receipts.ts'
import type { Joined } from './world.ts'

/** One statement of a corpus with all its receipts. */
export interface JoinedRelation {
  readonly id: string
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly properties: Record<string, PropertyValue>
  readonly receipts: Receipts
  readonly at: Place
  readonly target: Mention
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
function reports(finding: Joined, drafts: readonly DraftReceipt[], relations: Map<string, JoinedRelation>, problems: Problems): void {
  const groups = new Map<JoinedRelation, DraftReceipt[]>()
  for (const draft of drafts) {
    const { paper } = draft.receipt
    const { stance, at } = draft
    const properties = { stance }
    const id = relationId(paper, 'REPORTS', finding.id, properties)
    const relation = relations.get(id) ?? {
      id,
      type: 'REPORTS',
      from: paper,
      to: finding.id,
      properties,
      receipts: new Receipts(),
      at,
      target: { id: paper, at },
    }
    relations.set(id, relation)
    groups.set(relation, [...(groups.get(relation) ?? []), draft])
  }
  for (const [relation, own] of groups) addAll(relation.receipts, own, problems, relation.id)
}

/** One relation of a record, joined with what was said of it before. A finding's own receipts count for it as well. */
function joinRelation(draft: DraftRelation, shared: readonly DraftReceipt[], relations: Map<string, JoinedRelation>, problems: Problems): JoinedRelation {
  const { type, from, to, properties, at, target } = draft
  const id = relationId(from, type, to, properties)
  const known = relations.get(id)
  const relation = known ?? { id, type, from, to, properties: { ...properties }, receipts: new Receipts(), at, target }
  relations.set(id, relation)
  if (known !== undefined) merge(relation, properties, at, problems)
  addAll(relation.receipts, draft.receipts, problems, id)
  for (const receipt of shared) relation.receipts.complete(receipt)
  return relation
}

/** Whether a receipt is written on a finding, even if it could not be read. */
const saysWho = ({ given }: Draft): boolean => given.has('receipts') || RECEIPT_KEYS.some(key => given.has(key))

/** The relations that the records of one corpus state, by id. */
export function joinRelations(entries: ReadonlyMap<string, Joined>, problems: Problems): Map<string, JoinedRelation> {
  const relations = new Map<string, JoinedRelation>()
  for (const entry of entries.values()) {
    const shared = entry.drafts.flatMap(({ receipts }) => receipts)
    reports(entry, shared, relations, problems)
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
      const { id, receipts } = joinRelation(draft, shared, relations, problems)
      if (receipts.size === 0 && !draft.spoken && entry.definition === null && RELATIONS[draft.type].needsReceipt) {
        problems.add('MISSING_RECEIPT', draft.at, `${id} says not who says so`, 'at: …, or says: <slug>', id)
      }
    }
  }
  return relations
}

/** The entity whose record states relations of a type: the one that starts it, but for who wrote and who reports. */
export const ownerOf = (relation: { readonly type: RelationType; readonly from: string; readonly to: string }): string =>
  relation.type === 'REPORTS' || RELATIONS[relation.type].seed?.on === 'to' ? relation.to : relation.from
