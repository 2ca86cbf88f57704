import type { Node } from 'yaml'
import { isSlug, kindOfId } from '../../server/model/ids.ts'
import type { CorpusManifest } from '../../server/model/record.ts'
import type { Place } from '../problems.ts'
import { readAddress } from './addresses.ts'
import type { Mention } from './draft.ts'
import type { Entry, Source } from './source.ts'
import { readSlug } from './targets.ts'
import { unknownKey } from './unknown.ts'

const VOCABULARIES = ['families', 'categories', 'industries', 'methods'] as const
/** Keys of a manifest. */
const MANIFEST_KEYS: readonly string[] = [
  'id',
  'title',
  'licence',
  'maintainers',
  'citation',
  'question',
  ...VOCABULARIES,
  'ask',
  'former',
]

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
/** A rename or merge: the id before and now, and where each is written. */
export interface Former {
  readonly from: string
  readonly to: string
  readonly at: Place
  readonly valueAt: Place
}
/** A manifest as read; `addresses` are the ids that its questions lead to. */
interface ReadManifest {
  readonly manifest: CorpusManifest
  readonly former: readonly Former[]
  readonly addresses: readonly Mention[]
}

/** Texts under the given keys of one map. What is missing of `required` is noted; the texts that are there are given all the same. */
export function readFields(
  source: Source,
  node: Node | null,
  at: Place,
  what: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, string> {
  const entries = source.entries(node, at, what)
  const read: Record<string, string> = {}
  for (const entry of entries) {
    if (![...required, ...optional].includes(entry.key)) unknownKey(source, entry, what, [...required, ...optional])
    const text = entry.key === 'steps' ? null : source.text(entry.value, entry.valueAt, entry.key, 2_000)
    if (text !== null) read[entry.key] = text
  }
  const missing = required.filter(key => !entries.some(entry => entry.key === key))
  if (missing.length > 0 && entries.length > 0)
    source.add('MISSING_FACT', at, `${what} has no ${missing.join(', no ')}`, missing.map(key => `${key}: …`).join(', '))
  return read
}

function vocabulary(source: Source, entry: Entry): Record<string, string> {
  const words: Record<string, string> = {}
  for (const { key, at, value, valueAt } of source.entries(entry.value, entry.valueAt, entry.key)) {
    const slug = readSlug(source, key, at)
    const text = source.text(value, valueAt, key, 200)
    if (text !== null) words[slug] = text
  }
  return words
}

function formerIds(source: Source, entry: Entry): Former[] {
  return source.entries(entry.value, entry.valueAt, 'former').flatMap(({ key, at, value, valueAt }) => {
    const to = source.text(value, valueAt, 'former')
    for (const [id, place] of [
      [key, at],
      [to, valueAt],
    ] as const) {
      if (id !== null && kindOfId(id) === null)
        source.add('BAD_ID', place, `'${id}' is no id`, 'former id: current id, as in theory:u-model: theory:uppsala')
    }
    return to !== null && kindOfId(key) !== null && kindOfId(to) !== null ? [{ from: key, to, at, valueAt }] : []
  })
}

/** The manifest of a corpus that says nothing yet. */
export const emptyManifest = (id: string): CorpusManifest => ({
  id,
  title: '',
  maintainers: [],
  families: {},
  categories: {},
  industries: {},
  methods: {},
  ask: [],
  tours: [],
  former: {},
})

/** Questions of the start page; the ids in their addresses go to `addresses`. */
const readQuestions = (source: Source, { key, value, valueAt }: Entry, addresses: Mention[]): CorpusManifest['ask'] =>
  source.items(value, valueAt, key).flatMap(item => {
    const at = source.place(item)
    const { question, address } = readFields(source, item, at, 'a question', ['question', 'address'])
    if (address !== undefined) addresses.push(...readAddress(source, address, at))
    return question === undefined || address === undefined ? [] : [{ question, address }]
  })

function readHeadline(source: Source, { key, value, valueAt }: Entry): CorpusManifest['question'] {
  const { lead, marked } = readFields(source, value, valueAt, key, ['lead'], ['marked'])
  return lead === undefined ? undefined : { lead, ...(marked === undefined ? {} : { marked }) }
}

const readTexts = (source: Source, { key, value, valueAt }: Entry): string[] =>
  source
    .items(value, valueAt, key)
    .map(item => source.text(item, source.place(item), key, 200))
    .filter(text => text !== null)

/** A corpus is called as its folder, and has a title. */
function checkNames(source: Source, { id, title }: CorpusManifest, folder: string, start: Place, entries: readonly Entry[]): void {
  const at = entries.find(({ key }) => key === 'id')?.valueAt ?? start
  if (id !== folder || !isSlug(folder))
    source.add(
      'BAD_MANIFEST',
      at,
      `the corpus is called ${id} and its folder ${folder}`,
      isSlug(folder) ? `id: ${folder}` : 'name the folder with a-z, 0-9 and hyphens',
    )
  if (title === '' && !entries.some(({ key }) => key === 'title')) source.add('BAD_MANIFEST', start, 'the corpus has no title', 'title: …')
}

/** Reads the manifest; null when it cannot be read. `folder` is the corpus's folder name, which is its id. */
export function readManifest(source: Source, folder: string): ReadManifest | null {
  const start = source.place(source.root)
  if (source.isEmpty) source.add('BAD_MANIFEST', start, 'the manifest is empty', `id: ${folder}, title: …`)
  if (source.root === null) return null
  const manifest: Mutable<CorpusManifest> = emptyManifest(folder)
  const former: Former[] = []
  const addresses: Mention[] = []
  const entries = source.entries(source.root, start, 'a manifest')
  for (const entry of entries) {
    const { key, value, valueAt } = entry
    const name = VOCABULARIES.find(one => one === key)
    if (name !== undefined) manifest[name] = vocabulary(source, entry)
    else if (key === 'former') former.push(...formerIds(source, entry))
    else if (key === 'maintainers') manifest.maintainers = readTexts(source, entry)
    else if (key === 'ask') manifest.ask = readQuestions(source, entry, addresses)
    else if (key === 'question') {
      const question = readHeadline(source, entry)
      if (question !== undefined) manifest.question = question
    } else if (key === 'id' || key === 'title' || key === 'licence' || key === 'citation') {
      const text = source.text(value, valueAt, key, 1_000)
      if (text !== null) manifest[key] = text
    } else unknownKey(source, entry, 'a manifest', MANIFEST_KEYS)
  }
  checkNames(source, manifest, folder, start, entries)
  return { manifest, former, addresses }
}
