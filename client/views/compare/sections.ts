/** What a comparison says, as sections of aligned lines: one cell a theory, in the order asked. Pure. */
import type { CompareQuery, Kind, RelationType, Sign } from '../../api/generated.ts'
import { counted } from '../../state/words.ts'

export type Answer = NonNullable<CompareQuery['compare']>
export type Theory = Answer['theories'][number]
type Change = Answer['changes'][number]
type CellRelation = Answer['rows'][number]['cells'][number]['relations'][number]

/** A statement that one can open: its receipts are one click away. */
export interface Statement { readonly id: string; readonly receipts: number; readonly general: boolean }
/** One entry in a cell. `told` is what a second statement says of it: that it redefines another. */
export interface Entry {
  readonly id: string
  readonly kind: Kind
  readonly sign: Sign | null
  readonly name: string
  readonly detail: string
  readonly statement: Statement | null
  readonly told: { readonly words: string; readonly statement: Statement } | null
}
/** Cells of one line, one a theory. */
export type Line = readonly (readonly Entry[])[]
export interface Section {
  readonly key: string
  readonly label: string
  readonly note: string | null
  readonly lines: readonly Line[]
  /** How many of the lines, from the first, tell what several have in common; 0 where that is not asked. */
  readonly common: number
  /** What stands in a cell of a theory without an entry; '' leaves it empty. */
  readonly blanks: readonly string[]
}
/** Sections under one heading: from one theory to the next, or null for what stands beside. */
export interface Chapter { readonly heading: string | null; readonly sections: readonly Section[] }

const NOTHING = 'nothing recorded'
const low = (text: string): string => text.toLowerCase().replaceAll('_', ' ')
const statementOf = (relation: { readonly id: string; readonly receiptCount: number; readonly basis: string }): Statement =>
  ({ id: relation.id, receipts: relation.receiptCount, general: relation.basis === 'GENERAL' })
const roleOf = (role: string | null, order: number | null): string =>
  (role === null ? '' : role === 'STAGE' && order !== null ? `stage ${order}` : low(role))

const construct = (id: string, name: string, detail: string, statement: Statement | null, told: Entry['told'] = null): Entry =>
  ({ id, kind: 'CONSTRUCT', sign: null, name, detail, statement, told })
const defined = (definition: NonNullable<Change['before']>, told: Entry['told'] = null): Entry =>
  construct(definition.construct.id, definition.construct.name, roleOf(definition.role, definition.order), statementOf(definition.relation), told)

/** The entries of a change, by theory. What an earlier theory than the last one had stands in that one's column. */
function entriesOf(change: Change, { theories, rows }: Answer): ReadonlyMap<string, Entry> {
  const { kind, relation, from, to, before, after } = change
  const cells = new Map<string, Entry>()
  if (before !== null) cells.set(from.id, defined(before))
  else if (relation !== null && (kind === 'DROPPED' || kind === 'REDEFINED')) {
    const year = (id: string): number => theories.find(theory => theory.id === id)?.year ?? Number.POSITIVE_INFINITY
    const own = rows.find(row => row.entity.id === relation.to.id)?.cells ?? []
    const defines = own.flatMap(cell => cell.relations.filter(one => one.type === 'DEFINES').map(one => ({ theory: cell.theory, one })))
    const [origin] = defines.filter(({ theory }) => theory !== to.id && year(theory) <= year(to.id)).sort((a, b) => year(b.theory) - year(a.theory))
    if (origin !== undefined) cells.set(origin.theory, construct(relation.to.id, relation.to.name, roleOf(origin.one.role, origin.one.order), statementOf(origin.one)))
  }
  if (kind === 'DROPPED' && relation !== null) cells.set(to.id, construct(relation.to.id, relation.to.name, 'given up', statementOf(relation)))
  else if (after !== null) cells.set(to.id, defined(after, kind === 'REDEFINED' && relation !== null ? { words: `redefines ${relation.to.name}`, statement: statementOf(relation) } : null))
  return cells
}

const CHANGES: readonly (readonly [Change['kind'], string, string | null])[] = [
  ['KEPT', 'Kept', null],
  ['REDEFINED', 'Redefined', null],
  ['DROPPED', 'Dropped', 'and a paper says so'],
  ['ADDED', 'Added', null],
  ['NOT_RECORDED', 'Not recorded', 'with the later; no paper here says that it was dropped'],
]

/** Changes with an entry on one side only: they stand as a list, which folds. */
const ONE_SIDED: ReadonlySet<Change['kind']> = new Set(['ADDED', 'NOT_RECORDED'])

