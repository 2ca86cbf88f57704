import { kindOfId } from '../../server/model/ids.ts'
import { propertiesOf } from '../../server/model/kinds.ts'
import type { PropertyValue, Properties, SeedReceipt, SeedRecord, SeedRelation } from '../../server/model/record.ts'
import { RELATIONS } from '../../server/model/relations.ts'
import { citation } from './citation.ts'
import { type JoinedRelation, ownerOf } from './relations.ts'
import type { Joined, JoinedCorpus, World } from './world.ts'

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const text = (value: PropertyValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

/** Names of authors by id, as citations have them: the family name, else the whole name. */
function authorName(world: World, id: string): string {
  const facts = world.definitions.get(id)?.facts
  return text(facts?.get('family')?.value) ?? text(facts?.get('name')?.value) ?? id.slice(id.indexOf(':') + 1)
}

/** Facts that follow from others: the name of a paper, author or finding, and a paper's citation and byline. */
function derived(joined: Joined, bylines: ReadonlyMap<string, readonly string[]>, world: World): Record<string, PropertyValue> {
  const fact = (name: string) => joined.definition?.facts.get(name)?.value
  if (joined.kind === 'FINDING') return { name: text(fact('statement')) ?? '' }
  if (joined.kind === 'AUTHOR') return { name: text(fact('name')) ?? [text(fact('given')), text(fact('family'))].filter(Boolean).join(' ') }
  if (joined.kind !== 'PAPER') return {}
  const byline = (bylines.get(joined.id) ?? []).map(id => authorName(world, id))
  const year = fact('year')
  const short = citation(byline, typeof year === 'number' ? year : null, text(fact('name')) ?? text(fact('title')) ?? joined.id)
  return { name: text(fact('title')) ?? text(fact('name')) ?? short, citation: short, ...(byline.length > 0 ? { byline } : {}) }
}

/** Facts in the model's order, then what is derived beyond the model. */
function facts(joined: Joined, bylines: ReadonlyMap<string, readonly string[]>, world: World): Properties | null {
  if (joined.definition === null) return null
  const more = derived(joined, bylines, world)
  const ordered: Record<string, PropertyValue> = {}
  for (const { name } of propertiesOf(joined.kind)) {
    const value = more[name] ?? joined.definition.facts.get(name)?.value
    if (value !== undefined) ordered[name] = value
  }
  return { ...ordered, ...more }
}

function seedRelation({ id, type, from, to, properties, receipts }: JoinedRelation): SeedRelation {
  const ordered = (RELATIONS[type].properties ?? []).flatMap(({ name }) =>
    properties[name] === undefined ? [] : [[name, properties[name]] as const],
  )
  return { id, type, from, to, properties: Object.fromEntries(ordered), receipts: receipts.sorted().map(canonicalReceipt) }
}

const canonicalReceipt = ({ paper, basis, locator, via, through, note }: SeedReceipt): SeedReceipt => ({
  paper,
  basis,
  ...(locator === undefined ? {} : { locator }),
  ...(via === undefined ? {} : { via }),
  ...(through === undefined ? {} : { through }),
  ...(note === undefined ? {} : { note }),
})

/** Author ids of each paper, in the order of the byline. */
function bylinesOf(world: World): Map<string, string[]> {
  const places = new Map<string, [number, string][]>()
  for (const corpus of world.corpora) {
    for (const { type, from, to, properties } of corpus.relations.values()) {
      if (type !== 'WROTE') continue
      const list = places.get(to) ?? []
      places.set(to, list)
      if (!list.some(([, id]) => id === from)) list.push([Number(properties['order'] ?? 0), from])
    }
  }
  return new Map([...places].map(([paper, list]) => [paper, list.sort(([a, x], [b, y]) => a - b || byText(x, y)).map(([, id]) => id)]))
}

/** The records of every corpus: canonical, sorted by id. A statement about an entity that a corpus has no record of makes a mention. */
export function recordsOf(world: World): Map<string, SeedRecord[]> {
  const bylines = bylinesOf(world)
  const compile = (corpus: JoinedCorpus): SeedRecord[] => {
    const relations = new Map<string, SeedRelation[]>()
    for (const relation of corpus.relations.values()) {
      const owner = ownerOf(relation)
      const list = relations.get(owner) ?? []
      relations.set(owner, list)
      list.push(seedRelation(relation))
    }
    const mentions = [...relations.keys()]
      .filter(id => !corpus.entries.has(id))
      .map((id): Joined => ({ id, kind: kindOfId(id) ?? 'THEORY', definition: null, drafts: [] }))
    return [...corpus.entries.values(), ...mentions]
      .map(joined => ({
        id: joined.id,
        kind: joined.kind,
        properties: facts(joined, bylines, world),
        relations: (relations.get(joined.id) ?? []).sort((a, b) => byText(a.id, b.id)),
      }))
      .filter(record => record.properties !== null || record.relations.length > 0)
      .sort((a, b) => byText(a.id, b.id))
  }
  return new Map(world.corpora.map(corpus => [corpus.id, compile(corpus)]))
}
