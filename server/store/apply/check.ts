import type { Transaction } from '../../engine/engine.ts'
import { statements } from '../statements.generated.ts'
import type { Merged } from './merge.ts'
import type { ApplyProblem } from './port.ts'
import type { Touched } from './prepare.ts'
import { inBatches, readStored } from './read.ts'

/** Every id that an entity's relations and receipts name. */
function mentionsOf({ relations }: Merged): Set<string> {
  const ids = new Set<string>()
  for (const { from, to, receipts } of relations.values()) {
    ids.add(from).add(to)
    for (const { paper, via, through = [] } of receipts.values())
      for (const id of [paper, via, ...through]) if (id !== undefined) ids.add(id)
  }
  return ids
}

const receiptsOf = (side: ReadonlyMap<string, Merged>): Set<string> =>
  new Set([...side.values()].flatMap(({ relations }) => [...relations.values()].flatMap(({ receipts }) => [...receipts.keys()])))

/** Who still speaks of entities that would go: relations of records that stay, and receipts that name a paper. */
async function stillMentioned(tx: Transaction, gone: ReadonlySet<string>, touched: Touched, alone: boolean): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  if (gone.size === 0 || alone) return found
  const staying = receiptsOf(touched.after)
  const leaving = new Set([...receiptsOf(touched.before)].filter(id => !staying.has(id)))
  const removed = new Set(
    [...touched.before.values()].flatMap(({ id, relations }) =>
      [...relations.keys()].filter(relation => touched.after.get(id)?.relations.has(relation) !== true),
    ),
  )
  const papers = [...gone].filter(id => id.startsWith('paper:'))
  const speaking = await inBatches(papers, batch => tx.run(statements['apply/receipts-of-papers'], { papers: batch }))
  const read = await inBatches(papers, batch => tx.run(statements['apply/receipts-via-papers'], { papers: batch }))
  const between = papers.length === 0 ? [] : await tx.run(statements['apply/receipts-through'], {})
  for (const { id, relation, paper } of [...speaking, ...read, ...between.flatMap(row => row.through.map(paper => ({ ...row, paper })))]) {
    if (gone.has(paper) && !leaving.has(id)) found.set(paper, relation)
  }
  // One relation more than go with it is enough to know that another stays.
  for (const id of gone) {
    const going = [...removed].filter(relation => relation.startsWith(`${id}~`) || relation.includes(`~${id}`)).length
    const rows = found.has(id) ? [] : await tx.run(statements['apply/relations-of'], { id, limit: going + 1 })
    const other = rows.find(row => !removed.has(row.id))
    if (other !== undefined) found.set(id, other.id)
  }
  return found
}

/** What can only be seen against the graph: two homes, mentions of what nobody defines, removals of what others mention. `alone`: no other corpus is applied. */
export async function checkTouched(tx: Transaction, touched: Touched, alone: boolean): Promise<ApplyProblem[]> {
  const problems: ApplyProblem[] = []
  const note = (code: ApplyProblem['code'], id: string, message: string, hint: string) => problems.push({ code, id, message, hint })
  const { before, after } = touched
  for (const { id, homes } of after.values()) {
    if (homes.length > 1)
      note(
        'DEFINED_ELSEWHERE',
        id,
        `${id} is defined by ${homes.join(' and ')}`,
        'keep its facts in one corpus; the other has relations only',
      )
  }
  const defined = (id: string) => after.get(id)?.properties != null
  const mentioned = new Map<string, string>()
  for (const merged of after.values()) {
    if (!defined(merged.id)) mentioned.set(merged.id, merged.corpora.join(', '))
    for (const id of mentionsOf(merged)) if (!defined(id)) mentioned.set(id, merged.corpora.join(', '))
  }
  const inGraph = await readStored(
    tx,
    [...mentioned.keys()].filter(id => !before.has(id) && !after.has(id)),
  )
  for (const [id, corpora] of mentioned) {
    if (!inGraph.has(id))
      note(
        'NOT_DEFINED',
        id,
        `${id} is mentioned by ${corpora} and defined by no corpus`,
        'define it, or apply the corpus that does together with this one',
      )
  }
  const gone = new Set([...before.values()].filter(({ id, properties }) => properties !== null && !defined(id)).map(({ id }) => id))
  for (const [id, relation] of await stillMentioned(tx, gone, touched, alone)) {
    if (!mentioned.has(id))
      note('STILL_MENTIONED', id, `${id} would go, and ${relation} still rests on it`, 'remove that statement first, or keep the entry')
  }
  return problems
}
