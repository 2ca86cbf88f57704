import { KIND_NAMES, KINDS, type Kind } from '../server/model/kinds.ts'
import type { CompiledCorpus, SeedRecord } from '../server/model/record.ts'
import { RELATIONS, type RelationType } from '../server/model/relations.ts'
import { fold } from '../server/model/text.ts'

/** What a curator can still do: counts, gaps and likely duplicates of compiled corpora. Lists hold ids. */
export interface CorpusReport {
  readonly counts: readonly { readonly kind: string; readonly count: number }[]
  readonly relations: number
  readonly receipts: number
  /** Shares of relations, 0 to 1: with a receipt at all, and (bibliography apart) with a passage that was read. */
  readonly receiptShare: number
  readonly passageShare: number
  readonly papersMissing: readonly { readonly id: string; readonly missing: readonly string[] }[]
  readonly constructsWithoutFinding: readonly string[]
  readonly theoriesWithoutPaper: readonly string[]
  readonly casesWithoutFinding: readonly string[]
  readonly generalReceipts: number
  readonly secondHandReceipts: number
  readonly receiptsWithoutLocator: number
  readonly likelyDuplicates: readonly { readonly why: string; readonly ids: readonly string[] }[]
  /** Papers in hand (whose passages were read) and how many entities each two have in common. */
  readonly documentLinks: readonly { readonly documents: readonly [string, string]; readonly shared: number }[]
}

const FINDING_TYPES: readonly RelationType[] = ['CAUSE', 'EFFECT', 'MODERATOR', 'MEDIATOR', 'CONDITION', 'CONCERNS']
const MOST_LINKS = 200

/** What a complete record of a paper has, by its type. */
function missingOf({ properties }: SeedRecord, hasAuthors: boolean): string[] {
  const facts = properties ?? {}
  const venue = facts['type'] === 'ARTICLE' || facts['type'] === 'CHAPTER' ? ['venue'] : facts['type'] === 'BOOK' ? ['publisher'] : []
  return [...['title', 'year', 'type', ...venue].filter(name => facts[name] === undefined), ...(hasAuthors ? [] : ['authors'])]
}

const group = <T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    if (name !== null && name !== '') groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return groups
}

type Likely = CorpusReport['likelyDuplicates'][number]
const text = (record: SeedRecord, name: string) => (typeof record.properties?.[name] === 'string' ? fold(record.properties[name]) : '')

/** Groups with more than one entry in them. */
const several = (why: string, groups: Map<string, { readonly id: string }[]>): Likely[] =>
  [...groups.values()].map(same => ({ why, ids: [...new Set(same.map(({ id }) => id))].sort() })).filter(({ ids }) => ids.length > 1)

/** Every name and alias of a record, folded. */
function namesOf({ id, properties }: SeedRecord): { readonly id: string; readonly name: string }[] {
  const aliases = Array.isArray(properties?.['aliases']) ? properties['aliases'] : []
  return [properties?.['name'], ...aliases].map(name => ({ id, name: fold(String(name ?? '')) }))
}

/** Persons of one family name, one by an initial and others by a name that begins with it. */
function namesakes(records: readonly SeedRecord[]): Likely[] {
  const people = records.filter(record => record.kind === 'AUTHOR' && text(record, 'family') !== '')
  return [...group(people, record => text(record, 'family')).values()].flatMap(family => {
    const short = family.filter(record => /^$|^\p{L}\.?( \p{L}\.?)*$/u.test(text(record, 'given')))
    const long = family.filter(record => /^\p{L}{2}/u.test(text(record, 'given')))
    return short.flatMap(one => {
      const same = long.filter(other => text(other, 'given').startsWith(text(one, 'given').slice(0, 1)))
      return same.length === 0 ? [] : [{ why: 'same family name and initial', ids: [one.id, ...same.map(({ id }) => id)] }]
    })
  })
}

/** Entries that are perhaps one: the same name or alias within a kind, the same DOI, a person once by initial and once by name. */
function duplicates(records: readonly SeedRecord[]): Likely[] {
  const named = KIND_NAMES.filter(kind => kind !== 'FINDING').flatMap(kind => {
    const names = records.filter(record => record.kind === kind).flatMap(namesOf)
    return several('same name', group(names, ({ name }) => name))
  })
  const all = [...named, ...several('same DOI', group(records, record => text(record, 'doi'))), ...namesakes(records)]
  return all.filter((one, place) => all.findIndex(other => other.ids.join() === one.ids.join()) === place)
}

function links(records: readonly SeedRecord[]): CorpusReport['documentLinks'] {
  const touches = new Map<string, Set<string>>()
  for (const { from, to, receipts } of records.flatMap(({ relations }) => relations)) {
    for (const { paper, via, locator } of receipts) {
      if (locator === undefined) continue
      const document = via ?? paper
      const ids = touches.get(document) ?? new Set<string>()
      touches.set(document, ids)
      for (const id of [from, to]) if (id !== document && !id.startsWith('finding:')) ids.add(id)
    }
  }
  const documents = [...touches].sort(([, a], [, b]) => b.size - a.size).slice(0, 100)
  return documents
    .flatMap(([a, own], index) =>
      documents.slice(index + 1).map(([b, other]) => ({ documents: [a, b] as const, shared: [...own].filter(id => other.has(id)).length })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_LINKS)
}

/** Reports on compiled corpora together. */
export function reportOn(corpora: readonly CompiledCorpus[]): CorpusReport {
  const records = corpora.flatMap(corpus => corpus.records)
  const defined = records.filter(({ properties }) => properties !== null)
  const relations = records.flatMap(record => record.relations)
  const receipts = relations.flatMap(relation => relation.receipts)
  const touched = (types: readonly RelationType[], end: 'from' | 'to') =>
    new Set(relations.filter(({ type }) => types.includes(type)).map(relation => relation[end]))
  const without = (kind: Kind, ids: ReadonlySet<string>) =>
    defined.filter(record => record.kind === kind && !ids.has(record.id)).map(({ id }) => id)
  const authored = touched(['WROTE'], 'to')
  const proper = relations.filter(({ type }) => RELATIONS[type].family !== 'BIBLIOGRAPHY')
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    counts: KIND_NAMES.map(kind => ({ kind: KINDS[kind].plural, count: defined.filter(record => record.kind === kind).length })),
    relations: relations.length,
    receipts: receipts.length,
    receiptShare: share(relations.filter(one => one.receipts.length > 0).length, relations.length),
    passageShare: share(proper.filter(one => one.receipts.some(({ basis }) => basis === 'PASSAGE')).length, proper.length),
    papersMissing: defined
      .filter(({ kind }) => kind === 'PAPER')
      .map(record => ({ id: record.id, missing: missingOf(record, authored.has(record.id)) }))
      .filter(({ missing }) => missing.length > 0),
    constructsWithoutFinding: without('CONSTRUCT', touched(FINDING_TYPES, 'to')),
    theoriesWithoutPaper: without('THEORY', touched(['PROPOSES'], 'to')),
    casesWithoutFinding: without('CASE', touched(['OBSERVED_IN', 'CONCERNS'], 'to')),
    generalReceipts: receipts.filter(({ basis }) => basis === 'GENERAL').length,
    secondHandReceipts: receipts.filter(({ via }) => via !== undefined).length,
    receiptsWithoutLocator: receipts.filter(({ locator, basis }) => locator === undefined && basis !== 'RECORD').length,
    likelyDuplicates: duplicates(defined),
    documentLinks: links(records),
  }
}
