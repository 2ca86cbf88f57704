/** What a comparison says, as sections of aligned lines: one cell a theory, in the order asked. Pure. */
import type { CompareQuery, Kind, RelationType, Sign } from '../../api/generated.ts'

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
/** Cells of one line; null is a theory that the section does not speak of. */
export type Line = readonly (readonly Entry[] | null)[]
export interface Section {
  readonly key: string
  readonly label: string
  readonly note: string | null
  readonly lines: readonly Line[]
  /** What stands in a cell of a theory without an entry; '' leaves it empty. */
  readonly blanks: readonly string[]
}
/** Sections under one heading: from one theory to the next, or null for what stands beside. */
export interface Chapter { readonly heading: string | null; readonly sections: readonly Section[] }

const NOTHING = 'nothing recorded'
const low = (text: string): string => text.toLowerCase().replaceAll('_', ' ')
const statementOf = (relation: { readonly id: string; readonly receiptCount: number; readonly basis: string }): Statement =>
  ({ id: relation.id, receipts: relation.receiptCount, general: relation.basis === 'GENERAL' })
const roleOf = (role: string | null, order: number | null): string => (role === null ? '' : role === 'STAGE' && order !== null ? `stage ${order}` : low(role))

const construct = (id: string, name: string, detail: string, statement: Statement | null, told: Entry['told'] = null): Entry =>
  ({ id, kind: 'CONSTRUCT', sign: null, name, detail, statement, told })
const defined = (definition: NonNullable<Change['before']>, told: Entry['told'] = null): Entry =>
  construct(definition.construct.id, definition.construct.name, roleOf(definition.role, definition.order), statementOf(definition.relation), told)

/** How a change reads in the two columns that it is about. */
function ends(change: Change): { readonly before: Entry[]; readonly after: Entry[] } {
  const { kind, relation } = change
  const before = change.before === null ? [] : [defined(change.before)]
  const earlier = (): Entry[] => (before.length > 0 || relation === null ? before : [construct(relation.to.id, relation.to.name, 'of an earlier theory', null)])
  if (kind === 'DROPPED' && relation !== null) return { before: earlier(), after: [construct(relation.to.id, relation.to.name, 'given up', statementOf(relation))] }
  if (kind === 'REDEFINED' && relation !== null && change.after !== null) {
    return { before: earlier(), after: [defined(change.after, { words: `redefines ${relation.to.name}`, statement: statementOf(relation) })] }
  }
  return { before, after: change.after === null ? [] : [defined(change.after)] }
}

const CHANGES: readonly (readonly [Change['kind'], string, string | null])[] = [
  ['KEPT', 'Kept', null],
  ['REDEFINED', 'Redefined', null],
  ['DROPPED', 'Dropped', 'and a paper says so'],
  ['ADDED', 'Added', null],
  ['NOT_RECORDED', 'Not recorded', 'with the later; no paper here says that it was dropped'],
]

/** Constructs from one theory to the next by year: a chapter a pair, its heading left out where there is only one. */
export function constructChapters({ theories, changes }: Answer): Chapter[] {
  const pairs = [...new Map(changes.map(change => [`${change.from.id} ${change.to.id}`, change])).values()]
  const named = (id: string): string => {
    const theory = theories.find(one => one.id === id)
    return theory === undefined ? id : `${theory.name}${theory.year === null ? '' : ` (${theory.year})`}`
  }
  return pairs.map(({ from, to }) => {
    const cell = (id: string, before: Entry[], after: Entry[]): Entry[] | null => (id === from.id ? before : id === to.id ? after : null)
    return {
      heading: theories.length > 2 ? `From ${named(from.id)} to ${named(to.id)}` : null,
      sections: CHANGES.map(([kind, label, note]): Section => {
        const own = changes.filter(change => change.kind === kind && change.from.id === from.id && change.to.id === to.id).map(ends)
        const blank = (id: string): string => (id !== from.id && id !== to.id ? '' : id === to.id && kind === 'NOT_RECORDED' && own.length > 0 ? 'not recorded' : NOTHING)
        const lines = own.map(({ before, after }) => theories.map(theory => cell(theory.id, before, after)))
        return { key: `${kind} ${from.id} ${to.id}`, label, note, lines, blanks: theories.map(theory => blank(theory.id)) }
      }),
    }
  })
}

const isTest = (relation: CellRelation, ...outcomes: readonly (string | null)[]): boolean => relation.type === 'TESTS' && outcomes.includes(relation.outcome)
const ofType = (...types: readonly RelationType[]) => (relation: CellRelation): boolean => types.includes(relation.type)

const WORDS: Partial<Record<RelationType, string>> = {
  PROPOSES: 'proposes it', REVISES: 'revises it', APPLIES: 'applies it', REVIEWS: 'reviews it', CRITIQUES: 'criticises it', TESTS: 'tests it', ILLUSTRATES: 'illustrates it',
}
const detailOf = (relation: CellRelation): string => (relation.type === 'TESTS' && relation.outcome !== null ? `tests it: ${low(relation.outcome)}` : WORDS[relation.type] ?? '')

