import type { EntityRow } from '../../store/rows.ts'
import { sortYear } from '../../store/years.ts'
import type { Context } from '../context.ts'
import { endsOf, listOf } from '../ends.ts'
import { countOf } from '../relation/page.ts'

const Construct = {
  /** Earliest theory first. */
  definedBy: async (construct: EntityRow, _: unknown, context: Context) => {
    const ends = await endsOf(construct, 'DEFINES', 'IN', context)
    const byYear = [...ends].sort((a, b) => sortYear(a.other) - sortYear(b.other))
    return byYear.map(end => end.relation)
  },
  kindOf: listOf('KIND_OF', 'OUT'),
  partOf: listOf('PART_OF', 'OUT'),
  redefines: listOf('REDEFINES', 'OUT'),
  findingCount: (construct: EntityRow) => countOf(construct, { kinds: ['FINDING'], direction: 'IN', types: null }),
}

/** Fields of Construct beyond those of an entity. */
export const constructTypes = { Construct }
