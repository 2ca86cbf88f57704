import { LineageTypesDocument, type LineageQueryVariables, type LineageTypesQueryVariables, type RelationType } from '../../api/generated.ts'
import type { Drawn } from '../../state/lineage.ts'
import { countBy } from '../../state/network.ts'
import { useQuery } from '../../state/queries.ts'

/** The question without its filter; null when it has none. */
function withoutFilter(question: LineageQueryVariables | null, asOf: number | null): LineageTypesQueryVariables | null {
  if (question === null || question.relations == null) return null
  const { relations: _, ...rest } = question
  return { ...rest, asOf }
}

/** Counts of the legend; `whole` once those of the types that are left out are known. */
export interface Legend { readonly counts: ReadonlyMap<RelationType, number>; readonly whole: boolean }

/** What the legend counts: of each type that is drawn what is drawn; of each that is left out what there would be without the filter, asked for only then. */
export function useLegend(question: LineageQueryVariables | null, asOf: number | null, drawn: Drawn | null): Legend {
  const all = useQuery(LineageTypesDocument, withoutFilter(question, asOf))
  const left = (all.data?.lineage?.relations ?? []).filter(({ type }) => question?.relations?.includes(type) === false)
  return { counts: countBy([...drawn?.relations ?? [], ...left], relation => relation.type), whole: all.status !== 'loading' }
}
