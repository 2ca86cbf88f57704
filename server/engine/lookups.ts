/** What is looked up in the graph, and by which property: data that every engine makes its own schema statements from. */
import { KIND_NAMES, KINDS } from '../model/kinds.ts'

/** Labels whose nodes are found by a unique id. */
export const UNIQUE_IDS: readonly string[] = ['Entity', 'Receipt', 'Former', 'Corpus', 'Record', 'Term', 'Count', 'Graph']
/** Other look-ups, label and property. */
export const LOOKUPS: readonly (readonly [label: string, property: string])[] = [
  ['Receipt', 'relation'], ['Receipt', 'paper'], ['Receipt', 'via'], ['Receipt', 'chained'], ['Receipt', 'record'], ['Record', 'corpus'], ['Record', 'entity'], ['Former', 'current'],
]
/** What pages are ordered by, where an index answers an order. */
export const ORDERED: readonly (readonly [label: string, property: string])[] = [['Paper', 'year'], ...KIND_NAMES.map(kind => [KINDS[kind].label, 'nameKey'] as const)]
