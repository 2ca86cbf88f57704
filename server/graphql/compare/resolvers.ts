import type { ComparisonCellRow } from '../../store/rows.ts'
import { boundedYear } from '../bounds.ts'
import type { Context } from '../context.ts'

interface CompareArguments { readonly ids: readonly string[]; readonly asOf?: number | null }

/** Two to four theories side by side. That they are different theories is the store's to say: a former id names one too. */
async function compare(_: unknown, { ids, asOf }: CompareArguments, { store, loaders }: Context) {
  const year = boundedYear(asOf)
  const answer = await store.compare({ ids, asOf: year })
  loaders.entity.met(answer.graph.nodes, year)
  loaders.years.set(answer.graph.relations, year)
  return answer
}

const ComparisonCell = {
  relation: ({ relations }: ComparisonCellRow) => relations[0]?.type ?? null,
  relationId: ({ relations }: ComparisonCellRow) => relations[0]?.id ?? null,
  role: ({ relations }: ComparisonCellRow) => relations[0]?.properties['role'] ?? null,
  receiptCount: ({ relations }: ComparisonCellRow) => relations[0]?.receiptCount ?? 0,
}

/** Query.compare. */
export const compareQueries = { compare }
/** Fields of ComparisonCell: the relation that says most, and its receipts. */
export const compareTypes = { ComparisonCell }
