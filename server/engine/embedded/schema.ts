import { LOOKUPS, UNIQUE_IDS } from '../lookups.ts'

/** Unique ids first, then the indexes: on this engine a constraint alone is no index, and an index answers no order. */
export const SCHEMA: readonly string[] = [
  ...UNIQUE_IDS.map(label => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE`),
  ...UNIQUE_IDS.map(label => `CREATE INDEX ${label.toLowerCase()}_id_index IF NOT EXISTS FOR (n:\`${label}\`) ON (n.id)`),
  ...LOOKUPS.map(([label, property]) => `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property})`),
]
