import type { Transaction } from '../../engine/engine.ts'
import type { SeedReceipt } from '../../model/record.ts'
import { statements } from '../statements.generated.ts'
import type { Merged, MergedRelation } from './merge.ts'
import type { Touched } from './prepare.ts'
import { inBatches, readStored } from './read.ts'

/** Most relations read to name one that stays: the refusal is right without, it only reads better with it. What has more is told by their number. */
const MOST_LOOKED_AT = 200

/** What rests on an entity, in words, and whether these are of several. */
export interface Resting {
  readonly words: string
  readonly several: boolean
}

type Counts = Map<string, number>
const add = (counts: Counts, id: string, by: number): void => void counts.set(id, (counts.get(id) ?? 0) + by)

const counted = (count: number, one: string, many: string): Resting => (count === 1 ? { words: one, several: false } : { words: `${count} ${many}`, several: true })

/** Papers that a receipt names, once for each of its three parts. */
const papersOf = ({ paper, via, through = [] }: SeedReceipt): string[] => [paper, ...(via === undefined ? [] : [via]), ...through]

/** Relations that no record states any more. */
const goneRelations = ({ before, after }: Touched): MergedRelation[] =>
  [...before.values()].flatMap(({ id, relations }) => [...relations.values()].filter(relation => after.get(id)?.relations.has(relation.id) !== true))

const receiptsOf = (side: ReadonlyMap<string, Merged>): Map<string, SeedReceipt> =>
  new Map([...side.values()].flatMap(({ relations }) => [...relations.values()].flatMap(({ receipts }) => [...receipts])))

/** How often receipts that go name each paper. */
function leavingMentions({ before, after }: Touched): Counts {
  const staying = receiptsOf(after)
  const counts: Counts = new Map()
  for (const [id, receipt] of receiptsOf(before)) {
    const kept = new Set(staying.has(id) ? papersOf(staying.get(id) ?? receipt) : [])
    for (const paper of papersOf(receipt)) if (!kept.has(paper)) add(counts, paper, 1)
  }
  return counts
}

/** How many receipts in the graph name each of some papers, in whichever part. */
async function mentionsInGraph(tx: Transaction, papers: readonly string[]): Promise<Counts> {
  const counts: Counts = new Map()
  for (const name of ['apply/receipts-named', 'apply/receipts-via', 'apply/receipts-through'] as const) {
    for (const { paper, receipts } of await inBatches(papers, batch => tx.run(statements[name], { papers: batch }))) add(counts, paper, receipts)
  }
  return counts
}

/**
 * What would still rest on entities that go: for each of these, a relation that stays, or how many relations or receipts do. Counts are compared, what the graph has
 * against what goes, so the number of statements does not grow with the number of removals.
 */
export async function stillResting(tx: Transaction, gone: ReadonlySet<string>, touched: Touched): Promise<Map<string, Resting>> {
  const resting = new Map<string, Resting>()
  const leaving = leavingMentions(touched)
  const papers = [...gone].filter(id => id.startsWith('paper:'))
  for (const [paper, count] of await mentionsInGraph(tx, papers)) {
    const stay = count - (leaving.get(paper) ?? 0)
    if (stay > 0) resting.set(paper, counted(stay, 'a receipt of another statement', 'receipts of other statements'))
  }
  const going = goneRelations(touched)
  const ends: Counts = new Map()
  for (const { from, to } of going) for (const id of [from, to]) add(ends, id, 1)
  const stored = await readStored(tx, gone)
  const degrees = [...gone].map(id => [id, [...(stored.get(id)?.counts.values() ?? [])].reduce((sum, count) => sum + count, 0)] as const)
  const held = degrees.filter(([id, degree]) => degree > (ends.get(id) ?? 0))
  for (const [id, degree] of held) resting.set(id, counted(degree - (ends.get(id) ?? 0), 'a relation of another corpus', 'relations of other corpora'))
  for (const [id, relation] of await nameOne(tx, held, new Set(going.map(({ id: relation }) => relation)))) resting.set(id, { words: relation, several: false })
  return resting
}

/** A relation that stays for each of the least connected entities, as far as all of their relations may be read. */
async function nameOne(tx: Transaction, held: readonly (readonly [id: string, degree: number])[], going: ReadonlySet<string>): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  const looked = new Set<string>()
  let room = MOST_LOOKED_AT
  for (const [id, degree] of held.toSorted(([a, less], [b, more]) => less - more || (a < b ? -1 : 1))) {
    room -= degree
    if (room < 0) break
    looked.add(id)
  }
  if (looked.size === 0) return named
  for (const { id } of await tx.run(statements['apply/relations-of'], { ids: [...looked], limit: MOST_LOOKED_AT })) {
    const [from = '', , to = ''] = id.split('~')
    if (!going.has(id)) for (const end of [from, to]) if (looked.has(end)) named.set(end, id)
  }
  return named
}
