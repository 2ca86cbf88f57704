import { isMap, isSeq, type Node } from 'yaml'
import type { ReceiptBasis, Stance } from '../../server/model/enums.ts'
import type { SeedReceipt } from '../../server/model/record.ts'
import type { Place } from '../problems.ts'
import type { DraftReceipt, Mention } from './draft.ts'
import { readEnum } from './facts.ts'
import { checkLocator } from './locators.ts'
import type { Entry, Source } from './source.ts'
import { readTarget } from './targets.ts'
import { unknownKey } from './unknown.ts'

/** Keys of a receipt; `stance` only on findings. */
export const RECEIPT_KEYS: readonly string[] = ['at', 'says', 'through', 'note', 'basis']
const NOTE_LENGTH = 1_000

/** What the defaults of a receipt depend on. */
export interface Speaking {
  /** Id of the paper in hand. */
  readonly hand: string | null
  /** The paper whose record it is, which speaks for itself in a file without a paper in hand. */
  readonly self: string | null
  /** Whether it is the bibliographic record that says so when nobody else does. */
  readonly record: boolean
  readonly finding: boolean
}

interface Keys {
  readonly at?: string
  readonly says: readonly Mention[]
  readonly through: readonly Mention[]
  readonly note?: string
  readonly basis?: ReceiptBasis
  readonly stance: Stance
  /** Where each key's value is written. */
  readonly places: ReadonlyMap<string, Place>
}

function papers(source: Source, entry: Entry): Mention[] {
  const nodes = isSeq(entry.value) ? source.items(entry.value, entry.valueAt, entry.key) : [entry.value]
  if (nodes.length === 0) source.add('EMPTY_VALUE', entry.valueAt, `${entry.key} is empty`, 'leave the key out')
  return nodes
    .map(node => readTarget(source, node, node === null ? entry.valueAt : source.place(node), entry.key, ['PAPER']))
    .filter(mention => mention !== null)
}

function readKeys(source: Source, entries: readonly Entry[]): Keys {
  const keys: { -readonly [K in keyof Keys]: Keys[K] } = {
    says: [],
    through: [],
    stance: 'ASSERTS',
    places: new Map(entries.map(({ key, valueAt }) => [key, valueAt])),
  }
  for (const entry of entries) {
    const { key, value, valueAt } = entry
    if (key === 'says') keys.says = papers(source, entry)
    else if (key === 'through') keys.through = papers(source, entry)
    else if (key === 'at') {
      const locator = source.text(value, valueAt, 'at', 300)
      if (locator === null) continue
      checkLocator(source, locator, valueAt)
      keys.at = locator
    } else if (key === 'note') {
      const note = source.text(value, valueAt, 'note', NOTE_LENGTH)
      if (note !== null) keys.note = note
    } else if (key === 'basis') {
      const basis = readEnum(source, 'ReceiptBasis', value, valueAt, 'basis')
      if (basis !== null) keys.basis = basis as ReceiptBasis
    } else if (key === 'stance') {
      const stance = readEnum(source, 'Stance', value, valueAt, 'stance')
      if (stance !== null) keys.stance = stance as Stance
    }
  }
  return keys
}

/** What the keys of a receipt make of it: its basis, and whether another paper than the one in hand speaks. */
interface Reading {
  readonly basis: ReceiptBasis
  readonly second: boolean
}

/** Notes every contradiction between the parts of a receipt, each at its own key; whether there is none. */
function agrees(source: Source, keys: Keys, { basis, second }: Reading, { record }: Speaking, at: Place): boolean {
  const wrong: [key: string, message: string, hint: string][] = []
  if (basis === 'GENERAL' && keys.at !== undefined)
    wrong.push(['at', 'a general attribution has no locator: no passage was read', 'leave out at, or basis: general'])
  if (basis === 'RECORD' && !record) wrong.push(['basis', 'basis record is for authors and cites only', 'passage, second_hand, inferred or general'])
  if (basis === 'SECOND_HAND' && !second)
    wrong.push(['basis', 'second_hand needs another paper than the one in hand in says, and a paper in hand (read:)', 'says: <slug>'])
  if (keys.through.length > 0 && basis !== 'SECOND_HAND' && basis !== 'INFERRED')
    wrong.push([
      'through',
      'through names the papers between says and the paper in hand: only what is read second hand has some',
      'leave out through, or name another paper in says',
    ])
  for (const [key, message, hint] of wrong) source.add('BAD_RECEIPT', keys.places.get(key) ?? at, message, hint)
  return wrong.length === 0
}

