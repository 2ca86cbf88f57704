import type { Value } from '../../engine/engine.ts'
import { KINDS } from '../../model/kinds.ts'
import { RELATION_TYPES } from '../../model/relations.ts'
import { fold } from '../../model/text.ts'
import type { Merged } from './merge.ts'

/** Text facts with a folded twin, by which they are sorted and searched: the same on every engine. */
const KEYED = ['name', 'title', 'family', 'given', 'venue', 'abbreviation', 'region', 'measure'] as const

/** What the apply keeps on an entity beside its facts. `counts` is by `TYPE DIRECTION KIND`. */
export interface Derived {
  readonly since: number | null
  readonly counts: ReadonlyMap<string, number>
}

const place = (key: string): number => RELATION_TYPES.findIndex(type => type === key.split(' ')[0])
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** Reads stored counts, `TYPE DIRECTION KIND count` each; by `TYPE DIRECTION KIND`. */
export const parseCounts = (list: readonly string[] | null): Map<string, number> =>
  new Map((list ?? []).map(text => [text.slice(0, text.lastIndexOf(' ')), Number(text.slice(text.lastIndexOf(' ') + 1))]))

/** Derived properties as stored. Null where there is nothing, which takes a property away. */
export function derivedProperties(id: string, { since, counts }: Derived): { [key: string]: Value } {
  const shown = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
  return {
    id,
    since,
    degree: sum(counts.values()),
    neighborCounts: shown.map(([key, count]) => `${key} ${count}`),
    ...(id.startsWith('paper:') ? { citedBy: counts.get('CITES IN PAPER') ?? 0 } : {}),
    ...(id.startsWith('author:') ? { papers: counts.get('WROTE OUT PAPER') ?? 0 } : {}),
  }
}

/** Year of its own from which an entity is shown: that of publication. Findings, cases and the rest appear with their first receipt. */
export const ownYear = ({ kind, properties }: Merged): number | null => {
  const year = kind === 'THEORY' || kind === 'PAPER' ? properties?.['year'] : undefined
  return typeof year === 'number' ? year : null
}

/** All properties of an entity's node. Absent is absent. */
export function entityProperties(merged: Merged, derived: Derived, formerIds: readonly string[]): { [key: string]: Value } {
  const facts = merged.properties ?? {}
  const keys = KEYED.flatMap(name => (typeof facts[name] === 'string' ? [[`${name}Key`, fold(facts[name])]] : []))
  const aliases = Array.isArray(facts['aliases']) ? facts['aliases'].map(alias => fold(String(alias))) : []
  const own = { ...derivedProperties(merged.id, derived) }
  if (own['since'] === null) delete own['since']
  return {
    ...facts,
    ...Object.fromEntries(keys),
    ...(aliases.length > 0 ? { aliasKeys: aliases } : {}),
    kind: merged.kind,
    corpora: merged.corpora,
    ...(formerIds.length > 0 ? { formerIds } : {}),
    ...own,
  }
}

/** The label of an entity's kind, beside Entity. */
export const labelOf = (merged: Merged): string => KINDS[merged.kind].label
