import type { CompareGraphQuery } from '../../api/generated.ts'
import type { Loaded } from '../../state/network.ts'

type Graph = NonNullable<CompareGraphQuery['compare']>['graph']

/** The theories, then what most of them touch, with the lines between what is drawn. */
export function drawnOf(graph: Graph, theories: readonly string[], most: number): Loaded {
  const touches = new Map<string, number>()
  for (const { from, to } of graph.relations) {
    if (theories.includes(from.id)) touches.set(to.id, (touches.get(to.id) ?? 0) + 1)
    if (theories.includes(to.id)) touches.set(from.id, (touches.get(from.id) ?? 0) + 1)
  }
  const rank = (id: string): number => (theories.includes(id) ? Number.POSITIVE_INFINITY : touches.get(id) ?? 0)
  // The sort is stable: among equals the order of the answer, constructs first, stands.
  const marks = [...graph.nodes].sort((a, b) => (rank(a.id) === rank(b.id) ? 0 : rank(b.id) - rank(a.id))).slice(0, most)
  const shown = new Set(marks.map(mark => mark.id))
  return {
    marks, truncated: marks.length < graph.nodes.length,
    lines: graph.relations.filter(line => shown.has(line.from.id) && shown.has(line.to.id)),
    hidden: graph.hidden.filter(row => shown.has(row.id)),
  }
}
