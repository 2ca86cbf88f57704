/** Relations and ways as a reader reads them: one sentence a relation, one text a way. Pure; what is said comes from the model's types and properties. */
import { RELATIONS, type RelationType } from '../model/relations.ts'
import { called, isPlural, quoted, quotedBefore } from './naming.ts'
import type { EntityRow, ReceiptRow, RelationRow } from './rows.ts'

/** What a sentence is made of: how both ends are called, and what the relation and its finding add. */
interface Words {
  readonly from: string
  readonly to: string
  /** The statement of a finding that the relation starts from, in quotation marks. */
  readonly statement: string
  readonly properties: RelationRow['properties']
  readonly sign: string
  readonly form: string
}
type Reading = (words: Words) => string

const plain = (forward: string, backward: string): readonly [Reading, Reading] =>
  [({ from, to }) => `${from} ${forward} ${to}`, ({ from, to }) => `${to} ${backward} ${from}`]

const ROLES: Readonly<Record<string, string>> = {
  ELEMENT: 'an element', STAGE: 'a stage', ANTECEDENT: 'an antecedent', MECHANISM: 'a mechanism', OUTCOME: 'an outcome', MODERATOR: 'a moderator',
  PHENOMENON: 'the phenomenon it explains', CONTEXT: 'a context it holds in', TYPE: 'a type it tells apart',
}
const asRole = ({ role, order }: RelationRow['properties']): string => {
  if (role === undefined) return ''
  return role === 'STAGE' && order !== undefined ? ` as stage ${order}` : ` as ${ROLES[String(role)] ?? String(role).toLowerCase()}`
}
const OUTCOMES: Readonly<Record<string, string>> = {
  SUPPORTED: 'finds it supported', PARTLY_SUPPORTED: 'finds it supported in part', NOT_SUPPORTED: 'does not find it supported',
  INCONCLUSIVE: 'leaves the result open',
}
const outcome = (joint: string, { outcome: result }: RelationRow['properties']): string =>
  (result === undefined ? '' : `${joint} ${OUTCOMES[String(result)] ?? ''}`)
const MODERATIONS: Readonly<Record<string, string>> = {
  STRENGTHENS: ' that strengthens the effect', WEAKENS: ' that weakens the effect', REVERSES: ' that turns the sign of the effect',
  SHAPES: ' that shapes the effect',
}
const moderation = ({ moderation: what }: RelationRow['properties']): string => MODERATIONS[String(what)] ?? ''
const SIGNS: Readonly<Record<string, string>> = {
  POSITIVE: ' (positive)', NEGATIVE: ' (negative)', NONE: ' (no effect found)', MIXED: ' (mixed)', INVERTED_U: ' (first up, then down)',
  U_SHAPED: ' (first down, then up)',
  UNSPECIFIED: ' (direction left open)',
}
const step = ({ step: number }: RelationRow['properties']): string => (number === undefined ? '' : ` at step ${number}`)
const avoids = ({ mode }: RelationRow['properties']): boolean => mode === 'AVOIDS'
const disputes = ({ stance }: RelationRow['properties']): boolean => stance === 'DISPUTES'

const HAPPENED: Readonly<Record<string, string>> = {
  EFFECT: 'was observed', OBSERVATION: 'was made', EVENT: 'took place', PROPOSITION: 'was argued', ASSUMPTION: 'was named', RESEARCH_GAP: 'was named',
}
const happened = (form: string): string => HAPPENED[form] ?? 'was observed'
const SEEN: Readonly<Record<string, string>> = {
  EFFECT: 'it was found', EVENT: 'this took place', PROPOSITION: 'it was argued', ASSUMPTION: 'it was assumed', RESEARCH_GAP: 'a gap was named',
}
const seen = (form: string): string => SEEN[form] ?? 'it was observed'

