import { CompareSourcesDocument, type CompareSourcesQuery } from '../../api/generated.ts'
import { request } from '../../api/request.ts'
import type { Answer } from './sections.ts'

/** Most statements whose receipts one question of the schema answers. */
const MOST = 500
type Node = CompareSourcesQuery['nodes'][number]
type Source = Extract<Node, { readonly sentence: string }>
const isSource = (node: Node): node is Source => node !== null && 'sentence' in node

const LABELS: Readonly<Record<Answer['changes'][number]['kind'], string>> = {
  KEPT: 'Kept', REDEFINED: 'Redefined', DROPPED: 'Dropped', ADDED: 'Added',
  NOT_RECORDED: 'Not recorded with the later (no paper here says that it was dropped)',
}

/** Ids of the statements that a change rests on. */
export const statementsOf = ({ before, after, relation }: Answer['changes'][number]): string[] =>
  [before?.relation.id, after?.relation.id, relation?.id].filter(id => id !== undefined)

/** The comparison of constructs as text with its references: one sentence a change, who says so in brackets. Pure. */
export function asText({ theories, changes }: Answer, sources: ReadonlyMap<string, Source>, address: string): string {
  const title = (id: string): string => {
    const theory = theories.find(one => one.id === id)
    return theory === undefined ? id : `${theory.name} (${theory.year ?? 'undated'})`
  }
  const said = (id: string): string => {
    const source = sources.get(id)
    return source === undefined ? '' : `${source.sentence} [${source.receipts.map(receipt => receipt.words).join('; ')}]`
  }
  const pairs = [...new Set(changes.map(change => `${change.from.id} ${change.to.id}`))]
  const parts = pairs.map(pair => {
    const own = changes.filter(change => `${change.from.id} ${change.to.id}` === pair)
    const [from = '', to = ''] = pair.split(' ')
    const kinds = [...new Set(own.map(change => change.kind))].map(kind => {
      const lines = own.filter(change => change.kind === kind).map(change => [...new Set(statementsOf(change))].map(said).filter(Boolean).join(' '))
      return `${LABELS[kind]}:\n${lines.map(line => `- ${line}`).join('\n')}`
    })
    return [`From ${title(from)} to ${title(to)}`, ...kinds].join('\n')
  })
  const references = [...new Set([...sources.values()].flatMap(source => source.receipts.map(receipt => receipt.paper.reference)))].sort()
  return [...parts, `References\n${references.join('\n')}`, address].join('\n\n')
}

/** The same, with the receipts asked for. @throws RequestError */
export async function comparisonText(answer: Answer, address: string): Promise<string> {
  const ids = [...new Set(answer.changes.flatMap(statementsOf))]
  const { data } = await request(CompareSourcesDocument, { ids: ids.slice(0, MOST) })
  return asText(answer, new Map(data.nodes.filter(isSource).map(node => [node.id, node])), address)
}
