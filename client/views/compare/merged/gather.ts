/** What a comparison draws as one graph: what stands between theories, and what each has alone. Pure. */
import type { Kind, RelationFamily, RelationType, Sign } from '../../../api/generated.ts'
import { KIND_NAMES, KINDS } from '../../../ui/kinds.ts'
import type { Answer } from '../sections.ts'

/** A relation that joins a theory to an entry; `column` is the theory's place in the question. */
export interface Spoke { readonly column: number; readonly id: string; readonly type: RelationType; readonly family: RelationFamily; readonly general: boolean }
/** An entry with the theories that have it. */
export interface Member { readonly id: string; readonly kind: Kind; readonly sign: Sign | null; readonly name: string; readonly spokes: readonly Spoke[] }
/** A change that a paper tells of: an entry redefines another, or a theory drops an entry. `from` is the entry that redefines, or the column of the theory that drops. */
export interface Link { readonly id: string; readonly type: RelationType; readonly family: RelationFamily; readonly sentence: string; readonly general: boolean; readonly from: string | number; readonly to: string }
/** Entries of one sort: what several share, or what the theory at `column` has alone. */
export interface Group { readonly key: string; readonly label: string; readonly column: number | null; readonly members: readonly Member[] }
export interface Gathered {
  readonly links: readonly Link[]
  /** Entries that a link touches, in the order of the links. */
  readonly linked: readonly Member[]
  readonly shared: readonly Group[]
  readonly own: readonly Group[]
}

const has = (...types: readonly RelationType[]) => ({ spokes }: Member): boolean => spokes.some(spoke => types.includes(spoke.type))
/** Sorts of entries beside constructs, in reading order; an entry stands in the first that takes it. */
const SORTS: readonly { readonly key: string; readonly label: string; readonly takes: (member: Member) => boolean }[] = [
  { key: 'tests', label: 'Tests and critiques', takes: has('TESTS', 'CRITIQUES') },
  { key: 'papers', label: 'Papers', takes: member => member.kind === 'PAPER' },
  { key: 'cases', label: 'Cases', takes: member => member.kind === 'CASE' },
  { key: 'against', label: 'Findings against it', takes: has('CONTRADICTS') },
  { key: 'for', label: 'Findings for it', takes: has('SUPPORTS') },
]
const ABOUT = { key: 'about', label: 'Findings about it' } as const
const READING_ORDER = ['papers', 'tests', 'cases', 'for', 'against', 'about']
/** What becomes of a construct that one theory alone has, where two are compared. */
const FATES = { ADDED: 'Added', NOT_RECORDED: 'Not recorded with the later' } as const

/** Of several relations one is drawn: the answer puts the one that says most first, and a contradiction is never hidden behind another. */
const drawnRelation = <Relation extends { readonly type: RelationType }>(relations: readonly Relation[]): Relation | undefined =>
  relations.find(one => one.type === 'CONTRADICTS') ?? relations[0]

function memberOf({ entity, cells }: Answer['rows'][number]): Member {
  const spokes = cells.flatMap((cell, column): Spoke[] => {
    const relation = cell.present ? drawnRelation(cell.relations) : undefined
    return relation === undefined ? [] : [{ column, id: relation.id, type: relation.type, family: relation.family, general: relation.basis === 'GENERAL' }]
  })
  return { id: entity.id, kind: entity.kind, sign: 'sign' in entity ? entity.sign : null, name: 'citation' in entity ? entity.citation : entity.name, spokes }
}

function linksOf({ theories, changes }: Answer): Link[] {
  const links = changes.flatMap(({ kind, to, relation }): Link[] => {
    if (relation === null || (kind !== 'REDEFINED' && kind !== 'DROPPED')) return []
    const { id, type, family, sentence, basis } = relation
    const from = kind === 'DROPPED' ? theories.findIndex(theory => theory.id === to.id) : relation.from.id
    return [{ id, type, family, sentence, general: basis === 'GENERAL', from, to: relation.to.id }]
  })
  const once = [...new Map(links.map(link => [link.id, link])).values()]
  return [...once.filter(link => link.type === 'REDEFINES'), ...once.filter(link => link.type !== 'REDEFINES')]
}

/** Everything of a comparison by where it stands: on a link between theories, shared, or with one alone. Every entry stands once. */
export function gather(answer: Answer): Gathered {
  const members = new Map(answer.rows.map(row => [row.entity.id, memberOf(row)]))
  const drawable = (end: string | number): boolean => typeof end === 'number' || (members.get(end)?.spokes.length ?? 0) > 0
  const links = linksOf(answer).filter(link => drawable(link.from) && drawable(link.to))
  const touched = [...new Set(links.flatMap(link => [link.to, link.from]))].flatMap(id => (typeof id === 'number' ? [] : [members.get(id)])).filter(one => one !== undefined)
  const rest = [...members.values()].filter(member => member.spokes.length > 0 && !touched.includes(member))
  const pair = answer.theories.length === 2
  const fates = new Map(answer.changes.flatMap(({ kind, before, after }) => (kind === 'ADDED' || kind === 'NOT_RECORDED' ? [[(after ?? before)?.construct.id, FATES[kind]] as const] : [])))
  const sortOf = (member: Member): { readonly key: string; readonly label: string } =>
    (member.kind === 'CONSTRUCT' ? { key: 'constructs', label: (pair ? fates.get(member.id) : undefined) ?? 'Constructs' } : SORTS.find(sort => sort.takes(member)) ?? ABOUT)
  const grouped = (list: readonly Member[], column: number): Group[] => ['constructs', ...READING_ORDER].flatMap(key => {
    const own = list.filter(member => sortOf(member).key === key)
    const [first] = own
    return first === undefined ? [] : [{ key: `${key} ${column}`, label: sortOf(first).label, column, members: own }]
  })
  const common = rest.filter(member => member.spokes.length > 1)
  return {
    links, linked: touched,
    // What several have may be for one and against another: it goes by kind alone.
    shared: KINDS.flatMap(kind => {
      const own = common.filter(member => member.kind === kind)
      return own.length === 0 ? [] : [{ key: `${kind} shared`, label: `${KIND_NAMES[kind].many} in common`, column: null, members: own }]
    }),
    own: answer.theories.flatMap((_, column) => grouped(rest.filter(({ spokes }) => spokes.length === 1 && spokes[0]?.column === column), column)),
  }
}

/** How many of a sort stand open at first: the same of every theory, fewer where there are more theories. */
const OPEN: Readonly<Record<string, readonly [number, number]>> = { constructs: [7, 4], papers: [3, 2], tests: [3, 2], cases: [2, 1], for: [1, 1], against: [1, 1], about: [1, 1] }
const OPEN_SHARED = 8

export interface FoldedGroup extends Group { readonly folded: number }
/** The groups as drawn: `opened` are keys of groups that stand whole; a group that has the entry `kept` (what is selected) does too. One alone is never folded. */
export function fold(groups: readonly Group[], theories: number, opened: ReadonlySet<string>, kept: string | null): FoldedGroup[] {
  return groups.map(group => {
    const most = group.column === null ? OPEN_SHARED : OPEN[group.key.split(' ')[0] ?? '']?.[theories > 2 ? 1 : 0] ?? 1
    const whole = opened.has(group.key) || group.members.length <= most + 1 || group.members.some(member => member.id === kept || member.spokes.some(spoke => spoke.id === kept))
    return { ...group, members: whole ? group.members : group.members.slice(0, most), folded: whole ? 0 : group.members.length - most }
  })
}
