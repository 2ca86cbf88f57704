import type { RelationFamily, RelationType } from '../api/generated.ts'

/** How a line is drawn; the names are those of the legend. */
export type LineStyle = 'builds-on' | 'extends' | 'integrates' | 'complements' | 'challenges' | 'scholarship' | 'definition' | 'evidence' | 'against' | 'cases' | 'bibliography'

const BY_TYPE: Partial<Record<RelationType, LineStyle>> = {
  BUILDS_ON: 'builds-on', EXTENDS: 'extends', INTEGRATES: 'integrates', COMPLEMENTS: 'complements', CHALLENGES: 'challenges', CONTRADICTS: 'against',
}
const BY_FAMILY: Readonly<Record<RelationFamily, LineStyle>> = {
  DESCENT: 'builds-on', SCHOLARSHIP: 'scholarship', DEFINITION: 'definition', EVIDENCE: 'evidence', CASES: 'cases', BIBLIOGRAPHY: 'bibliography',
}

/** The style of a relation: by its type where the type has one, else by its family. */
export const lineStyleOf = (type: RelationType, family: RelationFamily): LineStyle => BY_TYPE[type] ?? BY_FAMILY[family]