/** Constructs from one theory to the next by year: a chapter a pair, its heading left out where there is only one. */
export function constructChapters(answer: Answer): Chapter[] {
  const { theories, changes } = answer
  const pairs = [...new Map(changes.map(change => [`${change.from.id} ${change.to.id}`, change])).values()]
  const named = (id: string): string => {
    const theory = theories.find(one => one.id === id)
    return theory === undefined ? id : `${theory.name}${theory.year === null ? '' : ` (${theory.year})`}`
  }
  return pairs.map(({ from, to }) => {
    const blank = (id: string, kind: Change['kind'], some: boolean): string => (id !== from.id && id !== to.id ? '' : id === to.id && kind === 'NOT_RECORDED' && some ? 'not recorded' : NOTHING)
    const sections = CHANGES.map(([kind, label, note]): Section => {
      const own = changes.filter(change => change.kind === kind && change.from.id === from.id && change.to.id === to.id).map(change => entriesOf(change, answer))
      const aligned = own.map(cells => theories.map(theory => { const entry = cells.get(theory.id); return entry === undefined ? [] : [entry] }))
      const lines = own.length > 0 && ONE_SIDED.has(kind) ? [theories.map((_, column) => aligned.flatMap(line => line[column] ?? []))] : aligned
      return { key: `${kind} ${from.id} ${to.id}`, label, note, lines, common: 0, blanks: theories.map(theory => blank(theory.id, kind, own.length > 0)) }
    })
    return theories.length > 2 ? { heading: `From ${named(from.id)} to ${named(to.id)}`, sections: emptyTogether(sections) } : { heading: null, sections }
  })
}

/** Sections without a line as one, so that many theories do not make many rows of nothing. */
function emptyTogether(sections: readonly Section[]): Section[] {
  const empty = sections.filter(section => section.lines.length === 0)
  const [first, ...rest] = empty
  const filled = sections.filter(section => section.lines.length > 0)
  return first === undefined ? filled : [...filled, { ...first, label: [first.label, ...rest.map(section => section.label.toLowerCase())].join(', ') }]
}

const isTest = (relation: CellRelation, ...outcomes: readonly (string | null)[]): boolean =>
  relation.type === 'TESTS' && outcomes.includes(relation.outcome)
/** A finding that is for or against a theory concerns it too; it is told once. */
const onlyConcerns = (relation: CellRelation, all: readonly CellRelation[]): boolean =>
  relation.type === 'CONCERNS' && !all.some(ofType('SUPPORTS', 'CONTRADICTS'))
const ofType = (...types: readonly RelationType[]) => (relation: CellRelation): boolean => types.includes(relation.type)

const WORDS: Partial<Record<RelationType, string>> = {
  PROPOSES: 'proposes it', REVISES: 'revises it', APPLIES: 'applies it', REVIEWS: 'reviews it',
  CRITIQUES: 'criticises it', TESTS: 'tests it', ILLUSTRATES: 'illustrates it',
}
const detailOf = (relation: CellRelation): string =>
  (relation.type === 'TESTS' && relation.outcome !== null ? `tests it: ${low(relation.outcome)}` : WORDS[relation.type] ?? '')

/** A section of what stands behind the theories: which relations it lists, and what it says where nobody does. */
interface Evidence {
  readonly key: string
  readonly label: string
  readonly nobody: string
  readonly has: (relation: CellRelation, all: readonly CellRelation[]) => boolean
  /** Whether theories that challenge it are listed too. */
  readonly challenges?: true
}
const EVIDENCE: readonly Evidence[] = [
  { key: 'papers', label: 'Papers', nobody: NOTHING, has: ofType('PROPOSES', 'REVISES', 'APPLIES', 'REVIEWS') },
  { key: 'cases', label: 'Cases', nobody: 'none in this corpus', has: ofType('ILLUSTRATES') },
  { key: 'for', label: 'Supported by', nobody: 'nobody here', has: one => one.type === 'SUPPORTS' || isTest(one, 'SUPPORTED', 'PARTLY_SUPPORTED') },
  {
    key: 'against', label: 'Contradicted by', nobody: 'nobody here', challenges: true,
    has: one => ofType('CONTRADICTS', 'CRITIQUES')(one) || isTest(one, 'NOT_SUPPORTED'),
  },
  { key: 'about', label: 'Findings about it', nobody: NOTHING, has: (one, all) => onlyConcerns(one, all) || isTest(one, 'INCONCLUSIVE', null) },
]

type Row = Answer['rows'][number]
function entryOf({ entity }: Row, relation: CellRelation): Entry {
  const name = 'citation' in entity ? entity.citation : entity.name
  const sign = 'sign' in entity ? entity.sign : null
  return { id: entity.id, kind: entity.kind, sign, name, detail: detailOf(relation), statement: statementOf(relation), told: null }
}

