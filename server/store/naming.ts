/** How an entity is called in the middle of a sentence. Pure; knows English, no subject. */
import type { EntityRow } from './rows.ts'

/** Nouns that want an article when they head a name: the Uppsala model, the theory of the growth of the firm, but internalization theory. */
const HEADS = /^(?!.*['’]s? )(?:The )?(?:.* )?(?:(?:model|framework|view|perspective|typology|approach|paradigm)(?:,| of |$)|theory of )/i
const FINDING_NOUNS: Readonly<Record<string, string>> = {
  EFFECT: 'finding', OBSERVATION: 'observation', EVENT: 'event', PROPOSITION: 'proposition', ASSUMPTION: 'assumption', RESEARCH_GAP: 'research gap',
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Whether the first word of a name keeps its capital within a sentence. The entity's own aliases and summary show how it is written; without a
 * sign, constructs are common nouns and everything else is a proper name.
 */
function keepsCapital({ name, kind, aliases, summary, remarks }: EntityRow): boolean {
  const first = /^\p{Lu}[\p{Ll}]+(?=[\s-]|$)/u.exec(name)?.[0]
  if (first === undefined) return true
  const texts = [...aliases, summary ?? '', remarks ?? ''].join(' \n')
  if (new RegExp(`(?<![\\p{L}\\p{N}])${escaped(first.toLowerCase())}(?!\\p{L})`, 'u').test(texts)) return false
  if (new RegExp(`[\\p{Ll},] ${escaped(first)}(?!\\p{L})`, 'u').test(texts) || aliases.some(alias => alias.startsWith(`${first} `))) return true
  return kind !== 'CONSTRUCT'
}

/** What kind of finding it is: observation. */
const nounOf = ({ facts }: EntityRow): string => FINDING_NOUNS[String(facts['form'])] ?? 'finding'

/** A finding's statement in quotation marks. */
export const quoted = ({ name }: EntityRow): string => `“${name.replace(/[.\s]+$/u, '')}”`

/** A finding that the sentence before has quoted: that observation. */
export const quotedBefore = (entity: EntityRow): string => `that ${nounOf(entity)}`

/** How an entity is called within a sentence: papers by their citation, findings by their statement, the rest by name with its article and capital. */
export function called(entity: EntityRow): string {
  if (entity.kind === 'PAPER') return entity.citation ?? entity.name
  if (entity.kind === 'FINDING') return `the ${nounOf(entity)} ${quoted(entity)}`
  if (entity.kind !== 'THEORY' && entity.kind !== 'CONSTRUCT') return entity.name
  const name = keepsCapital(entity) ? entity.name : entity.name.charAt(0).toLowerCase() + entity.name.slice(1)
  return entity.kind === 'THEORY' && HEADS.test(entity.name) && !/^the /i.test(name) ? `the ${name}` : name
}

/** Where the head of a name ends, at a preposition or an adverb of place: models of growth, sales abroad. */
const AFTER_HEAD = /(?: (?:of|in|from|for|to|at|by|on|with|between|among|through|within|across|abroad|here|there|elsewhere|online)(?: |$)|[,(:])/
const SINGULAR_S = /(?:ss|us|is|ics|news|series)$/i

/** Whether a theory or construct is named in the plural: dynamic capabilities build on the resource-based view. */
export function isPlural({ kind, name }: EntityRow): boolean {
  if (kind !== 'THEORY' && kind !== 'CONSTRUCT') return false
  const head = (name.split(AFTER_HEAD)[0] ?? name).trim().split(' ').at(-1) ?? ''
  return /[a-z]s$/.test(head) && !SINGULAR_S.test(head)
}
