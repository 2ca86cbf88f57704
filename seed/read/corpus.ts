import type { CorpusManifest } from '../../server/model/record.ts'
import type { Problems } from '../problems.ts'
import type { Draft, Mention } from './draft.ts'
import { readFile } from './file.ts'
import { emptyManifest, type Former, readManifest } from './manifest.ts'
import { Source, type SourceText } from './source.ts'
import { readTours } from './tours.ts'

/** The text of a corpus: its folder's name and its files, paths as messages name them. `root` is the folder's path. */
export interface CorpusText {
  readonly id: string
  readonly root: string
  readonly files: readonly SourceText[]
}

/** A corpus as read: drafts in the order of files, references still to be checked. */
export interface ReadCorpus {
  readonly id: string
  readonly manifest: CorpusManifest
  readonly manifestPath: string
  readonly drafts: readonly Draft[]
  readonly hands: readonly Mention[]
  readonly former: readonly Former[]
  readonly addresses: readonly Mention[]
  /** Ids of its tours, and where each is written. */
  readonly tours: readonly Mention[]
  /** Whether its manifest could be read: without it no word is called unknown. */
  readonly hasManifest: boolean
  /** Slugs that files which cannot be read may define. */
  readonly hidden: ReadonlySet<string>
}

/** Reads all files of a corpus; everything wrong in them is noted. Pure: nothing is read from disk. */
export function readCorpus({ id, root, files }: CorpusText, problems: Problems): ReadCorpus {
  const manifestPath = `${root}/manifest.yaml`
  const toursPath = `${root}/tours.yaml`
  const find = (path: string) => files.find(file => file.path === path)
  const manifestText = find(manifestPath)
  const toursText = find(toursPath)
  if (manifestText === undefined)
    problems.add('BAD_MANIFEST', { file: manifestPath, line: 1, column: 1 }, 'the corpus has no manifest.yaml', `id: ${id}, title: …`)
  const manifest = manifestText === undefined ? null : readManifest(new Source(manifestText, problems), id)
  const tours = toursText === undefined ? null : readTours(new Source(toursText, problems))
  const sources = files.filter(file => file !== manifestText && file !== toursText).map(file => new Source(file, problems))
  const read = sources.map(readFile)
  return {
    id,
    manifest: { ...(manifest?.manifest ?? emptyManifest(id)), tours: tours?.tours ?? [] },
    manifestPath,
    drafts: read.flatMap(({ drafts }) => drafts),
    hands: read.flatMap(({ hand }) => (hand === null ? [] : [hand])),
    former: manifest?.former ?? [],
    hasManifest: manifest !== null,
    hidden: new Set(sources.flatMap(({ hidden }) => [...hidden])),
    tours: tours?.ids ?? [],
    addresses: [...(manifest?.addresses ?? []), ...(tours?.addresses ?? [])],
  }
}
