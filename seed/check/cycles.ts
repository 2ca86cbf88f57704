import type { RelationType } from '../../server/model/relations.ts'
import type { JoinedRelation } from '../compile/relations.ts'
import type { World } from '../compile/world.ts'
import type { Problems } from '../problems.ts'

const ACYCLIC: readonly RelationType[] = ['KIND_OF', 'PART_OF']

/** Relations that close a cycle, each with the ids on it. Iterative, so that a long chain is no danger. */
function cyclesOf(relations: readonly JoinedRelation[]): [JoinedRelation, string[]][] {
  const out = new Map<string, JoinedRelation[]>()
  for (const relation of relations) out.set(relation.from, [...(out.get(relation.from) ?? []), relation])
  const done = new Set<string>()
  const found: [JoinedRelation, string[]][] = []
  for (const start of out.keys()) {
    const path: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }]
    const onPath = new Set(path.map(({ id }) => id))
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const relation = out.get(top.id)?.[top.next++]
      if (relation === undefined) {
        done.add(top.id)
        onPath.delete(top.id)
        path.pop()
      } else if (onPath.has(relation.to)) {
        const ids = path.map(({ id }) => id)
        found.push([relation, [...ids.slice(ids.indexOf(relation.to)), relation.to]])
      } else if (!done.has(relation.to)) {
        path.push({ id: relation.to, next: 0 })
        onPath.add(relation.to)
      }
    }
  }
  return found
}

/** Notes kinds of, and parts of, that lead back to where they start. */
export function checkCycles(world: World, problems: Problems): void {
  for (const type of ACYCLIC) {
    const relations = world.corpora.flatMap(corpus => [...corpus.relations.values()].filter(relation => relation.type === type))
    for (const [{ at, id }, path] of cyclesOf(relations))
      problems.add('CYCLE', at, `this closes a circle: ${path.join(' > ')}`, 'remove one of its steps', id)
  }
}
