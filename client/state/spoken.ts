import type { Kind } from '../api/generated.ts'

/** What tells how a name is written within a sentence. Only of theories and constructs more than the name is needed. */
export interface Spoken {
  readonly kind: Kind
  readonly name: string
  readonly aliases?: readonly string[]
  readonly summary?: string | null
  readonly remarks?: string | null
}

/** Nouns that want an article when they head the name of a theory: the Uppsala model, but internalization theory. */
const HEADS = /^(?!.*['’]s? )(?:The )?(?:.* )?(?:(?:model|framework|view|perspective|typology|approach|paradigm)(?:,| of |$)|theory of )/i

/** Whether the first word of a name keeps its capital: the entry's own other names and texts show how it is written; without a sign only constructs are common nouns. */
function keepsCapital({ kind, name, aliases = [], summary, remarks }: Spoken): boolean {
  const first = /^\p{Lu}\p{Ll}+(?=[\s-]|$)/u.exec(name)?.[0]
  if (first === undefined) return true
  const texts = [...aliases, summary ?? '', remarks ?? ''].join(' \n')
  if (new RegExp(`(?<![\\p{L}\\p{N}])${first.toLowerCase()}(?!\\p{L})`, 'u').test(texts)) return false
  return new RegExp(`[\\p{Ll},] ${first}(?!\\p{L})`, 'u').test(texts) || aliases.some(alias => alias.startsWith(`${first} `)) || kind !== 'CONSTRUCT'
}

/** A name within a sentence, by the rule of the server's sentences: the Uppsala model, the resource-based view, psychic distance, Firm A. */
export function spoken(entry: Spoken): string {
  if (entry.kind !== 'THEORY' && entry.kind !== 'CONSTRUCT') return entry.name
  const name = keepsCapital(entry) ? entry.name : entry.name.charAt(0).toLowerCase() + entry.name.slice(1)
  return entry.kind === 'THEORY' && HEADS.test(entry.name) && !/^the /i.test(name) ? `the ${name}` : name
}

/** Where the head of a name ends, at a preposition or an adverb of place: models of growth, sales abroad. */
const AFTER_HEAD = /(?: (?:of|in|from|for|to|at|by|on|with|between|among|through|within|across|abroad|here|there|elsewhere|online)(?: |$)|[,(:])/
const SINGULAR_S = /(?:ss|us|is|ics|news|series)$/i

/** Whether a name is in the plural, by the rule of the server's sentences: dynamic capabilities come from the resource-based view. */
export function isPlural({ kind, name }: Spoken): boolean {
  if (kind !== 'THEORY' && kind !== 'CONSTRUCT') return false
  const head = (name.split(AFTER_HEAD)[0] ?? name).trim().split(' ').at(-1) ?? ''
  return /[a-z]s$/.test(head) && !SINGULAR_S.test(head)
}
