import type { Direction, Kind, RelationFamily, RelationType } from '../../api/generated.ts'
import type { Words } from '../../state/vocabulary.ts'
import { countOf } from '../../ui/kinds.ts'

/** Relations of one entry that read alike: one heading, one line, one count. */
export interface RelationGroup {
  readonly key: string
  readonly type: RelationType
  readonly direction: Direction
  readonly family: RelationFamily
  /** Challenged by; Defines. */
  readonly label: string
  /** 2 theories. */
  readonly counted: string
  readonly total: number
  readonly dispute: boolean
}

interface Counted { readonly relation: RelationType; readonly direction: Direction; readonly kind: Kind; readonly count: number }

/** What says that something is wrong or not enough: it stands first, and open. */
const DISPUTES: readonly RelationType[] = ['CHALLENGES', 'CONTRADICTS', 'CRITIQUES']
const rank = (group: RelationGroup): number => (group.dispute ? DISPUTES.indexOf(group.type) : DISPUTES.length)

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** A reading as a heading: "is challenged by" is "Challenged by", "is the setting of" is "Setting of". */
export const headingOf = (reading: string): string => sentenceCase(reading.replace(/^(?:is|was|are|were) (?:the |an? )?/, ''))

/** The groups of an entry, disputes first, then in the model's order; a symmetric relation has one group for both directions. */
export function groupsOf(counts: readonly Counted[], words: Words): readonly RelationGroup[] {
  const groups = new Map<string, { type: RelationType; direction: Direction; kinds: Map<Kind, number> }>()
  for (const { relation, direction, kind, count } of counts) {
    const way = words.relation(relation)?.symmetric === true ? 'BOTH' : direction
    const key = `${relation} ${way}`
    const group = groups.get(key) ?? { type: relation, direction: way, kinds: new Map<Kind, number>() }
    group.kinds.set(kind, (group.kinds.get(kind) ?? 0) + count)
    groups.set(key, group)
  }
  const order = new Map(words.types.map((type, index) => [type, index]))
  return [...groups].flatMap(([key, { type, direction, kinds }]) => {
    const model = words.relation(type)
    if (model === undefined) return []
    const total = [...kinds.values()].reduce((sum, count) => sum + count, 0)
    return [{
      key, type, direction, family: model.family, label: headingOf(direction === 'IN' ? model.inverseReading : model.reading),
      counted: [...kinds].map(([kind, count]) => countOf(kind, count)).join(', '), total, dispute: DISPUTES.includes(type),
    }]
  }).sort((a, b) => rank(a) - rank(b) || (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0) || (a.direction < b.direction ? 1 : -1))
}

/** Which groups stand open at first: the disputes; without any, the first. */
export const openAtFirst = (groups: readonly RelationGroup[]): ReadonlySet<string> => {
  const disputes = groups.filter(group => group.dispute)
  return new Set((disputes.length > 0 ? disputes : groups.slice(0, 1)).map(group => group.key))
}

interface Told { readonly role: string | null; readonly order: number | null; readonly step: number | null; readonly outcome: string | null; readonly moderation: string | null; readonly stance: string | null; readonly mode: string | null }
const low = (text: string): string => text.toLowerCase().replaceAll('_', ' ')

/** What a relation says beside its type: its role, step, outcome. '' when nothing. */
export function detailOf(relation: Told): string {
  const role = relation.role === null ? [] : [relation.role === 'STAGE' && relation.order !== null ? `stage ${relation.order}` : low(relation.role)]
  return [
    ...role, ...(relation.step === null ? [] : [`step ${relation.step}`]), ...(relation.outcome === null ? [] : [low(relation.outcome)]),
    ...(relation.moderation === null ? [] : [low(relation.moderation)]), ...(relation.stance === 'DISPUTES' ? ['disputes it'] : []), ...(relation.mode === 'AVOIDS' ? ['avoids it'] : []),
  ].join(', ')
}
