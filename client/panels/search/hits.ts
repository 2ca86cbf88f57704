import type { HitFragment, Kind } from '../../api/generated.ts'
import { SIGNS } from '../../ui/kinds.ts'

export interface Piece { readonly text: string; readonly matched: boolean }
/** One result in two lines: its name, and what tells it from its neighbours or where it matched. Pieces say what to mark. */
export interface HitText { readonly name: readonly Piece[]; readonly detail: readonly Piece[] }

const plain = (text: string): Piece => ({ text, matched: false })
const FIELD_WORDS: Readonly<Record<string, string>> = { aliases: 'also ', abbreviation: 'also ', summary: '', authors: 'by ', year: '' }

/** What stands under a name when the match itself is in the name. */
function factsOf(node: HitFragment['node']): string {
  if ('citation' in node) return node.title === null ? (node.aliases[0] ?? '') : node.citation
  if ('family' in node) {
    const also = node.aliases[0]
    return [...(node.year === null ? [] : [String(node.year)]), ...(also === undefined ? [] : [`also ${also}`])].join(', ')
  }
  if ('findingForm' in node) return [node.sign === null ? node.findingForm.toLowerCase().replaceAll('_', ' ') : SIGNS[node.sign].words, ...node.reportedBy.slice(0, 2).map(paper => paper.citation)].join(', ')
  if ('countries' in node) return [node.form === 'SAMPLE' ? 'sample of firms' : 'firm', ...node.countries].join(', ')
  return node.aliases.length > 0 ? `also ${node.aliases.slice(0, 3).join(', ')}` : ''
}

/** The two lines of a result. A match outside of the name stands in the second line, with its words marked. */
export function textOf(hit: HitFragment): HitText {
  const { node, matches } = hit
  const inName = matches.find(match => ['name', 'title', 'statement'].includes(match.field))
  const elsewhere = inName === undefined ? matches[0] : undefined
  const detail = elsewhere === undefined ? [plain(factsOf(node))] : [plain(FIELD_WORDS[elsewhere.field] ?? ''), ...elsewhere.pieces]
  return { name: inName?.pieces ?? [plain(node.name)], detail: detail.filter(piece => piece.text !== '') }
}

/** Results by kind. The kind of the best result comes first; within a kind the order is the server's. */
export function byKind(hits: readonly HitFragment[]): readonly { readonly kind: Kind; readonly hits: readonly HitFragment[] }[] {
  const kinds = [...new Set(hits.map(hit => hit.node.kind))]
  return kinds.map(kind => ({ kind, hits: hits.filter(hit => hit.node.kind === kind) }))
}

