/** From ways to the few that are shown: scored by what they say, and different from one another. Pure. */
import { createHash } from 'node:crypto'
import type { PathRow, RelationRow } from '../rows.ts'
import { compare } from '../steps/step.ts'
import type { Explored } from './explored.ts'
import { BASIS_WEIGHTS, STEP_WEIGHTS, stopWeight } from './weights.ts'
import { patternOf, type Way } from './ways.ts'

export interface Scored { readonly way: Way; readonly row: PathRow }

/** Digest of the relations in the order of reading: stable while they stand. */
function idOf({ edges }: Way): string {
  const read = edges.map(edge => `${edge.forward ? '+' : '-'}${edge.relation}`).join('\n')
  return createHash('sha256').update(read).digest('hex').slice(0, 16)
}
/** Scores are compared and shown to the sixth place, so that engines and machines agree. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6

/** A way with its relations as rows; null when one of them is gone. Score: the product of its steps, their basis, and the entities between. */
export function score(way: Way, relations: ReadonlyMap<string, RelationRow>, explored: Explored): Scored | null {
  let product = 1
  const steps: PathRow['steps'][number][] = []
  for (const [index, edge] of way.edges.entries()) {
    const relation = relations.get(edge.relation)
    const [from, to] = [way.stops[index], way.stops[index + 1]]
    if (relation === undefined || from === undefined || to === undefined) return null
    product *= STEP_WEIGHTS[relation.type] * BASIS_WEIGHTS[relation.basis]
    if (index > 0) product *= stopWeight(from, explored.degreeOf(from))
    steps.push({ from, relation, to, forward: edge.forward })
  }
  return { way, row: { id: idOf(way), score: rounded(product), steps } }
}

const receiptsOf = ({ row }: Scored): number => row.steps.reduce((sum, step) => sum + step.relation.receiptCount, 0)

/** The most telling first, then the shorter, then what more receipts stand behind, then by id. */
export const byScore = (a: Scored, b: Scored): number =>
  b.row.score - a.row.score || a.row.steps.length - b.row.steps.length || receiptsOf(b) - receiptsOf(a) || compare(a.row.id, b.row.id)

/** How much two ways are the same way, 0 to 1: the entities they share between the ends, and whether they have one pattern. */
function sameness(a: Scored, b: Scored): number {
  const [between, other] = [a.way.stops.slice(1, -1), b.way.stops.slice(1, -1)]
  const shared = between.filter(id => other.includes(id)).length
  const together = new Set([...between, ...other]).size
  const pattern = patternOf(a.way.edges) === patternOf(b.way.edges) ? 1 : 0
  return 0.7 * (together === 0 ? 0 : shared / together) + 0.3 * pattern
}

/**
 * The most telling ways that differ: each next one is the best after what it repeats of those before is taken off. A shortest way is always among
 * them. Sorted by score.
 */
export function choose(all: readonly Scored[], first: number): Scored[] {
  const left = [...all].sort(byScore)
  const chosen: Scored[] = []
  while (chosen.length < first && left.length > 0) {
    let best = 0
    let most = -1
    for (const [index, one] of left.entries()) {
      const repeated = chosen.reduce((worst, other) => Math.max(worst, sameness(one, other)), 0)
      const worth = one.row.score * (1 - 0.6 * repeated)
      if (worth > most) [best, most] = [index, worth]
    }
    chosen.push(...left.splice(best, 1))
  }
  const shortest = Math.min(...all.map(one => one.row.steps.length))
  const short = left.find(one => one.row.steps.length === shortest)
  if (short !== undefined && !chosen.some(one => one.row.steps.length === shortest)) chosen.splice(-1, 1, short)
  return chosen.sort(byScore)
}