type Descent = Theory['descents']['edges'][number]
const descentEntry = (edge: Descent, detail = edge.reading): Entry =>
  ({ id: edge.other.id, kind: 'THEORY', sign: null, name: edge.other.name, detail, statement: statementOf(edge.node), told: null })
/** Relations of descent of a theory, as of a year. */
const descentsOf = (theory: Theory, asOf: number | null): readonly Descent[] =>
  theory.descents.edges.filter(({ node }) => asOf === null || node.since === null || node.since <= asOf)

/** What several have stands first, aligned; below it each one's own. */
function evidence(answer: Answer, asOf: number | null): Section[] {
  const challengers = (theory: Theory): Entry[] =>
    descentsOf(theory, asOf).filter(edge => edge.direction === 'IN' && edge.node.type === 'CHALLENGES').map(edge => descentEntry(edge, 'challenges it'))
  return EVIDENCE.map(({ key, label, nobody, has, challenges }) => {
    const own: Entry[][] = answer.theories.map(theory => (challenges === true ? challengers(theory) : []))
    const common: Line[] = []
    for (const row of answer.rows) {
      const cells = row.cells.map(({ relations }) => relations.filter(one => has(one, relations)).map(one => entryOf(row, one)))
      if (cells.filter(cell => cell.length > 0).length > 1) common.push(cells)
      else cells.forEach((cell, index) => own[index]?.push(...cell))
    }
    const lines = own.some(cell => cell.length > 0) ? [...common, own] : common
    return { key, label, note: null, lines, common: common.length, blanks: answer.theories.map(() => nobody) }
  })
}

const ORIGINS: ReadonlySet<RelationType> = new Set(['BUILDS_ON', 'EXTENDS', 'INTEGRATES'])
/** Where each comes from, beside the lines between those compared. */
function builtOn({ theories }: Answer, asOf: number | null): Section {
  const cells = theories.map(theory =>
    descentsOf(theory, asOf).filter(edge => edge.direction === 'OUT' && ORIGINS.has(edge.node.type)).map(edge => descentEntry(edge)))
  const lines = cells.some(cell => cell.length > 0) ? [cells] : []
  return { key: 'built-on', label: 'Comes from', note: null, lines, common: 0, blanks: theories.map(() => NOTHING) }
}

/** Everything of the page, the constructs first. `differences` leaves out what all have alike. */
export function chaptersOf(answer: Answer, asOf: number | null, differences: boolean): Chapter[] {
  const heading = answer.theories.length > 2 ? 'Who stands behind each, and against' : null
  const chapters = [...constructChapters(answer), { heading, sections: [builtOn(answer, asOf), ...evidence(answer, asOf)] }]
  if (!differences) return chapters
  const differs = (line: Line): boolean =>
    line.some(cell => cell.length === 0) || new Set(line.map(cell => cell.map(entry => `${entry.id} ${entry.detail}`).join())).size > 1
  return chapters.map(chapter => ({
    ...chapter,
    sections: chapter.sections.map(section => ({
      ...section, lines: section.lines.filter(differs), common: section.lines.slice(0, section.common).filter(differs).length,
    })).filter(section => section.lines.length > 0),
  }))
}

/** A relation of descent between two of those compared, read from the one asked first; `turned` when the line points back at it. */
export interface Between { readonly first: Theory; readonly edge: Descent; readonly second: Theory; readonly turned: boolean }
export const betweenOf = ({ theories }: Answer, asOf: number | null): Between[] =>
  theories.flatMap((first, place) => descentsOf(first, asOf).flatMap(edge => {
    const second = theories.slice(place + 1).find(theory => theory.id === edge.other.id)
    return second === undefined ? [] : [{ first, edge, second, turned: edge.direction === 'IN' }]
  }))

/** "41 entries: 3 in common, 31 with Uppsala model alone, 7 with the other alone"; of three or four theories also what some of them hold, but not all. */
export function countsOf(answer: Answer): string {
  const all = answer.rows.length
  const named = (id: string): string => answer.theories.find(one => one.id === id)?.name ?? id
  const alone = answer.only.map(({ theory, entities }) => `${entities.length} with ${named(theory.id)} alone`)
  const some = all - answer.shared.length - answer.only.reduce((sum, { entities }) => sum + entities.length, 0)
  const several = some > 0 ? [`${some.toLocaleString('en')} with more than one, not with all`] : []
  const cut = answer.truncated ? '; more than this page holds, the most shared and best connected of each kind are shown' : ''
  return `${counted(all, 'entry', 'entries')}: ${answer.shared.length === 0 ? 'none' : answer.shared.length} in common, ${[...several, ...alone].join(', ')}${cut}`
}
