import { entityId } from '../../server/model/ids.ts'
import { type Kind, KIND_NAMES, KINDS } from '../../server/model/kinds.ts'
import type { Draft, Mention } from './draft.ts'
import { readRecord } from './records.ts'
import { readSeries } from './series.ts'
import type { Source } from './source.ts'
import { readTarget, UNREADABLE } from './targets.ts'
import { unknownKey } from './unknown.ts'

const kindByKey = new Map<string, Kind>(KIND_NAMES.map(kind => [KINDS[kind].seedKey, kind]))
/** Keys of a file of records. */
const FILE_KEYS: readonly string[] = ['read', ...kindByKey.keys(), 'series']

/** Reads a file of records: its drafts, and the paper in hand as a mention to be checked. */
export function readFile(source: Source): { readonly drafts: readonly Draft[]; readonly hand: Mention | null } {
  if (source.isEmpty) source.add('EMPTY_FILE', null, 'nothing stands in this file', 'write its records, or remove it')
  if (source.root === null) return { drafts: [], hand: null }
  const entries = source.entries(source.root, source.place(source.root), 'a seed file')
  const read = entries.find(({ key }) => key === 'read')
  const hand = read === undefined ? null : readTarget(source, read.value, read.valueAt, 'read', ['PAPER'])
  // A paper in hand that cannot be read is said once, not again at every receipt.
  const speaker = read === undefined ? null : (hand?.id ?? entityId('PAPER', UNREADABLE))
  const drafts = entries.flatMap(entry => {
    const kind = kindByKey.get(entry.key)
    if (kind !== undefined) {
      return source
        .entries(entry.value, entry.valueAt, entry.key, '<slug>: {…}')
        .map(record => readRecord(source, kind, record, speaker))
    }
    if (entry.key === 'series') return readSeries(source, entry, speaker)
    if (entry.key !== 'read') unknownKey(source, entry, 'a seed file', FILE_KEYS)
    return []
  })
  return { drafts, hand }
}
