import type { Engine } from '../engine/engine.ts'
import { KIND_NAMES } from '../model/kinds.ts'
import { fold } from '../model/text.ts'
import type { Wanted } from '../search/query.ts'
import type { Candidate } from '../search/rank.ts'
import { statements } from './statements.generated.ts'
import type { SearchQuery } from './store.ts'

/** What the index answers: lists of equal length, which an engine hands over faster than rows. An entity comes once for each word that names it. */
interface Naming {
  readonly ids: readonly string[]
  readonly degrees: readonly number[]
  readonly nameKeys: readonly string[]
  readonly aliasKeys: readonly unknown[]
  readonly abbreviations: readonly string[]
  readonly citations: readonly string[]
  readonly words: readonly string[]
  readonly weights: readonly number[]
}

/** An entity once, with all of the words that name it. */
function gather(naming: Naming): Candidate[] {
  const found = new Map<string, Candidate & { readonly words: string[]; readonly weights: number[] }>()
  for (const [index, id] of naming.ids.entries()) {
    const [word = '', weight = 0] = [naming.words[index], naming.weights[index]]
    const known = found.get(id)
    if (known !== undefined) {
      known.words.push(word)
      known.weights.push(weight)
      continue
    }
    const aliasKeys = naming.aliasKeys[index]
    found.set(id, {
      id, degree: naming.degrees[index] ?? 0, nameKey: naming.nameKeys[index] ?? '',
      aliasKeys: Array.isArray(aliasKeys) ? aliasKeys.map(String) : [], abbreviation: naming.abbreviations[index] ?? '',
      citation: naming.citations[index] ?? '', words: [word], weights: [weight],
    })
  }
  return [...found.values()]
}

const wordsOf = (all: readonly Wanted[]): string[] => [...new Set(all.flatMap(one => [...one.meant.keys()]))]

/**
 * Entities that words lead to: at most `take` of those that any of `from` name, those called as `text` first, then by the strongest field; with
 * which of `all` name them.
 */
export async function candidates(
  engine: Pick<Engine, 'read'>, from: readonly Wanted[], all: readonly Wanted[], text: string, kinds: SearchQuery['kinds'], take: number,
): Promise<Candidate[]> {
  const [first, words] = [wordsOf(from), wordsOf(all)]
  if (first.length === 0) return []
  const asked = { kinds: kinds ?? KIND_NAMES, take }
  const rows = await engine.read<Naming[]>(tx => first.length === words.length
    ? tx.run(statements['search/naming'], { ...asked, words, typed: fold(text) })
    : tx.run(statements['search/naming-with'], { ...asked, first, words }))
  return rows.flatMap(gather)
}
