import type { RelationType } from '../api/generated.ts'

/** Who descends from whom: pure questions on what a lineage shows. A relation leads from the later theory to the earlier; a symmetric one stands beside. */
interface Line { readonly id: string; readonly type: RelationType; readonly from: { readonly id: string }; readonly to: { readonly id: string } }

const isBeside = (line: Line): boolean => line.type === 'COMPLEMENTS'

/** Where one comes from some theories in one direction, they themselves included; no way leads through `without`. */
function reached(starts: readonly string[], lines: readonly Line[], way: 'back' | 'forth', without: string | null = null): Set<string> {
  const next = new Map<string, string[]>()
  for (const line of lines) {
    if (isBeside(line)) continue
    const [a, b] = way === 'back' ? [line.from.id, line.to.id] : [line.to.id, line.from.id]
    next.set(a, [...(next.get(a) ?? []), b])
  }
  const found = new Set(starts.filter(id => id !== without))
  for (const id of found) for (const other of next.get(id) ?? []) if (other !== without) found.add(other)
  return found
}

/** What is in a lineage because of its subjects: their ancestors, their descendants, and what stands beside these. */
function inLineage(subjects: readonly string[], lines: readonly Line[], without: string | null = null): Set<string> {
  const found = new Set([...reached(subjects, lines, 'back', without), ...reached(subjects, lines, 'forth', without)])
  for (const { from, to } of lines.filter(isBeside)) {
    if (found.has(from.id) && to.id !== without) found.add(to.id)
    else if (found.has(to.id) && from.id !== without) found.add(from.id)
  }
  return found
}

/** What hangs on one theory alone: theories to which every descent from the subjects leads through it. Nothing hangs on a lone subject: all of it is about that. */
export function branchOf(id: string, subjects: readonly string[], lines: readonly Line[]): readonly string[] {
  const others = subjects.filter(one => one !== id)
  if (others.length === 0) return []
  const all = inLineage(subjects, lines)
  const without = inLineage(others, lines, id)
  return [...all].filter(one => one !== id && !without.has(one) && !subjects.includes(one)).sort()
}

/** A line of descent: what leads to and comes from a theory or a relation. Null when that is not shown. */
export interface LineOfDescent { /** The theory whose line it is, or both ends of the relation. */ readonly through: readonly string[]; readonly theories: ReadonlySet<string>; readonly relations: ReadonlySet<string> }

/** Through a theory: its ancestors and descendants; through a relation: the ancestors of the earlier end and the descendants of the later one. */
export function lineThrough(id: string, theories: readonly { readonly id: string }[], lines: readonly Line[]): LineOfDescent | null {
  const relation = lines.find(line => line.id === id)
  if (relation === undefined && !theories.some(theory => theory.id === id)) return null
  const [later, earlier] = relation === undefined ? [[id], [id]] : isBeside(relation) ? [[relation.from.id, relation.to.id], [relation.from.id, relation.to.id]] : [[relation.from.id], [relation.to.id]]
  const back = reached(earlier, lines, 'back')
  const forth = reached(later, lines, 'forth')
  const within = (set: ReadonlySet<string>, line: Line): boolean => !isBeside(line) && set.has(line.from.id) && set.has(line.to.id)
  const kept = lines.filter(line => line.id === id || within(back, line) || within(forth, line))
  return { through: relation === undefined ? [id] : [relation.from.id, relation.to.id], theories: new Set([...back, ...forth]), relations: new Set(kept.map(line => line.id)) }
}
