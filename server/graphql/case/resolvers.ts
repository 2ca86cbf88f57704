import type { EntityRow } from '../../store/rows.ts'
import type { Context } from '../context.ts'
import { endsOf, listOf, others } from '../ends.ts'

/** Forms of finding that make a case's timeline, and how many it lists. */
const TIMELINE_FORMS = new Set<unknown>(['OBSERVATION', 'EVENT'])
const TIMELINE = 500

const Case = {
  studiedBy: listOf('STUDIES', 'IN'),
  timeline: async (firm: EntityRow, _: unknown, context: Context) => {
    const findings = others(await endsOf(firm, 'OBSERVED_IN', 'IN', context), TIMELINE)
    return findings.filter(finding => TIMELINE_FORMS.has(finding.facts['form']))
  },
  steps: async (firm: EntityRow, _: unknown, context: Context) => (await endsOf(firm, 'EXHIBITS', 'OUT', context)).map(end => end.relation),
  partOf: listOf('PART_OF', 'OUT'),
}

/** Fields of Case beyond those of an entity. */
export const caseTypes = { Case }
