/** How much a way says: the weight of each step and of each entity on the way. docs/paths.md explains it; a test holds the two together. Pure. */
import { kindOfId } from '../../model/ids.ts'
import type { ReceiptBasis } from '../../model/enums.ts'
import type { Kind } from '../../model/kinds.ts'
import type { RelationType } from '../../model/relations.ts'

/** Above this many relations an entity is a hub: nearly everything is connected through it, so a way through it says little. */
export const HUB_DEGREE = 1000

/** What one step says, 0 to 1: statements of the field's content most, the bibliographic record least. */
export const STEP_WEIGHTS: Readonly<Record<RelationType, number>> = {
  BUILDS_ON: 0.95, EXTENDS: 0.95, CHALLENGES: 0.95, INTEGRATES: 0.95, COMPLEMENTS: 0.9,
  SUPPORTS: 0.95, CONTRADICTS: 0.95, CAUSE: 0.9, EFFECT: 0.9, MODERATOR: 0.85, MEDIATOR: 0.85, CONDITION: 0.8, CONCERNS: 0.75, OBSERVED_IN: 0.8, REPORTS: 0.7,
  ILLUSTRATES: 0.95, EXHIBITS: 0.85, STUDIES: 0.65,
  DEFINES: 0.85, DROPS: 0.85, REDEFINES: 0.9, KIND_OF: 0.8, PART_OF: 0.8,
  PROPOSES: 0.8, REVISES: 0.8, CRITIQUES: 0.8, TESTS: 0.8, APPLIES: 0.7, REVIEWS: 0.65,
  CITES: 0.3, WROTE: 0.3,
}

/** What an entity on the way says. */
export const KIND_WEIGHTS: Readonly<Record<Kind, number>> = { THEORY: 1, FINDING: 1, CONSTRUCT: 0.95, CASE: 0.9, PAPER: 0.75, AUTHOR: 0.5 }

/** How much a step counts by the best basis of its receipts. */
export const BASIS_WEIGHTS: Readonly<Record<ReceiptBasis, number>> = { PASSAGE: 1, RECORD: 1, SECOND_HAND: 0.95, INFERRED: 0.9, GENERAL: 0.8 }

/** Relations up to which an entity is not common. A theory has more because it is described: what it defines, who proposes and tests it, what it builds on. */
export const COMMON_ABOVE: Readonly<Record<Kind, number>> = { THEORY: 50, FINDING: 10, CONSTRUCT: 10, CASE: 10, PAPER: 10, AUTHOR: 10 }

/** 1 up to the relations that its kind may have, then less the more common the entity is: 0.77 at ten times as many, and half of it for a hub. */
export function commonness(degree: number, kind: Kind): number {
  const common = 1 / (1 + 0.3 * Math.log10(Math.max(1, degree / COMMON_ABOVE[kind])))
  return degree > HUB_DEGREE ? common / 2 : common
}

export const isHub = (degree: number): boolean => degree > HUB_DEGREE

/** Weight of an entity on the way; ends have none. */
export function stopWeight(id: string, degree: number): number {
  const kind = kindOfId(id)
  return kind === null ? 0 : KIND_WEIGHTS[kind] * commonness(degree, kind)
}
