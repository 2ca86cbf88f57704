import type { Kind, SuggestQuery } from '../../api/generated.ts'
import type { Command } from '../../state/commands.ts'
import { KIND_NAMES, SIGNS } from '../../ui/kinds.ts'
import { byKind, textOf, type HitText, type Piece } from './hits.ts'

/** One line of the list under the search field. */
export type Option =
  | { readonly what: 'entry'; readonly id: string; readonly kind: Kind; readonly sign: keyof typeof SIGNS | null; readonly text: HitText }
  | { readonly what: 'command'; readonly command: Command }
  | { readonly what: 'all'; readonly words: string; readonly total: number | null }

export interface OptionGroup { readonly label: string; readonly options: readonly Option[] }

const plain = (text: string): readonly Piece[] => [{ text, matched: false }]

/** At most four commands whose label has the words typed. The search itself is not offered in its own list. */
const commandsFor = (commands: readonly Command[], words: string): readonly Command[] =>
  words.length < 2 ? [] : commands.filter(one => one.run !== null && one.enabled !== false && one.id !== 'search' && one.label.toLowerCase().includes(words.toLowerCase())).slice(0, 4)

/** The list for an answer: results by kind, what was probably meant when there are none, then commands, then all results. Where an entry is to be chosen, entries only. */
export function optionsFor(words: string, answer: SuggestQuery | null, commands: readonly Command[], entriesOnly = false): readonly OptionGroup[] {
  const search = answer?.search
  const results: OptionGroup[] = byKind(search?.edges ?? []).map(({ kind, hits }) => ({
    label: KIND_NAMES[kind].many,
    options: hits.map(hit => ({ what: 'entry', id: hit.node.id, kind, sign: 'sign' in hit.node ? hit.node.sign : null, text: textOf(hit) })),
  }))
  const meant: OptionGroup[] = search === undefined || results.length > 0 || search.didYouMean.length === 0 ? [] : [{
    label: 'The nearest we have',
    options: search.didYouMean.map(({ id, kind, name }) => ({ what: 'entry', id, kind, sign: null, text: { name: plain(name), detail: plain(KIND_NAMES[kind].one.toLowerCase()) } })),
  }]
  if (entriesOnly) return [...results, ...meant]
  const fitting = commandsFor(commands, words)
  return [
    ...results, ...meant,
    ...(fitting.length > 0 ? [{ label: 'Commands', options: fitting.map(command => ({ what: 'command' as const, command })) }] : []),
    ...(results.length > 0 && search?.totalCount !== 1 ? [{ label: '', options: [{ what: 'all' as const, words, total: search?.totalCount ?? null }] }] : []),
  ]
}