const EVIDENCE: readonly { readonly key: string; readonly label: string; readonly nobody: string; readonly has: (relation: CellRelation) => boolean; readonly descent?: 'IN' }[] = [
  { key: 'papers', label: 'Papers', nobody: NOTHING, has: ofType('PROPOSES', 'REVISES', 'APPLIES', 'REVIEWS') },
  { key: 'cases', label: 'Cases', nobody: 'none in this corpus', has: ofType('ILLUSTRATES') },
  { key: 'for', label: 'Supported by', nobody: 'nobody here', has: relation => relation.type === 'SUPPORTS' || isTest(relation, 'SUPPORTED', 'PARTLY_SUPPORTED') },
  { key: 'against', label: 'Contradicted by', nobody: 'nobody here', has: relation => ofType('CONTRADICTS', 'CRITIQUES')(relation) || isTest(relation, 'NOT_SUPPORTED'), descent: 'IN' },
  { key: 'about', label: 'Findings about it', nobody: NOTHING, has: relation => relation.type === 'CONCERNS' || isTest(relation, 'INCONCLUSIVE', null) },
]

type Row = Answer['rows'][number]
function entryOf({ entity }: Row, relation: CellRelation): Entry {
  return { id: entity.id, kind: entity.kind, sign: 'sign' in entity ? entity.sign : null, name: 'citation' in entity ? entity.citation : entity.name, detail: detailOf(relation), statement: statementOf(relation), told: null }
}

type Descent = Theory['descents']['edges'][number]
const descentEntry = (edge: Descent, detail = edge.reading): Entry =>
  ({ id: edge.other.id, kind: 'THEORY', sign: null, name: edge.other.name, detail, statement: statementOf(edge.node), told: null })
/** Relations of descent of a theory, as of a year. */
const descentsOf = (theory: Theory, asOf: number | null): readonly Descent[] => theory.descents.edges.filter(({ node }) => asOf === null || node.since === null || node.since <= asOf)

/** What several have stands first, aligned; below it each one's own. */
function evidence(answer: Answer, asOf: number | null): Section[] {
  return EVIDENCE.map(({ key, label, nobody, has, descent }) => {
    const own: Entry[][] = answer.theories.map(theory => (descent === undefined ? [] : descentsOf(theory, asOf)
      .filter(edge => edge.direction === descent && edge.node.type === 'CHALLENGES').map(edge => descentEntry(edge, 'challenges it'))))
    const common: Line[] = []
    for (const row of answer.rows) {
      const cells = row.cells.map(cell => cell.relations.filter(has).map(relation => entryOf(row, relation)))
      if (cells.filter(cell => cell.length > 0).length > 1) common.push(cells)
      else cells.forEach((cell, index) => own[index]?.push(...cell))
    }
    const lines = own.some(cell => cell.length > 0) ? [...common, own] : common
    return { key, label, note: null, lines, blanks: answer.theories.map(() => nobody) }
  })
}

const ORIGINS: ReadonlySet<RelationType> = new Set(['BUILDS_ON', 'EXTENDS', 'INTEGRATES'])
/** Where each comes from, beside the lines between those compared. */
function builtOn({ theories }: Answer, asOf: number | null): Section {
  const cells = theories.map(theory => descentsOf(theory, asOf).filter(edge => edge.direction === 'OUT' && ORIGINS.has(edge.node.type)).map(edge => descentEntry(edge)))
  return { key: 'built-on', label: 'Comes from', note: null, lines: cells.some(cell => cell.length > 0) ? [cells] : [], blanks: theories.map(() => NOTHING) }
}

/** Everything of the page, the constructs first. `differences` leaves out what all have alike. */
export function chaptersOf(answer: Answer, asOf: number | null, differences: boolean): Chapter[] {
  const chapters = [...constructChapters(answer), { heading: answer.theories.length > 2 ? 'Who stands behind each, and against' : null, sections: [builtOn(answer, asOf), ...evidence(answer, asOf)] }]
  if (!differences) return chapters
  const differs = (line: Line): boolean => line.some(cell => cell === null || cell.length === 0) || new Set(line.map(cell => cell?.map(entry => `${entry.id} ${entry.detail}`).join())).size > 1
  return chapters.map(chapter => ({
    ...chapter, sections: chapter.sections.map(section => ({ ...section, lines: section.lines.filter(differs) })).filter(section => section.lines.length > 0),
  }))
}

/** A relation of descent between two of those compared, seen from the first. */
export interface Between { readonly from: Theory; readonly edge: Descent; readonly to: Theory }
export const betweenOf = ({ theories }: Answer, asOf: number | null): Between[] =>
  theories.flatMap(from => descentsOf(from, asOf).filter(edge => edge.direction === 'OUT').flatMap(edge => {
    const to = theories.find(theory => theory.id === edge.other.id)
    return to === undefined ? [] : [{ from, edge, to }]
  }))

/** "41 entries: 3 in common, 31 with Uppsala model alone, 7 with the other alone". */
export function countsOf(answer: Answer): string {
  const all = answer.rows.length
  const alone = answer.only.map(({ theory, entities }) => `${entities.length} with ${answer.theories.find(one => one.id === theory.id)?.name ?? theory.id} alone`)
  return `${all.toLocaleString('en')} ${all === 1 ? 'entry' : 'entries'}: ${answer.shared.length === 0 ? 'none' : answer.shared.length} in common, ${alone.join(', ')}${answer.truncated ? '; more than this page holds, the most shared and best connected of each kind are shown' : ''}`
}
