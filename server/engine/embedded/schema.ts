/** Unique ids first, then the indexes: on this engine a constraint alone is no index. */
const UNIQUE = ['Entity', 'Receipt', 'Former', 'Corpus', 'Record', 'Term', 'Count', 'Graph']
const INDEXED: readonly (readonly [string, string])[] = [['Receipt', 'relation'], ['Receipt', 'paper'], ['Receipt', 'via'], ['Receipt', 'record'], ['Record', 'corpus'], ['Record', 'entity'], ['Former', 'current']]

export const SCHEMA: readonly string[] = [
  ...UNIQUE.map(label => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE`),
  ...UNIQUE.map(label => `CREATE INDEX ${label.toLowerCase()}_id_index IF NOT EXISTS FOR (n:\`${label}\`) ON (n.id)`),
  ...INDEXED.map(([label, property]) => `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property})`),
]