/** Relation types that say more than the model's readings: from where they start, and from where they lead. */
const READINGS: Partial<Readonly<Record<RelationType, readonly [Reading, Reading]>>> = {
  TESTS: [
    ({ from, to, properties }) => `${from} tests ${to}${outcome(' and', properties)}`,
    ({ from, to, properties }) => `${to} is tested by ${from}${outcome(', which', properties)}`,
  ],
  BUILDS_ON: [({ from, to }) => `${from} builds on ${to}`, ({ from, to }) => `${to} is a basis of ${from}`],
  DEFINES: [
    ({ from, to, properties }) => `${from} defines ${to}${asRole(properties)}`,
    ({ from, to, properties }) => `${to} is defined by ${from}${asRole(properties).replace(' it ', ' the theory ')}`,
  ],
  KIND_OF: [({ from, to }) => `${from} is a kind of ${to}`, ({ from, to }) => `${to} has ${from} as a kind`],
  PART_OF: [({ from, to }) => `${from} is a part of ${to}`, ({ from, to }) => `${to} has ${from} as a part`],
  EXHIBITS: [
    ({ from, to, properties }) => `${from} ${avoids(properties) ? 'avoids' : 'exhibits'} ${to}${step(properties)}`,
    ({ from, to, properties }) => `${to} is ${avoids(properties) ? 'avoided' : 'exhibited'} by ${from}${step(properties)}`,
  ],
  REPORTS: [
    ({ from, to, properties }) => `${from} ${disputes(properties) ? 'disputes' : 'reports'} ${to}`,
    ({ from, to, properties }) => `${to} is ${disputes(properties) ? 'disputed' : 'reported'} by ${from}`,
  ],
  CAUSE: [({ from, to, sign }) => `${from} names ${to} as a cause${sign}`, ({ from, to, sign }) => `${to} is named as a cause in ${from}${sign}`],
  EFFECT: [({ from, to, sign }) => `${from} names ${to} as an effect${sign}`, ({ from, to, sign }) => `${to} is named as an effect in ${from}${sign}`],
  MODERATOR: [
    ({ from, to, properties }) => `${from} names ${to} as a moderator${moderation(properties)}`,
    ({ from, to, properties }) => `${to} is named as a moderator${moderation(properties)} in ${from}`,
  ],
  MEDIATOR: [({ from, to }) => `${from} names ${to} as a mediator`, ({ from, to }) => `${to} is named as a mediator in ${from}`],
  CONDITION: [({ from, to }) => `${from} holds under the condition ${to}`, ({ from, to }) => `${to} is the condition under which ${from} holds`],
  CONCERNS: [({ from, to }) => `${from} concerns ${to}`, ({ from, to }) => `${to} is the subject of ${from}`],
  OBSERVED_IN: [({ from, to, form }) => `${from} ${happened(form)} in ${to}`, ({ to, form, statement }) => `In ${to} ${seen(form)}: ${statement}`],
}
const readingsOf = (type: RelationType): readonly [Reading, Reading] => READINGS[type] ?? plain(RELATIONS[type].reading, RELATIONS[type].inverse)

const IRREGULAR: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have' }
/** The verb that follows a plural subject: builds on, build on. */
function inPlural(text: string, subject: string): string {
  const rest = text.slice(subject.length)
  return subject + rest.replace(/^ (\w+)/, (_, verb: string) => ` ${IRREGULAR[verb] ?? verb.replace(/s$/, '')}`)
}

/**
 * One sentence about a relation, without a full stop: read from where it starts, or, when not forward, from where it leads. The two entities are its
 * ends in any order. A finding that the sentence before has quoted (`before`, by id) is not quoted again.
 */
export function sentence(relation: RelationRow, one: EntityRow, other: EntityRow, forward = true, before: string | null = null): string {
  const [from, to] = one.id === relation.from ? [one, other] : [other, one]
  const [ahead, back] = readingsOf(relation.type)
  const name = (entity: EntityRow): string => (entity.kind === 'FINDING' && entity.id === before ? quotedBefore(entity) : called(entity))
  const words: Words = {
    from: name(from), to: name(to), statement: quoted(from), properties: relation.properties, sign: SIGNS[String(from.facts['sign'])] ?? '', form: String(from.facts['form']),
  }
  const subject = forward ? from : to
  const said = (forward ? ahead : back)(words)
  const text = isPlural(subject) ? inPlural(said, called(subject)) : said
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const citationOf = (id: string, papers: ReadonlyMap<string, EntityRow | null>): string => {
  const paper = papers.get(id)
  return paper === undefined || paper === null ? id : paper.citation ?? paper.name
}

/** A receipt as a short citation: Barney 1991, as cited in Calof & Beamish 1995, section 2. */
export function citation(receipt: ReceiptRow, papers: ReadonlyMap<string, EntityRow | null>): string {
  const paper = citationOf(receipt.paper, papers)
  if (receipt.basis === 'GENERAL') return `generally attributed to ${paper}`
  if (receipt.basis === 'RECORD') return `bibliographic record of ${paper}`
  const chain = [...receipt.through, ...(receipt.via === null ? [] : [receipt.via])].map(id => `, as cited in ${citationOf(id, papers)}`).join('')
  const where = receipt.locator === null ? '' : `, ${receipt.locator}`
  return `${paper}${chain}${where}${receipt.basis === 'INFERRED' ? ', inferred' : ''}`
}

/** A step of a way with what it rests on, the best receipt first. */
export interface ExplainedStep {
  readonly relation: RelationRow
  readonly from: EntityRow
  readonly to: EntityRow
  readonly forward: boolean
  readonly receipts: readonly ReceiptRow[]
}

/** One sourced sentence with a full stop: the best receipt in brackets, and how many more there are. A step that goes on says only “that” of a finding it comes from. */
export function sourced({ relation, from, to, forward, receipts }: ExplainedStep, papers: ReadonlyMap<string, EntityRow | null>, goesOn = false): string {
  const [best] = receipts
  const more = receipts.length > 1 ? `; and ${receipts.length - 1} more` : ''
  return `${sentence(relation, from, to, forward, goesOn ? from.id : null)}${best === undefined ? '' : ` [${citation(best, papers)}${more}]`}.`
}

/** A way as one text, in the order of reading. */
export const explanation = (steps: readonly ExplainedStep[], papers: ReadonlyMap<string, EntityRow | null>): string =>
  steps.map((step, index) => sourced(step, papers, index > 0)).join(' ')
