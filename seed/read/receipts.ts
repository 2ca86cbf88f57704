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
}

const papers = (source: Source, entry: Entry): Mention[] =>
  (isSeq(entry.value) ? source.items(entry.value, entry.valueAt, entry.key) : [entry.value])
    .map(node => readTarget(source, node, node === null ? entry.valueAt : source.place(node), entry.key, ['PAPER']))
    .filter(mention => mention !== null)

function readKeys(source: Source, entries: readonly Entry[]): Keys {
  const keys: { -readonly [K in keyof Keys]: Keys[K] } = { says: [], through: [], stance: 'ASSERTS' }
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

/** One receipt of one speaker, with the defaults of the seed form; null, and noted, when nobody speaks or its parts contradict one another. */
function resolve(source: Source, keys: Keys, says: Mention | null, speaking: Speaking, at: Place): DraftReceipt | null {
  const speaker = says?.id ?? speaking.hand ?? speaking.self
  const refuse = (message: string, hint: string) => {
    source.add('BAD_RECEIPT', at, message, hint)
    return null
  }
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
  if (basis === 'GENERAL' && keys.at !== undefined)
    return refuse('a general attribution has no locator: no passage was read', 'leave out at, or basis: general')
  if (basis === 'RECORD' && !speaking.record)
    return refuse('basis record is for authors and cites only', 'passage, second_hand, inferred or general')
  if (basis === 'SECOND_HAND' && !second)
    return refuse('second_hand needs another paper than the one in hand in says, and a paper in hand (read:)', 'says: <slug>')
  if (keys.through.length > 0 && basis !== 'SECOND_HAND' && basis !== 'INFERRED')
    return refuse(
      'through names the papers between says and the paper in hand: only what is read second hand has some',
      'leave out through, or name another paper in says',
    )
  if (
    keys.at === undefined &&
    (basis === 'PASSAGE' ||
      basis === 'SECOND_HAND' ||
      basis === 'INFERRED' ||
      (basis === 'GENERAL' && says === null && speaking.hand !== null && keys.basis === undefined))
  ) {
    source.add('MISSING_LOCATOR', at, 'the receipt does not say where in the paper in hand', 'at: section 2, paragraph 1')
  }
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
  const nodes: Node[] = isMap(list.value) ? [list.value] : source.items(list.value, list.valueAt, 'receipts')
  const allowed = speaking.finding ? [...RECEIPT_KEYS, 'stance'] : RECEIPT_KEYS
  return nodes.flatMap(node => {
    const at = source.place(node)
    const entries = source.entries(node, at, 'a receipt')
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
