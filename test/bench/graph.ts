/** A generated graph in the model's kinds and relations: seeded, skewed like a literature, with one paper that a set number of papers cite. */
import { relationId } from '../../server/model/ids.ts'
import type { Kind } from '../../server/model/kinds.ts'
import type { RelationType } from '../../server/model/relations.ts'
import { randomFrom, words } from './random.ts'

export interface BenchEntity {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly year: number | null
  readonly facts: Readonly<Record<string, string | number>>
}
export interface BenchRelation {
  readonly id: string
  readonly type: RelationType
  readonly from: number
  readonly to: number
  readonly properties: Readonly<Record<string, string | number>>
  readonly since: number | null
}
/** `from` and `to` of a relation are places in `entities`. */
export interface BenchGraph { readonly entities: readonly BenchEntity[]; readonly relations: readonly BenchRelation[]; readonly hub: string }

export interface BenchSize { readonly seed: number; readonly nodes: number; readonly relations: number; readonly hub: number }
export const LARGE: BenchSize = { seed: 42, nodes: 100_000, relations: 500_000, hub: 20_000 }

/** Share of the nodes that each kind takes. */
const SHARES: readonly (readonly [Kind, number])[] = [['THEORY', 0.005], ['CONSTRUCT', 0.04], ['CASE', 0.055], ['FINDING', 0.2], ['AUTHOR', 0.2], ['PAPER', 0.5]]
/** Relations of each type for one node of the kind that states it (theories descend about as in the shipped corpus), and how skewed their far ends are (1: even). */
const PATTERNS: readonly (readonly [RelationType, Kind, Kind, number, number])[] = [
  ['BUILDS_ON', 'THEORY', 'THEORY', 0.8, 2], ['EXTENDS', 'THEORY', 'THEORY', 0.3, 2], ['CHALLENGES', 'THEORY', 'THEORY', 0.2, 2],
  ['DEFINES', 'THEORY', 'CONSTRUCT', 8, 1.5], ['KIND_OF', 'CONSTRUCT', 'CONSTRUCT', 0.5, 2], ['ILLUSTRATES', 'CASE', 'THEORY', 1, 2], ['EXHIBITS', 'CASE', 'CONSTRUCT', 2, 2],
  ['REPORTS', 'PAPER', 'FINDING', 0.4, 1], ['CAUSE', 'FINDING', 'CONSTRUCT', 1, 2], ['EFFECT', 'FINDING', 'CONSTRUCT', 1, 2.5], ['OBSERVED_IN', 'FINDING', 'CASE', 0.8, 1.5],
  ['SUPPORTS', 'FINDING', 'THEORY', 0.3, 2.5], ['APPLIES', 'PAPER', 'THEORY', 0.5, 2.5], ['TESTS', 'PAPER', 'THEORY', 0.1, 2], ['STUDIES', 'PAPER', 'CASE', 0.15, 1],
  ['WROTE', 'AUTHOR', 'PAPER', 4.5, 1],
]
/** Relation types whose id needs a qualifier, and the properties that give it. */
const QUALIFIED: Readonly<Partial<Record<RelationType, Readonly<Record<string, string>>>>> = { DEFINES: { role: 'ELEMENT' }, TESTS: { outcome: 'SUPPORTED' } }

/** What the questions of the bench are about. The graph itself is let go meanwhile: no server holds it, and a collection would have to look through it. */
export interface BenchSubjects { readonly hub: string; readonly theories: readonly string[]; readonly names: readonly string[] }
/** Entities between two whose names are searched. */
const NAMES_APART = 997
export const subjectsOf = ({ hub, entities }: BenchGraph, names: number): BenchSubjects => ({
  hub, theories: entities.filter(entity => entity.kind === 'THEORY').map(entity => entity.id),
  names: Array.from({ length: names }, (_, place) => entities[(place * NAMES_APART) % entities.length]?.name ?? ''),
})

/** Makes the graph. CITES fills up to the number of relations; the hub is the first paper. @throws Error when the size leaves no room for it */
export function generateGraph(size: BenchSize): BenchGraph {
  const random = randomFrom(size.seed)
  const vocabulary = words(Math.max(200, Math.round(size.nodes / 8)), random)
  const word = (skew: number) => vocabulary[Math.floor(vocabulary.length * random() ** skew)] ?? 'word'
  const entities: BenchEntity[] = []
  const places = new Map<Kind, { readonly start: number; readonly count: number }>()
  for (const [kind, share] of SHARES) {
    const count = Math.round(size.nodes * share)
    places.set(kind, { start: entities.length, count })
    for (let index = 0; index < count; index += 1) {
      const year = kind === 'THEORY' || kind === 'PAPER' ? 1950 + Math.floor(74 * (index / count)) : null
      const [family, given] = [word(1.2), word(2)]
      const name = kind === 'AUTHOR' ? `${given} ${family}` : `${word(2)} ${word(3)} ${word(2)}`
      const facts = kind === 'AUTHOR' ? { family, given } : { summary: `${word(3)} ${word(3)} ${word(3)} ${word(3)}` }
      entities.push({ id: `${kind.toLowerCase()}:${name.replaceAll(' ', '-')}-${index}`, kind, name, year, facts })
    }
  }
  const relations: BenchRelation[] = []
  const known = new Set<string>()
  const relate = (type: RelationType, from: number, to: number): boolean => {
    const [start, end] = [entities[from], entities[to]]
    const properties = QUALIFIED[type] ?? {}
    if (start === undefined || end === undefined || from === to) return false
    const id = relationId(start.id, type, end.id, properties)
    if (known.has(id)) return false
    known.add(id)
    relations.push({ id, type, from, to, properties, since: start.year ?? end.year })
    return true
  }
  const placeOf = (kind: Kind) => places.get(kind) ?? { start: 0, count: 0 }
  for (const [type, fromKind, toKind, each, skew] of PATTERNS) {
    const [from, to] = [placeOf(fromKind), placeOf(toKind)]
    for (let made = 0, tries = 0; made < from.count * each && tries < from.count * each * 3; tries += 1) {
      const start = from.start + Math.floor(random() * from.count)
      if (relate(type, start, to.start + Math.floor(to.count * random() ** skew))) made += 1
    }
  }
  const papers = placeOf('PAPER')
  const hubDegree = () => relations.reduce((sum, { from, to }) => sum + Number(from === papers.start || to === papers.start), 0)
  for (let wanted = size.hub - hubDegree(); wanted > 0;) {
    if (relate('CITES', papers.start + 1 + Math.floor(random() * (papers.count - 1)), papers.start)) wanted -= 1
  }
  if (relations.length > size.relations) throw new Error(`${size.relations} relations are too few for ${size.nodes} nodes: at least ${relations.length}`)
  while (relations.length < size.relations) {
    const citing = 1 + Math.floor(random() * (papers.count - 1))
    relate('CITES', papers.start + citing, papers.start + 1 + Math.floor(citing * random() ** 2))
  }
  return { entities, relations, hub: entities[papers.start]?.id ?? '' }
}
