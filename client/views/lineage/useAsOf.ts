import { useEffect, useRef, useState } from 'react'
import { LineageDocument, type LineageQuery, type LineageQueryVariables } from '../../api/generated.ts'
import type { Drawn } from '../../state/lineage.ts'
import { useQuery } from '../../state/queries.ts'

type Answer = NonNullable<LineageQuery['lineage']>

/** What the last step in years brought: the first theory that was not drawn before; null without a step, and before the first one. */
export function useAppeared(drawn: Drawn | null, asOf: number | null): string | null {
  const before = useRef<ReadonlySet<string> | null>(null)
  const [appeared, setAppeared] = useState<string | null>(null)
  const ids = drawn?.nodes.map(({ id }) => id).join(' ') ?? ''
  useEffect(() => {
    const now = ids === '' ? [] : ids.split(' ')
    const known = before.current
    before.current = asOf === null ? null : new Set(now)
    setAppeared(asOf === null || known === null ? null : now.find(id => !known.has(id)) ?? null)
  }, [ids, asOf])
  return appeared
}

/** What stood in a year of a lineage: a part of the picture of all years, in which everything keeps its place. What stands behind a theory is counted as of that year. */
export interface AsOf {
  /** What the server says of that year, the last answer until the next is here; null: all years, or nothing yet. */
  readonly past: Answer | null
  /** Whether `past` is the answer for the year asked. */
  readonly fresh: boolean
  readonly part: (drawn: Drawn) => Drawn
}

/** Asks which theories and descents stood as of a year; null is all years. */
export function useAsOf(question: LineageQueryVariables | null, asOf: number | null): AsOf {
  const { data, status } = useQuery(LineageDocument, question === null || asOf === null ? null : { ...question, asOf })
  const kept = useRef<Answer | null>(null)
  if (asOf === null) kept.current = null
  else if (data?.lineage != null) kept.current = data.lineage
  const past = kept.current
  const nodes = new Map(past?.nodes.map(node => [node.id, node]))
  const relations = new Set(past?.relations.map(({ id }) => id))
  const part = (drawn: Drawn): Drawn =>
    (past === null ? drawn : { ...drawn, nodes: drawn.nodes.flatMap(({ id }) => nodes.get(id) ?? []), relations: drawn.relations.filter(({ id }) => relations.has(id)) })
  return { past, fresh: asOf === null || status === 'ready', part }
}
