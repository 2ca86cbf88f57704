import { isScalar, type Node } from 'yaml'
import type { Tour } from '../../server/model/record.ts'
import { readAddress } from './addresses.ts'
import type { Mention } from './draft.ts'
import { readFields } from './manifest.ts'
import type { Source } from './source.ts'
import { readSlug } from './targets.ts'

/** The steps of a tour; the ids in their addresses go to `addresses`. */
function readSteps(source: Source, tour: Node, addresses: Mention[]): Tour['steps'] {
  const at = source.place(tour)
  const list = source.entries(tour, at, 'a tour').find(({ key }) => key === 'steps')
  if (list === undefined) {
    source.add('MISSING_FACT', at, 'a tour has no steps', 'steps: [{address: /network/theory:uppsala, sentence: …}]')
    return []
  }
  return source.items(list.value, list.valueAt, 'steps').flatMap(item => {
    const place = source.place(item)
    const { address, sentence } = readFields(source, item, place, 'a step', ['address', 'sentence'])
    if (address !== undefined) addresses.push(...readAddress(source, address, place))
    return address === undefined || sentence === undefined ? [] : [{ address, sentence }]
  })
}

/** Reads tours.yaml; `ids` are their own, each where it is written, and `addresses` the ids that their steps lead to. */
export function readTours(source: Source): { readonly tours: readonly Tour[]; readonly ids: readonly Mention[]; readonly addresses: readonly Mention[] } {
  const addresses: Mention[] = []
  const ids: Mention[] = []
  const nothing = source.root === null || (isScalar(source.root) && source.root.value === null)
  const nodes = nothing ? [] : source.items(source.root, source.place(source.root), 'tours.yaml')
  const tours = nodes.flatMap(node => {
    const at = source.place(node)
    const { id, title = '', question = '' } = readFields(source, node, at, 'a tour', ['id', 'title', 'question'], ['steps'])
    const steps = readSteps(source, node, addresses)
    if (id === undefined) return []
    const slug = readSlug(source, id, at)
    if (ids.some(one => one.id === slug)) source.add('DUPLICATE_KEY', at, `two tours are called ${slug}`, 'rename one')
    ids.push({ id: slug, at })
    return [{ id: slug, title, question, steps }]
  })
  return { tours, ids, addresses }
}
