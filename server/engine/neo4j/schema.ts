/** A uniqueness constraint is an index here, so only the look-ups by another property need one. */
const UNIQUE = ['Entity', 'Receipt', 'Former', 'Corpus', 'Record', 'Term', 'Count', 'Graph']
const KINDS = ['Theory', 'Construct', 'Paper', 'Author', 'Case', 'Finding']
const INDEXED: readonly (readonly [string, string])[] = [
  ['Receipt', 'relation'], ['Receipt', 'paper'], ['Receipt', 'via'], ['Receipt', 'record'], ['Record', 'corpus'], ['Record', 'entity'], ['Former', 'current'], ['Paper', 'year'],
  ...KINDS.map(label => [label, 'nameKey'] as const),
]

export const SCHEMA: readonly string[] = [
  ...UNIQUE.map(label => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE`),
  ...INDEXED.map(([label, property]) => `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property})`),
]
