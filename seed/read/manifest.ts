import { isScalar, type Node } from 'yaml'
import { isSlug, kindOfId } from '../../server/model/ids.ts'
import type { CorpusManifest, Tour } from '../../server/model/record.ts'
import type { Place } from '../problems.ts'
import type { Mention } from './draft.ts'
import type { Entry, Source } from './source.ts'
import { checkSlug } from './targets.ts'
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
export interface Former {
  readonly from: string
  readonly to: string
  readonly at: Place
  readonly valueAt: Place
}
export interface ReadManifest {
  readonly manifest: CorpusManifest
  readonly former: readonly Former[]
  readonly addresses: readonly Mention[]
}

/** Texts under the given keys of one map; all of `required` must be there. */
function fields(
  source: Source,
  node: Node | null,
  at: Place,
  what: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, string> | null {
  const entries = source.entries(node, at, what)
  const read: Record<string, string> = {}
  for (const entry of entries) {
    if (![...required, ...optional].includes(entry.key)) unknownKey(source, entry, what, [...required, ...optional])
    const text = entry.key === 'steps' ? null : source.text(entry.value, entry.valueAt, entry.key, 2_000)
    if (text !== null) read[entry.key] = text
  }
  const missing = required.filter(key => !entries.some(entry => entry.key === key))
  if (missing.length > 0 && entries.length > 0) source.add('MISSING_FACT', at, `${what} has no ${missing.join(', no ')}`)
  return required.every(key => key in read) ? read : null
}

function vocabulary(source: Source, entry: Entry): Record<string, string> {
  const words: Record<string, string> = {}
  for (const { key, at, value, valueAt } of source.entries(entry.value, entry.valueAt, entry.key)) {
    if (!checkSlug(source, key, at)) continue
    const text = source.text(value, valueAt, key, 200)
    if (text !== null) words[key] = text
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

/** Ids in an address, where it stands: to be checked once all entries are known. */
const idsIn = (address: string, at: Place): Mention[] =>
  [...(address.split(/[#?]/, 1)[0]?.matchAll(/[a-z]+:[a-z0-9-]+/g) ?? [])]
    .map(([id]) => ({ id, at }))
    .filter(({ id }) => kindOfId(id) !== null)

function checkAddress(source: Source, address: string, at: Place): void {
  if (!address.startsWith('/') || address.startsWith('//') || address.length > 2_000)
    source.add('BAD_URL', at, `'${address}' is no address of this explorer`, '/network/theory:uppsala')
}

/** Reads the manifest. `folder` is the corpus's folder name, which is its id. */
export function readManifest(source: Source, folder: string): ReadManifest | null {
  const start = source.place(source.root)
  if (source.root === null) return null
  const manifest: Mutable<CorpusManifest> = {
    id: folder,
    title: '',
    maintainers: [],
    families: {},
    categories: {},
    industries: {},
    methods: {},
    ask: [],
    tours: [],
    former: {},
  }
  const former: Former[] = []
  const addresses: Mention[] = []
  const entries = source.entries(source.root, start, 'a manifest')
  for (const entry of entries) {
    const { key, value, valueAt } = entry
    const name = VOCABULARIES.find(one => one === key)
    if (name !== undefined) manifest[name] = vocabulary(source, entry)
    else if (key === 'former') former.push(...formerIds(source, entry))
    else if (key === 'maintainers')
      manifest.maintainers = source
        .items(value, valueAt, key)
        .map(item => source.text(item, source.place(item), key, 200))
        .filter(text => text !== null)
    else if (key === 'ask') {
      manifest.ask = source.items(value, valueAt, key).flatMap(item => {
        const at = source.place(item)
        const read = fields(source, item, at, 'a question', ['question', 'address'])
        if (read?.['question'] === undefined || read['address'] === undefined) return []
        checkAddress(source, read['address'], at)
        addresses.push(...idsIn(read['address'], at))
        return [{ question: read['question'], address: read['address'] }]
      })
    } else if (key === 'question') {
      const read = fields(source, value, valueAt, key, ['lead'], ['marked'])
      if (read?.['lead'] !== undefined)
        manifest.question = { lead: read['lead'], ...(read['marked'] === undefined ? {} : { marked: read['marked'] }) }
    } else if (key === 'id' || key === 'title' || key === 'licence' || key === 'citation') {
      const text = source.text(value, valueAt, key, 1_000)
      if (text !== null) manifest[key] = text
    } else unknownKey(source, entry, 'a manifest', MANIFEST_KEYS)
  }
  const idAt = entries.find(({ key }) => key === 'id')?.valueAt ?? start
  if (manifest.id !== folder || !isSlug(folder))
    source.add(
      'BAD_MANIFEST',
      idAt,
      `the corpus is called ${manifest.id} and its folder ${folder}`,
      isSlug(folder) ? `id: ${folder}` : 'name the folder with a-z, 0-9 and hyphens',
    )
  if (manifest.title === '') source.add('BAD_MANIFEST', start, 'the corpus has no title', 'title: …')
  return { manifest, former, addresses }
}

/** Reads tours.yaml. */
export function readTours(source: Source): { readonly tours: readonly Tour[]; readonly addresses: readonly Mention[] } {
  const addresses: Mention[] = []
  const seen = new Set<string>()
  const nodes =
    source.root === null || (isScalar(source.root) && source.root.value === null)
      ? []
      : source.items(source.root, source.place(source.root), 'tours.yaml')
  const tours = nodes.flatMap(node => {
    const at = source.place(node)
    const read = fields(source, node, at, 'a tour', ['id', 'title', 'question'], ['steps'])
    const list = source.entries(node, at, 'a tour').find(({ key }) => key === 'steps')
    if (list === undefined)
      source.add('MISSING_FACT', at, 'a tour has no steps', 'steps: [{address: /network/theory:uppsala, sentence: …}]')
    const steps = (list === undefined ? [] : source.items(list.value, list.valueAt, 'steps')).flatMap(item => {
      const place = source.place(item)
      const step = fields(source, item, place, 'a step', ['address', 'sentence'])
      if (step?.['address'] === undefined || step['sentence'] === undefined) return []
      checkAddress(source, step['address'], place)
      addresses.push(...idsIn(step['address'], place))
      return [{ address: step['address'], sentence: step['sentence'] }]
    })
    const id = read?.['id']
    if (read === null || id === undefined || !checkSlug(source, id, at)) return []
    if (seen.has(id)) source.add('DUPLICATE_KEY', at, `two tours are called ${id}`, 'rename one')
    seen.add(id)
    return [{ id, title: read['title'] ?? '', question: read['question'] ?? '', steps }]
  })
  return { tours, addresses }
}
