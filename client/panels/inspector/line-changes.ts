/** What changes along a line of descent, who else stands to the same theory so, and what is not recorded of it. Pure. */
import type { LineChangesQuery, ReceiptBasis, RelationType } from '../../api/generated.ts'
import { spoken } from '../../state/spoken.ts'
import { counted, plural } from '../../state/words.ts'

export type Compared = NonNullable<LineChangesQuery['compare']>
type Kind = Compared['changes'][number]['kind']

/** A construct of a change; `as` is what it was redefined as. */
interface Named { readonly id: string; readonly name: string; readonly as: { readonly id: string; readonly name: string } | null }
/** Changes of one kind: the first few, and how many there are. */
export interface ChangeRow { readonly label: string; readonly names: readonly Named[]; readonly total: number }

const ROWS: readonly (readonly [Kind, string])[] = [['KEPT', 'Kept'], ['DROPPED', 'Dropped'], ['REDEFINED', 'Redefined'], ['ADDED', 'Added']]
/** Constructs that stand in a row; the comparison has the rest. */
const SHOWN = 3

/** The theories of a comparison from the earlier to the later, as its changes go. */
function ends({ theories, changes }: Compared): readonly [Compared['theories'][number], Compared['theories'][number]] | null {
  const [change] = changes
  const [one, other] = theories
  if (one === undefined || other === undefined) return null
  return change !== undefined && change.from.id === other.id ? [other, one] : [one, other]
}

/** Kept, dropped, redefined and added constructs from the earlier to the later. */
export const changeRows = ({ changes }: Compared): ChangeRow[] => ROWS.map(([kind, label]) => {
  const own = changes.filter(change => change.kind === kind)
  const names = own.flatMap(({ before, after, relation }): Named[] => {
    const first = kind === 'REDEFINED' || kind === 'DROPPED' ? relation?.to ?? before?.construct : after?.construct
    return first === undefined ? [] : [{ id: first.id, name: first.name, as: kind === 'REDEFINED' ? after?.construct ?? null : null }]
  })
  return { label, names: names.length > SHOWN + 1 ? names.slice(0, SHOWN) : names, total: names.length }
})

/** Another theory that stands so to the one that is spoken of. */
export interface Alike { readonly id: string; readonly name: string; readonly relation: string; readonly receipts: number; readonly general: boolean }
const ALSO: Partial<Record<RelationType, string>> = {
  CHALLENGES: 'Also challenging', EXTENDS: 'Also extending', BUILDS_ON: 'Also building on', INTEGRATES: 'Also integrating', COMPLEMENTS: 'Also complementing',
}

/** Theories that stand to `to` as the line says, beside the one that it starts from; null where nobody does. `more` counts those beyond one question. */
export function alikeOf({ theories }: Compared, line: { readonly id: string; readonly type: RelationType; readonly to: { readonly id: string } }, asOf: number | null): { readonly title: string; readonly theories: readonly Alike[]; readonly more: number } | null {
  const to = theories.find(theory => theory.id === line.to.id)
  const title = ALSO[line.type]
  if (to === undefined || title === undefined) return null
  const others = to.alike.edges.filter(({ node }) => node.id !== line.id && (asOf === null || node.since === null || node.since <= asOf))
  if (others.length === 0) return null
  return {
    title: `${title} ${spoken(to)}`, more: (to.alike.totalCount ?? 0) - to.alike.edges.length,
    theories: others.map(({ other, node }) => ({ id: other.id, name: other.name, relation: node.id, receipts: node.receiptCount, general: node.basis === 'GENERAL' })),
  }
}

/** What is not recorded of the line and of what changes along it, as sentences. */
export function gapsOf(compared: Compared, line: { readonly receiptCount: number; readonly basis: ReceiptBasis; readonly from: { readonly id: string } }): string[] {
  const gaps: string[] = []
  if (line.basis === 'GENERAL') gaps.push('General attribution only: no passage that says so was read.')
  if (line.receiptCount === 1) gaps.push('One receipt only: no second paper is recorded that says so.')
  const pair = ends(compared)
  if (pair === null) return gaps
  const [earlier, later] = pair
  for (const theory of pair) if (theory.counts.constructs === 0) gaps.push(`No construct of ${spoken(theory)} is recorded.`)
  const silent = compared.changes.filter(change => change.kind === 'NOT_RECORDED').length
  if (silent > 0 && later.counts.constructs > 0) gaps.push(`${counted(silent, 'construct')} of ${spoken(earlier)} ${plural(silent, 'is', 'are')} not recorded with ${spoken(later)}, and no paper here says that ${plural(silent, 'it was', 'they were')} dropped.`)
  const from = compared.theories.find(theory => theory.id === line.from.id)
  if (from?.counts.tests === 0) gaps.push(`No test of ${spoken(from)} is recorded.`)
  if (from?.counts.cases === 1) gaps.push(`One case of ${spoken(from)} only is recorded.`)
  if (compared.truncated) gaps.push('More is recorded of the two than one comparison reads.')
  return gaps
}
