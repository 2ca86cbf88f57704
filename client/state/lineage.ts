import type { LineageDirection, LineageQuery, LineageQueryVariables, RelationType } from '../api/generated.ts'
import type { Place } from '../views/view.ts'
import { listIn, withKey } from './edits.ts'
import { branchOf } from './lineage-reach.ts'
import { isPlural } from './spoken.ts'
import { counted } from './words.ts'
import { asOfOf } from './years.ts'

type Answer = NonNullable<LineageQuery['lineage']>
export type Descents = Pick<Answer, 'nodes' | 'relations'>

/** Relation types of a lineage, in the order of the legend. */
export const DESCENT_TYPES: readonly RelationType[] = ['BUILDS_ON', 'EXTENDS', 'INTEGRATES', 'COMPLEMENTS', 'CHALLENGES']

/** What a place asks the server: all that it draws but for what is folded. Null when it names no theory. */
export function lineageQuestion(place: Place): LineageQueryVariables | null {
  const ids = place.subjects.filter(id => id.startsWith('theory:'))
  if (ids.length === 0) return null
  return {
    ids, direction: (place.keys['direction'] ?? 'both').toUpperCase() as LineageDirection, depth: Number(place.keys['depth'] ?? 3), limit: Number(place.keys['limit'] ?? 200),
    relations: place.keys['relations'] === undefined ? null : [...shownTypes(place.keys['relations'])], asOf: asOfOf(place),
  }
}

/** Types that are drawn, from the key that names them; all when there is none. */
export const shownTypes = (given: string | undefined): ReadonlySet<RelationType> =>
  new Set(given === undefined ? DESCENT_TYPES : DESCENT_TYPES.filter(type => given.toUpperCase().split(',').includes(type)))

/** Draws or leaves out one type of descent. The last one stays. */
export const descentToggled = (type: RelationType) => (place: Place): Place => {
  const shown = shownTypes(place.keys['relations'])
  const next = DESCENT_TYPES.filter(one => (one === type ? !shown.has(one) : shown.has(one)))
  return withKey(place, 'relations', next.length === 0 || next.length === DESCENT_TYPES.length ? null : next.map(one => one.toLowerCase()).join(','))
}

/** What is drawn of an answer. `folded` says for each folded theory which ones are put away behind it. */
export interface Drawn extends Descents { readonly folded: ReadonlyMap<string, readonly string[]> }

/** What is drawn: the answer, without what is folded. */
export function drawnLineage({ nodes, relations }: Descents, subjects: readonly string[], folds: readonly string[] = []): Drawn {
  const there = new Set(nodes.map(node => node.id))
  const branches = folds.map(id => [id, branchOf(id, subjects, relations)] as const).filter(([id, branch]) => there.has(id) && branch.length > 0)
  const away = new Set(branches.flatMap(([, branch]) => branch))
  return {
    relations: relations.filter(({ from, to }) => !away.has(from.id) && !away.has(to.id)), nodes: nodes.filter(node => !away.has(node.id)),
    folded: new Map(branches.filter(([id]) => !away.has(id))),
  }
}

/** Puts away what hangs on a theory alone, or brings it back. */
export const foldToggled = (id: string) => (place: Place): Place => toggled(place, 'fold', id)
/** Unfolds the stages of a theory, or folds them again. */
export const stagesToggled = (id: string) => (place: Place): Place => toggled(place, 'stages', id)

function toggled(place: Place, key: string, id: string): Place {
  const now = listIn(place, key)
  return withKey(place, key, (now.includes(id) ? now.filter(one => one !== id) : [...now, id]).sort().join(','))
}

/** The question of a lineage in words, from its theories as they are called within a sentence: "How the Uppsala model descends, and what came of it". */
export function lineageTitle(names: readonly string[], direction: string | undefined): string {
  const [first] = names
  if (first === undefined) return 'How theories descend'
  const who = names.length <= 2 ? names.join(' and ') : `${first} and ${names.length - 1} others`
  const many = names.length > 1 || isPlural({ kind: 'THEORY', name: first })
  if (direction === 'ancestors') return `What ${who} ${many ? 'come' : 'comes'} from`
  if (direction === 'descendants') return `What came of ${who}`
  return `How ${who} ${many ? 'descend' : 'descends'}, and what came of ${many ? 'them' : 'it'}`
}

/** Something that a key of a place asks of what the lineage has not, or of a theory that has none of it; `without` is the place without it. */
export interface Strange { readonly key: 'fold' | 'line' | 'stages'; readonly id: string; readonly drawn: boolean; readonly without: Place }

/** What the keys of a place name that is neither drawn nor folded away, and whose stages they unfold though it has none. */
export function strangeIn(place: Place, { nodes, relations, folded }: Drawn): readonly Strange[] {
  const there = new Set([...nodes, ...relations].map(({ id }) => id).concat([...folded.values()].flat()))
  const stageless = new Set(nodes.filter(({ stages }) => stages.length === 0).map(({ id }) => id))
  const isStrange = (key: Strange['key'], id: string): boolean => !there.has(id) || (key === 'stages' && stageless.has(id))
  return (['fold', 'line', 'stages'] as const).flatMap(key => listIn(place, key).filter(id => isStrange(key, id)).map(id => ({ key, id, drawn: there.has(id), without: withKey(place, key, listIn(place, key).filter(one => one !== id).join(',')) })))
}

/** The words of a family; a key without words is made readable. */
export const familyWords = (family: string | null, labels: ReadonlyMap<string, string>): string => {
  if (family === null) return 'No family recorded'
  const known = labels.get(family)
  if (known !== undefined && known !== family) return known
  const words = family.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "1977 · Johanson & Vahlne": the year and who proposed it; the year of the citation is not said twice. */
export function yearWords({ year, proposedBy }: Answer['nodes'][number]): string {
  const first = proposedBy[0]
  const sameYear = first === undefined || first.year === null || first.year === year
  const who = sameYear ? first?.citation.replace(/\s*\(?\b\d{4}[a-z]?\)?$/u, '') ?? null : first.citation
  return [year === null ? 'undated' : String(year), who].filter(part => part !== null && part !== '').join(' · ')
}

/** "7 constructs · 3 tests · 1 critique": what stands behind a theory; what there is none of is left out. Empty when there is nothing. */
export const countWords = ({ constructs, tests, critiques }: Answer['nodes'][number]['counts']): string =>
  [[constructs, 'construct'], [tests, 'test'], [critiques, 'critique']].flatMap(([number, one]) => (number === 0 ? [] : [counted(Number(number), String(one))])).join(' · ')
