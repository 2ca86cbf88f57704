import type { Kind, PropertyModel } from './kinds.ts'

/** A family of relations: one line style, one filter. */
export const RELATION_FAMILIES = {
  DESCENT: { name: 'Lineage', meaning: 'Theory to theory.' },
  SCHOLARSHIP: { name: 'Scholarship', meaning: 'Paper to theory.' },
  DEFINITION: { name: 'Definition', meaning: 'Theory to construct, construct to construct.' },
  EVIDENCE: { name: 'Evidence', meaning: 'What findings say.' },
  CASES: { name: 'Cases', meaning: 'What cases show.' },
  BIBLIOGRAPHY: { name: 'Bibliography', meaning: 'Who wrote and who cites.' },
} as const
export type RelationFamily = keyof typeof RELATION_FAMILIES

/** One type of relation, read from `from` to `to`; arrows point at what is spoken of. */
export interface RelationModel {
  readonly name: string
  readonly meaning: string
  /** Allowed ends, pairwise: [from, to]. */
  readonly ends: readonly (readonly [Kind, Kind])[]
  /** Words from `from` to `to`: builds on. */
  readonly reading: string
  /** Words from `to` to `from`: is built on by. */
  readonly inverse: string
  readonly family: RelationFamily
  readonly symmetric?: true
  /** Whether a curator must give a receipt; otherwise the bibliographic record is one. */
  readonly needsReceipt: boolean
  /** Properties that tell two relations with the same ends apart; they make the id's qualifier, in this order. */
  readonly identity?: readonly string[]
  readonly properties?: readonly PropertyModel[]
  /** Key in a seed record, and whose record: the kind that states it. REPORTS follows from receipts and has none. */
  readonly seed?: { readonly key: string; readonly on: 'from' | 'to' }
  /** Nearest CiTO or SKOS term. */
  readonly sameAs?: string
}

const order = (meaning: string): PropertyModel => ({ name: 'order', type: 'integer', meaning })
const theories: RelationModel['ends'] = [['THEORY', 'THEORY']]
const paperToTheory: RelationModel['ends'] = [['PAPER', 'THEORY']]
const findingToConstruct: RelationModel['ends'] = [['FINDING', 'CONSTRUCT']]
const CITO = 'http://purl.org/spar/cito/'
const SKOS = 'http://www.w3.org/2004/02/skos/core#'

const seed = (key: string, on: 'from' | 'to' = 'from') => ({ key, on })

