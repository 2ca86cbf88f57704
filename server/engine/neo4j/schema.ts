import { LOOKUPS, ORDERED, UNIQUE_IDS } from '../lookups.ts'

/** A uniqueness constraint is an index here, so only look-ups by another property need one; an index answers an order too. */
export const SCHEMA: readonly string[] = [
  ...UNIQUE_IDS.map(label => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE`),
  ...[...LOOKUPS, ...ORDERED].map(([label, property]) => `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property})`),
]
