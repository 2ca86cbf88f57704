import type { Kind, RelationType, WayFragment, WaysQueryVariables } from '../api/generated.ts'
import type { Place } from '../views/view.ts'
import { placeOf } from './address.ts'
import { withKey } from './edits.ts'

export type Way = WayFragment
export type WayStep = Way['steps'][number]
export type WayReceipt = WayStep['relation']['receipts'][number]

/** Steps that a search takes when the address says nothing, and at most. */
export const STEPS = { usual: 4, most: 8 } as const

const listed = (text: string | undefined): string[] | null => (text === undefined ? null : text.toUpperCase().split(','))

/** What a place asks the server; null while an end is missing or both are one. */
export function waysQuestion(place: Place): WaysQueryVariables | null {
  const [from, to] = place.subjects
  if (from === undefined || to === undefined || from === to) return null
  return {
    from, to, maxLength: Number(place.keys['max'] ?? STEPS.usual), first: Number(place.keys['first'] ?? 5),
    kinds: listed(place.keys['kinds']) as Kind[] | null, relations: listed(place.keys['relations']) as RelationType[] | null,
  }
}

/** The way that is open: the one the address names, else the most telling. */
export const openWay = (place: Place, ways: readonly Way[]): Way | undefined => ways.find(way => way.id === place.keys['way']) ?? ways[0]

/** Opens a way; the first one needs no key. */
export const wayOpened = (id: string, ways: readonly Way[]) => (place: Place): Place => withKey(place, 'way', ways[0]?.id === id ? null : id)

/** Sets an end of the question; a way of the old question is of no use. */
export const endSet = (which: 'from' | 'to', id: string) => (place: Place): Place => {
  const [from, to] = place.subjects
  const subjects = which === 'from' ? [id, ...(to === undefined ? [] : [to])] : [...(from === undefined ? [] : [from]), id]
  return { ...withKey(withKey(place, 'way', null), 'sel', null), subjects, canvas: null }
}

/** Turns the question round. */
export const turned = (place: Place): Place => withKey({ ...place, subjects: place.subjects.toReversed() }, 'way', null)

/** Allows so many steps. */
export const stepsAllowed = (most: number) => (place: Place): Place => withKey(withKey(place, 'max', most === STEPS.usual ? null : String(Math.min(STEPS.most, most))), 'way', null)

/** The way as a network: its entries and the relations among them. */
export const wayAsNetwork = (way: Way): Place => {
  const ids = [...new Set(way.steps.flatMap(step => [step.from.id, step.to.id]))]
  const ends = [way.steps[0]?.from.id ?? '', way.steps.at(-1)?.to.id ?? '']
  return placeOf('network', ends, { depth: '0', add: ids.filter(id => !ends.includes(id)).sort().join(',') })
}

/** A step's sentence without the citation at its end: its receipts stand below, by letter. */
export function plainSentence({ sentence, relation }: WayStep): string {
  const bracketed = sentence.replace(/ \[[^[\]]*\]\.?$/u, '.')
  if (bracketed !== sentence) return bracketed
  const at = relation.receipts.flatMap(receipt => [' [', ' ('].map(opening => sentence.indexOf(`${opening}${receipt.words}`))).find(index => index > 0)
  return at === undefined ? sentence : `${sentence.slice(0, at)}.`
}

/** Receipts of a way by letter: a, b, c … in the order of reading; one receipt of two steps has one letter. Each step shows at most `most`. */
export function letteredReceipts(way: Way, most = 4): { readonly receipts: readonly { readonly letter: string; readonly receipt: WayReceipt; readonly relation: string }[]; readonly byStep: readonly (readonly string[])[]; readonly more: readonly number[] } {
  const receipts: { letter: string; receipt: WayReceipt; relation: string }[] = []
  const byStep = way.steps.map(step => step.relation.receipts.slice(0, most).map(receipt => {
    const same = receipts.find(one => one.receipt.paper.id === receipt.paper.id && one.receipt.locator === receipt.locator && one.receipt.note === receipt.note && one.receipt.via?.id === receipt.via?.id)
    if (same !== undefined) return same.letter
    const letter = letterOf(receipts.length)
    receipts.push({ letter, receipt, relation: step.relation.id })
    return letter
  }))
  return { receipts, byStep, more: way.steps.map(step => Math.max(0, step.relation.receipts.length - most)) }
}

const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`)

/** A way as text to paste: its sentences, then the references of its papers. */
export const wayAsText = (way: Way): string =>
  [way.explanation, ...(way.references.length > 0 ? ['', 'References', ...way.references.map(paper => paper.reference)] : [])].join('\n')

const KIND_WORD: Readonly<Record<Kind, readonly [string, string]>> = {
  THEORY: ['a theory', 'theories'], CONSTRUCT: ['a construct', 'constructs'], PAPER: ['a paper', 'papers'], AUTHOR: ['an author', 'authors'], CASE: ['a case', 'cases'], FINDING: ['a finding', 'findings'],
}
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven']
const joined = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`)

/** "3 steps through a finding and a construct, 3 receipts". */
export function wayCounts(way: Way): string {
  const kinds = new Map<Kind, number>()
  for (const step of way.steps.slice(0, -1)) kinds.set(step.to.kind, (kinds.get(step.to.kind) ?? 0) + 1)
  const through = [...kinds].map(([kind, count]) => (count === 1 ? KIND_WORD[kind][0] : `${NUMBERS[count] ?? count} ${KIND_WORD[kind][1]}`))
  const receipts = way.steps.reduce((sum, step) => sum + step.relation.receipts.length, 0)
  return `${way.length} ${way.length === 1 ? 'step' : 'steps'}${through.length > 0 ? ` through ${joined(through)}` : ''}, ${receipts} ${receipts === 1 ? 'receipt' : 'receipts'}`
}