const RELATION_MODELS = {
  WROTE: { name: 'wrote', meaning: 'Author wrote paper.', ends: [['AUTHOR', 'PAPER']], reading: 'wrote', inverse: 'was written by', family: 'BIBLIOGRAPHY', needsReceipt: false, properties: [order('Place of the author, from 1.')], seed: seed('authors', 'to'), sameAs: 'http://purl.org/dc/terms/creator' },
  CITES: { name: 'cites', meaning: 'Paper cites paper.', ends: [['PAPER', 'PAPER']], reading: 'cites', inverse: 'is cited by', family: 'BIBLIOGRAPHY', needsReceipt: false, seed: seed('cites'), sameAs: `${CITO}cites` },
  PROPOSES: { name: 'proposes', meaning: 'Paper proposes theory.', ends: paperToTheory, reading: 'proposes', inverse: 'is proposed by', family: 'SCHOLARSHIP', needsReceipt: true, seed: seed('proposes') },
  APPLIES: { name: 'applies', meaning: 'Paper applies theory.', ends: paperToTheory, reading: 'applies', inverse: 'is applied by', family: 'SCHOLARSHIP', needsReceipt: true, seed: seed('applies'), sameAs: `${CITO}usesMethodIn` },
  TESTS: { name: 'tests', meaning: 'Paper tests theory; see outcome.', ends: paperToTheory, reading: 'tests', inverse: 'is tested by', family: 'SCHOLARSHIP', needsReceipt: true, identity: ['outcome'], properties: [{ name: 'outcome', type: 'TestOutcome', meaning: 'Result of the test.' }], seed: seed('tests') },
  CRITIQUES: { name: 'critiques', meaning: 'Paper criticises theory.', ends: paperToTheory, reading: 'criticises', inverse: 'is criticised by', family: 'SCHOLARSHIP', needsReceipt: true, seed: seed('critiques'), sameAs: `${CITO}critiques` },
  REVIEWS: { name: 'reviews', meaning: 'Paper reviews theory.', ends: paperToTheory, reading: 'reviews', inverse: 'is reviewed by', family: 'SCHOLARSHIP', needsReceipt: true, seed: seed('reviews'), sameAs: `${CITO}reviews` },
  REVISES: { name: 'revises', meaning: 'Paper revises theory without making a new one.', ends: paperToTheory, reading: 'revises', inverse: 'is revised by', family: 'SCHOLARSHIP', needsReceipt: true, seed: seed('revises'), sameAs: `${CITO}updates` },
  BUILDS_ON: { name: 'builds on', meaning: 'Theory builds on an earlier theory.', ends: theories, reading: 'builds on', inverse: 'is built on by', family: 'DESCENT', needsReceipt: true, seed: seed('buildsOn') },
  EXTENDS: { name: 'extends', meaning: 'Theory extends an earlier theory.', ends: theories, reading: 'extends', inverse: 'is extended by', family: 'DESCENT', needsReceipt: true, seed: seed('extends'), sameAs: `${CITO}extends` },
  CHALLENGES: { name: 'challenges', meaning: 'Theory challenges an earlier theory.', ends: theories, reading: 'challenges', inverse: 'is challenged by', family: 'DESCENT', needsReceipt: true, seed: seed('challenges'), sameAs: `${CITO}disputes` },
  INTEGRATES: { name: 'integrates', meaning: 'Theory integrates an earlier theory.', ends: theories, reading: 'integrates', inverse: 'is integrated by', family: 'DESCENT', needsReceipt: true, seed: seed('integrates') },
  COMPLEMENTS: { name: 'complements', meaning: 'Two theories complement each other; symmetric, stored from the smaller id.', ends: theories, reading: 'complements', inverse: 'complements', family: 'DESCENT', symmetric: true, needsReceipt: true, seed: seed('complements'), sameAs: `${SKOS}related` },
  DEFINES: {
    name: 'defines', meaning: 'Theory defines construct; see role and order.', ends: [['THEORY', 'CONSTRUCT']], reading: 'defines', inverse: 'is defined by', family: 'DEFINITION', needsReceipt: true, identity: ['role'],
    properties: [{ name: 'role', type: 'ConstructRole', meaning: 'Part that the construct plays.' }, order('Place among its siblings, from 1.')], seed: seed('defines'),
  },
  DROPS: { name: 'drops', meaning: 'Theory gives up a construct of a theory it comes from, and says so.', ends: [['THEORY', 'CONSTRUCT']], reading: 'drops', inverse: 'is dropped by', family: 'DEFINITION', needsReceipt: true, seed: seed('drops') },
  KIND_OF: { name: 'kind of', meaning: 'Construct is a kind of a broader construct, theory a variant of a broader theory; from the narrower.', ends: [['CONSTRUCT', 'CONSTRUCT'], ['THEORY', 'THEORY']], reading: 'is a kind of', inverse: 'has as a kind', family: 'DEFINITION', needsReceipt: true, properties: [order('Place among its siblings, from 1.')], seed: seed('kindOf'), sameAs: `${SKOS}broader` },
  PART_OF: { name: 'part of', meaning: 'Construct is a part of construct, case of case.', ends: [['CONSTRUCT', 'CONSTRUCT'], ['CASE', 'CASE']], reading: 'is a part of', inverse: 'has as a part', family: 'DEFINITION', needsReceipt: true, properties: [order('Place among its siblings, from 1.')], seed: seed('partOf'), sameAs: 'http://purl.org/dc/terms/isPartOf' },
  REDEFINES: { name: 'redefines', meaning: 'Construct redefines an earlier construct.', ends: [['CONSTRUCT', 'CONSTRUCT']], reading: 'redefines', inverse: 'is redefined by', family: 'DEFINITION', needsReceipt: true, seed: seed('redefines') },
  STUDIES: { name: 'studies', meaning: 'Paper studies case.', ends: [['PAPER', 'CASE']], reading: 'studies', inverse: 'is studied by', family: 'CASES', needsReceipt: true, seed: seed('studies') },
  EXHIBITS: {
    name: 'exhibits', meaning: 'Case exhibits construct, or avoids it; see mode and step.', ends: [['CASE', 'CONSTRUCT']], reading: 'exhibits', inverse: 'is exhibited by', family: 'CASES', needsReceipt: true, identity: ['mode', 'step'],
    properties: [{ name: 'mode', type: 'ExhibitMode', meaning: 'Shows or avoids it.' }, { name: 'step', type: 'integer', meaning: 'Which step of a case that moves, from 1.' }], seed: seed('exhibits'),
  },
  ILLUSTRATES: { name: 'illustrates', meaning: 'Case illustrates theory.', ends: [['CASE', 'THEORY']], reading: 'illustrates', inverse: 'is illustrated by', family: 'CASES', needsReceipt: true, seed: seed('illustrates') },
  REPORTS: { name: 'reports', meaning: 'Paper reports finding, to assert or to dispute it; see stance.', ends: [['PAPER', 'FINDING']], reading: 'reports', inverse: 'is reported by', family: 'EVIDENCE', needsReceipt: true, identity: ['stance'], properties: [{ name: 'stance', type: 'Stance', meaning: 'Asserts or disputes it.' }] },
  CAUSE: { name: 'cause', meaning: 'Finding names construct as cause.', ends: findingToConstruct, reading: 'names as cause', inverse: 'is named as cause by', family: 'EVIDENCE', needsReceipt: true, seed: seed('cause') },
  EFFECT: { name: 'effect', meaning: 'Finding names construct as effect.', ends: findingToConstruct, reading: 'names as effect', inverse: 'is named as effect by', family: 'EVIDENCE', needsReceipt: true, seed: seed('effect') },
  MODERATOR: { name: 'moderator', meaning: 'Finding names construct as moderator; see moderation.', ends: findingToConstruct, reading: 'names as moderator', inverse: 'is named as moderator by', family: 'EVIDENCE', needsReceipt: true, properties: [{ name: 'moderation', type: 'Moderation', meaning: 'What the moderator does.' }], seed: seed('moderator') },
  MEDIATOR: { name: 'mediator', meaning: 'Finding names construct as mediator.', ends: findingToConstruct, reading: 'names as mediator', inverse: 'is named as mediator by', family: 'EVIDENCE', needsReceipt: true, seed: seed('mediator') },
  CONDITION: { name: 'condition', meaning: 'Finding holds only where this construct holds (a scenario, a kind of firm).', ends: findingToConstruct, reading: 'holds under', inverse: 'is a condition of', family: 'EVIDENCE', needsReceipt: true, seed: seed('condition') },
  CONCERNS: { name: 'concerns', meaning: 'Finding (observation, event, research gap) is about construct, theory or case.', ends: [['FINDING', 'CONSTRUCT'], ['FINDING', 'THEORY'], ['FINDING', 'CASE']], reading: 'concerns', inverse: 'is the subject of', family: 'EVIDENCE', needsReceipt: true, seed: seed('concerns') },
  SUPPORTS: { name: 'supports', meaning: 'Finding supports theory.', ends: [['FINDING', 'THEORY']], reading: 'supports', inverse: 'is supported by', family: 'EVIDENCE', needsReceipt: true, seed: seed('supports'), sameAs: `${CITO}supports` },
  CONTRADICTS: { name: 'contradicts', meaning: 'Finding contradicts theory.', ends: [['FINDING', 'THEORY']], reading: 'contradicts', inverse: 'is contradicted by', family: 'EVIDENCE', needsReceipt: true, seed: seed('contradicts'), sameAs: `${CITO}disagreesWith` },
  OBSERVED_IN: { name: 'observed in', meaning: 'Finding was observed in case.', ends: [['FINDING', 'CASE']], reading: 'was observed in', inverse: 'is the setting of', family: 'EVIDENCE', needsReceipt: true, seed: seed('case') },
} as const satisfies Record<string, RelationModel>

export type RelationType = keyof typeof RELATION_MODELS
/** Every relation type; the order here is the order in which relations are listed. */
export const RELATIONS: Readonly<Record<RelationType, RelationModel>> = RELATION_MODELS
/** All types in the model's order: the order in which relations are listed. */
export const RELATION_TYPES = Object.keys(RELATION_MODELS) as RelationType[]
/** Types between theories that a lineage follows. */
export const DESCENT_TYPES = RELATION_TYPES.filter(type => RELATIONS[type].family === 'DESCENT')
