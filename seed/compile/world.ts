import type { CorpusManifest } from '../../server/model/record.ts'
import type { Place, Problems } from '../problems.ts'
import type { ReadCorpus } from '../read/corpus.ts'
import type { Draft } from '../read/draft.ts'
import { isUnreadable } from '../read/targets.ts'
import type { Former } from '../read/manifest.ts'
import { joinRelations, type JoinedRelation } from './relations.ts'

/** What one corpus says of one entity, in whichever files. */
export interface Joined {
  readonly id: string
  readonly kind: Draft['kind']
  /** The record with the facts; null when this corpus only mentions the entity. */
  readonly definition: Draft | null
  readonly drafts: readonly Draft[]
}

/** A corpus with its records joined by id and its relations by relation id. */
export interface JoinedCorpus {
  readonly id: string
  readonly manifest: CorpusManifest
  readonly manifestPath: string
  readonly entries: ReadonlyMap<string, Joined>
  readonly relations: ReadonlyMap<string, JoinedRelation>
  readonly read: ReadCorpus
}

/** All corpora that are compiled together: what one mentions another may define. */
export interface World {
  readonly corpora: readonly JoinedCorpus[]
  /** The defining record of every entity. */
  readonly definitions: ReadonlyMap<string, Draft>
  readonly former: ReadonlyMap<string, Former>
  /** Entities whose facts could not be read. */
  readonly unreadable: ReadonlySet<string>
  /** Slugs that files which cannot be read may define. */
  readonly hidden: ReadonlySet<string>
}

const where = ({ file, line }: Place) => `${file}:${line}`

function join(read: ReadCorpus, definitions: Map<string, Draft>, problems: Problems): Map<string, Joined> {
  const entries = new Map<string, { id: string; kind: Draft['kind']; definition: Draft | null; drafts: Draft[] }>()
  for (const draft of read.drafts) {
    const entry = entries.get(draft.id) ?? { id: draft.id, kind: draft.kind, definition: null, drafts: [] }
    entries.set(draft.id, entry)
    entry.drafts.push(draft)
    if (draft.facts.size === 0 || isUnreadable(draft.id)) continue
    const first = definitions.get(draft.id)
    if (first !== undefined) {
      const shared = [...draft.facts.keys()].join(', ')
      problems.add(
        'DUPLICATE_ENTITY',
        draft.at,
        `${draft.id} is defined already, at ${where(first.at)}`,
        `keep the facts (${shared}) in one place; the other record has relations only`,
        draft.id,
      )
    } else {
      entry.definition = draft
      definitions.set(draft.id, draft)
    }
  }
  return entries
}

/** Joins what the files of all corpora say. */
export function joinAll(corpora: readonly ReadCorpus[], problems: Problems): World {
  const definitions = new Map<string, Draft>()
  const former = new Map<string, Former>()
  const unreadable = new Set(
    corpora.flatMap(({ drafts }) => drafts.filter(({ meant, facts }) => meant && facts.size === 0).map(({ id }) => id)),
  )
  const joined = corpora.map(read => {
    for (const one of read.former) former.set(one.from, one)
    return { id: read.id, manifest: read.manifest, manifestPath: read.manifestPath, entries: join(read, definitions, problems), read }
  })
  return {
    corpora: joined.map(corpus => ({ ...corpus, relations: joinRelations(corpus.entries, problems) })),
    definitions,
    former,
    unreadable,
    hidden: new Set(corpora.flatMap(({ hidden }) => [...hidden])),
  }
}
