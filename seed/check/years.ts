import type { RelationType } from '../../server/model/relations.ts'
import type { World } from '../compile/world.ts'
import type { Problems } from '../problems.ts'

/** From the later to the earlier theory. Complements is symmetric, and challenges may meet in one year. */
const DESCENDING: readonly RelationType[] = ['BUILDS_ON', 'EXTENDS', 'CHALLENGES', 'INTEGRATES']

/** Notes papers that cite later ones and theories that come from later ones: mostly a wrong year, or the ends exchanged. */
export function checkYears(world: World, problems: Problems): void {
  const yearOf = (id: string): number | null => {
    const year = world.definitions.get(id)?.facts.get('year')?.value
    return typeof year === 'number' ? year : null
  }
  for (const { relations } of world.corpora) {
    for (const { type, from, to, at, id } of relations.values()) {
      const cites = type === 'CITES'
      if (!cites && !DESCENDING.includes(type)) continue
      const [own, other] = [yearOf(from), yearOf(to)]
      if (own === null || other === null || own >= other) continue
      problems.add(
        cites ? 'LATER_CITED' : 'LATER_THEORY',
        at,
        `${from} (${own}) ${cites ? 'cites' : type.toLowerCase().replaceAll('_', ' ')} ${to} (${other})`,
        'check the years, or exchange the ends',
        id,
      )
    }
  }
}
