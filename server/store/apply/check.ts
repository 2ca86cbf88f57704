import type { Transaction } from '../../engine/engine.ts'
import type { CompiledCorpus } from '../../model/record.ts'
import type { Comparison } from './compare.ts'
import type { Merged } from './merge.ts'
import { type ApplyOptions, type ApplyProblem, MAX_REMOVALS } from './port.ts'
import type { Touched } from './prepare.ts'
import { readStored } from './read.ts'
import { type Resting, stillResting } from './staying.ts'
import { twoTours } from './tours.ts'

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

const twoHomes = ({ after }: Touched): ApplyProblem[] =>
  [...after.values()]
    .filter(({ homes }) => homes.length > 1)
    .map(({ id, homes }) => ({
      code: 'DEFINED_ELSEWHERE',
      id,
      message: `${id} is defined by ${homes.join(' and ')}`,
      hint: 'keep its facts in one corpus; the other has relations only',
    }))

/** Ids that touched records mention and none of them defines, each with the corpora that do. */
function mentionedOnly({ after }: Touched): Map<string, string> {
  const mentioned = new Map<string, string>()
  for (const merged of after.values())
    for (const id of [merged.id, ...mentionsOf(merged)]) if (after.get(id)?.properties == null) mentioned.set(id, merged.corpora.join(', '))
  return mentioned
}

async function undefinedMentions(tx: Transaction, { before, after }: Touched, mentioned: ReadonlyMap<string, string>): Promise<ApplyProblem[]> {
  const inGraph = await readStored(
    tx,
    [...mentioned.keys()].filter(id => !before.has(id) && !after.has(id)),
  )
  return [...mentioned]
    .filter(([id]) => !inGraph.has(id))
    .map(([id, corpora]) => ({
      code: 'NOT_DEFINED',
      id,
      message: `${id} is mentioned by ${corpora} and defined by no corpus`,
      hint: 'define it, or apply the corpus that does together with this one',
    }))
}

/** What can only be seen against the graph: two homes, mentions of what nobody defines, removals of what others mention. `alone`: no other corpus stays beside. */
async function checkTouched(tx: Transaction, touched: Touched, alone: boolean): Promise<ApplyProblem[]> {
  const mentioned = mentionedOnly(touched)
  const gone = new Set([...touched.before.values()].filter(({ id, properties }) => properties !== null && touched.after.get(id)?.properties == null).map(({ id }) => id))
  const resting = gone.size === 0 || alone ? new Map<string, Resting>() : await stillResting(tx, gone, touched)
  return [
    ...twoHomes(touched),
    ...(await undefinedMentions(tx, touched, mentioned)),
    ...[...resting]
      .filter(([id]) => !mentioned.has(id))
      .map(([id, { words, several }]): ApplyProblem => ({
        code: 'STILL_MENTIONED',
        id,
        message: `${id} would go, and ${words} still ${several ? 'rest' : 'rests'} on it`,
        hint: several ? 'remove those statements first, or keep the entry' : 'remove that statement first, or keep the entry',
      })),
  ]
}

function tooMany(removals: readonly string[], most: number): ApplyProblem[] {
  if (removals.length <= most) return []
  const message = `${removals.length} entries would go (${removals.slice(0, 3).join(', ')} …), and at most ${most} may`
  return [{ code: 'TOO_MANY_REMOVALS', id: null, message, hint: `if that is meant: --max-removals ${removals.length}` }]
}

const unknownCorpora = ({ unknown, graph }: Comparison): ApplyProblem[] =>
  unknown.map(id => ({
    code: 'UNKNOWN_CORPUS',
    id: null,
    message: `${id} is no corpus of the graph, so it cannot be removed`,
    hint: `there are ${[...graph.corpora.keys()].sort().join(', ') || 'none'}`,
  }))

/** Why an apply is refused; empty when nothing speaks against it. */
export async function problemsOf(
  tx: Transaction,
  comparison: Comparison,
  touched: Touched,
  corpora: readonly CompiledCorpus[],
  { maxRemovals = MAX_REMOVALS }: ApplyOptions,
): Promise<ApplyProblem[]> {
  const { removals, graph, removed } = comparison
  // Corpora that are given together were checked together; beside others, or without one that was there, the graph must be asked.
  const alone = removed.length === 0 && [...graph.corpora.keys()].every(id => corpora.some(corpus => corpus.id === id))
  return [...unknownCorpora(comparison), ...twoTours(comparison, corpora), ...tooMany(removals, maxRemovals), ...(await checkTouched(tx, touched, alone))]
}