/** One receipt of one speaker, with the defaults of the seed form; null, and noted, when nobody speaks or its parts contradict one another. */
function resolve(source: Source, keys: Keys, says: Mention | null, speaking: Speaking, at: Place): DraftReceipt | null {
  const speaker = says?.id ?? speaking.hand ?? speaking.self
  if (speaker === null) {
    source.add(
      'MISSING_RECEIPT',
      at,
      'nobody says this: the file has no paper in hand (read:) and the receipt no says',
      'says: <slug of the paper>, basis: general',
    )
    return null
  }
  const second = says !== null && speaking.hand !== null && says.id !== speaking.hand
  const basis: ReceiptBasis = keys.basis ?? (second ? 'SECOND_HAND' : keys.at === undefined ? 'GENERAL' : 'PASSAGE')
  if (!agrees(source, keys, { basis, second }, speaking, at)) return null
  const inHand = basis === 'PASSAGE' || basis === 'SECOND_HAND' || basis === 'INFERRED'
  const byDefault = basis === 'GENERAL' && says === null && speaking.hand !== null && keys.basis === undefined
  if (!keys.places.has('at') && (inHand || byDefault))
    source.add('MISSING_LOCATOR', at, 'the receipt does not say where in the paper in hand', 'at: section 2, paragraph 1')
  const via = second && basis !== 'GENERAL' && basis !== 'RECORD' ? speaking.hand : null
  const receipt: SeedReceipt = {
    paper: speaker,
    basis,
    ...(keys.at === undefined ? {} : { locator: keys.at }),
    ...(via === null ? {} : { via }),
    ...(keys.through.length === 0 ? {} : { through: keys.through.map(({ id }) => id) }),
    ...(keys.note === undefined ? {} : { note: keys.note }),
  }
  return { receipt, stance: keys.stance, at, mentions: [{ id: speaker, at: says?.at ?? at }, ...keys.through] }
}

const each = (source: Source, keys: Keys, speaking: Speaking, at: Place): DraftReceipt[] =>
  (keys.says.length === 0 ? [null] : keys.says).map(says => resolve(source, keys, says, speaking, at)).filter(receipt => receipt !== null)

function readList(source: Source, list: Entry, speaking: Speaking, stance: Stance): DraftReceipt[] {
  const nodes: Node[] = isMap(list.value) ? [list.value] : source.items(list.value, list.valueAt, 'receipts', '[{at: section 1}]')
  if (isSeq(list.value) && nodes.length === 0) source.add('EMPTY_VALUE', list.valueAt, 'receipts is empty', 'leave the key out, or give one: [{at: section 1}]')
  const allowed = speaking.finding ? [...RECEIPT_KEYS, 'stance'] : RECEIPT_KEYS
  return nodes.flatMap(node => {
    const at = source.place(node)
    const entries = source.entries(node, at, 'a receipt', '{at: section 1}')
    for (const entry of entries) if (!allowed.includes(entry.key)) unknownKey(source, entry, 'a receipt', allowed)
    const keys = readKeys(source, entries)
    return entries.length === 0 ? [] : each(source, entries.some(({ key }) => key === 'stance') ? keys : { ...keys, stance }, speaking, at)
  })
}

/**
 * The receipts among the entries of a relation or finding: its own keys make one, `receipts` several. Nothing given is one by default
 * (the paper in hand in general, or the bibliographic record), but not for a finding, where each relation has those of the finding.
 */
export function readReceipts(source: Source, entries: readonly Entry[], speaking: Speaking, at: Place, optional: boolean): DraftReceipt[] {
  const own = entries.filter(({ key }) => RECEIPT_KEYS.includes(key))
  const list = entries.find(({ key }) => key === 'receipts')
  const keys = readKeys(
    source,
    entries.filter(({ key }) => RECEIPT_KEYS.includes(key) || (speaking.finding && key === 'stance')),
  )
  if (list !== undefined) {
    if (own[0] !== undefined)
      source.add(
        'BAD_RECEIPT',
        own[0].at,
        `${own.map(({ key }) => key).join(', ')} stands beside receipts`,
        'move it into the list, as a receipt of its own',
      )
    return readList(source, list, speaking, keys.stance)
  }
  if (own.length > 0) return each(source, keys, speaking, own[0]?.valueAt ?? at)
  if (optional) return []
  if (speaking.record && speaking.self !== null) {
    return [{ receipt: { paper: speaking.self, basis: 'RECORD' }, stance: 'ASSERTS', at, mentions: [] }]
  }
  return each(source, keys, speaking, at)
}
