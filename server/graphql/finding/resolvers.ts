import type { EntityRow } from '../../store/rows.ts'
import type { Context } from '../context.ts'
import { endsOf, listOf, others } from '../ends.ts'

/** Papers that report it, to assert or to dispute it. */
const reporting = (disputes: boolean) => async (finding: EntityRow, _: unknown, context: Context) => {
  const ends = await endsOf(finding, 'REPORTS', 'IN', context)
  return others(ends.filter(end => (end.relation.properties['stance'] === 'DISPUTES') === disputes))
}

const Finding = {
  reportedBy: reporting(false),
  disputedBy: reporting(true),
  causes: listOf('CAUSE', 'OUT'),
  effects: listOf('EFFECT', 'OUT'),
  moderators: listOf('MODERATOR', 'OUT'),
  mediators: listOf('MEDIATOR', 'OUT'),
  conditions: listOf('CONDITION', 'OUT'),
  cases: listOf('OBSERVED_IN', 'OUT'),
  concerns: listOf('CONCERNS', 'OUT'),
  supports: listOf('SUPPORTS', 'OUT'),
  contradicts: listOf('CONTRADICTS', 'OUT'),
  receipts: async (finding: EntityRow, _: unknown, context: Context) => {
    const ends = await endsOf(finding, 'REPORTS', 'IN', context)
    return (await Promise.all(ends.map(end => context.loaders.receipts.load(end.relation.id)))).flat()
  },
}

/** Fields of Finding beyond those of an entity. */
export const findingTypes = { Finding }
