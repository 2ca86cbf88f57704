import type { FindingForm, Kind } from '../api/generated.ts'
import { plural } from './words.ts'
import type { Way, WayReceipt, WayStep } from './paths.ts'

/** Words about a way: its sentences, its receipts by letter, what it goes through. Pure. */

/** The question for the ways between two entries, by their names within a sentence. It fits every name, one in the plural too. */
export const waysTitle = (from: string, to: string): string => `How are ${from} and ${to} connected?`

/** A step's sentence without the citation at its end: its receipts stand below, by letter. */
export function plainSentence({ sentence, relation }: WayStep): string {
  const bracketed = sentence.replace(/ \[[^[\]]*\]\.?$/u, '.')
  if (bracketed !== sentence) return bracketed
  const at = relation.receipts.flatMap(receipt => [' [', ' ('].map(opening => sentence.indexOf(`${opening}${receipt.words}`))).find(index => index > 0)
  return at === undefined ? sentence : `${sentence.slice(0, at)}.`
}

export interface Lettered { readonly letter: string; readonly receipt: WayReceipt; readonly relation: string }

/** Receipts that say the same to a reader: one paper, one place in it, read in one other. */
const placeOfReceipt = ({ paper, locator, basis, through, via }: WayReceipt): string => [paper.id, locator, basis, ...through.map(one => one.id), via?.id].join('\n')

/** Receipts of a way by letter: a, b, c … in the order of reading; one that stands behind two steps has one letter. Each step shows at most `most`. */
export function letteredReceipts(way: Way, most = 4): { readonly receipts: readonly Lettered[]; readonly byStep: readonly (readonly string[])[]; readonly more: readonly number[] } {
  const receipts = new Map<string, Lettered>()
  const byStep = way.steps.map(step => [...new Set(step.relation.receipts.slice(0, most).map(receipt => {
    const place = placeOfReceipt(receipt)
    const lettered = receipts.get(place) ?? { letter: letterOf(receipts.size), receipt, relation: step.relation.id }
    receipts.set(place, lettered)
    return lettered.letter
  }))])
  return { receipts: [...receipts.values()], byStep, more: way.steps.map(step => Math.max(0, step.relation.receipts.length - most)) }
}

const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`)

const FORM_WORDS: Readonly<Record<FindingForm, string>> = {
  EFFECT: 'a finding', OBSERVATION: 'an observation', EVENT: 'an event', PROPOSITION: 'a proposition', ASSUMPTION: 'an assumption', RESEARCH_GAP: 'a research gap',
}
/** What a finding is, as one of its kind: an observation. */
export const formWord = (form: FindingForm): string => FORM_WORDS[form]

/** What the findings between the ends state, in the order of reading. */
export const saidIn = (way: Way): readonly string[] => way.steps.slice(0, -1).flatMap(({ to }) => ('findingForm' in to ? [to.name.replace(/[.\s]+$/u, '')] : []))

const KIND_WORD: Readonly<Record<Kind, readonly [string, string]>> = {
  THEORY: ['a theory', 'theories'], CONSTRUCT: ['a construct', 'constructs'], PAPER: ['a paper', 'papers'], AUTHOR: ['an author', 'authors'], CASE: ['a case', 'cases'], FINDING: ['a finding', 'findings'],
}
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven']
const joined = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`)

/** "3 steps through a finding and a construct, 3 receipts"; a receipt that stands behind two steps counts once. Numbers stay with what they count. */
export function wayCounts(way: Way): string {
  const kinds = new Map<Kind, number>()
  for (const step of way.steps.slice(0, -1)) kinds.set(step.to.kind, (kinds.get(step.to.kind) ?? 0) + 1)
  const through = [...kinds].map(([kind, count]) => plural(count, KIND_WORD[kind][0], `${NUMBERS[count] ?? count} ${KIND_WORD[kind][1]}`))
  const receipts = letteredReceipts(way, Number.POSITIVE_INFINITY).receipts.length
  return `${way.length}\u00A0${plural(way.length, 'step')}${through.length > 0 ? ` through ${joined(through)}` : ''}, ${receipts}\u00A0${plural(receipts, 'receipt')}`
}
