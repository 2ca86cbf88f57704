import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { relationId } from '../../server/model/ids.ts'
import { RELATION_TYPES, RELATIONS, type RelationType } from '../../server/model/relations.ts'
import { citation, explanation, sentence } from '../../server/store/explain.ts'
import { called } from '../../server/store/naming.ts'
import { BASIS_WEIGHTS, COMMON_ABOVE, HUB_DEGREE, KIND_WEIGHTS, STEP_WEIGHTS } from '../../server/store/paths/weights.ts'
import type { EntityRow, ReceiptRow, RelationRow } from '../../server/store/rows.ts'
import type { Kind } from '../../server/model/kinds.ts'

const entity = (id: string, kind: Kind, name: string, more: Partial<EntityRow> = {}): EntityRow => ({
  id, kind, name, aliases: [], summary: null, remarks: null, facts: {}, citation: null, since: null, degree: 1, neighborCounts: [], corpora: [], formerIds: [], ...more,
})
const relation = (type: RelationType, from: EntityRow, to: EntityRow, properties: RelationRow['properties'] = {}): RelationRow =>
  ({ id: relationId(from.id, type, to.id, properties), type, from: from.id, to: to.id, properties, since: null, receiptCount: 1, basis: 'PASSAGE' })

const UPPSALA = entity('theory:uppsala', 'THEORY', 'Uppsala model', { aliases: ['U-model', 'Uppsala internationalization model'] })
const POI = entity('theory:poi', 'THEORY', 'Production-oriented internationalisation', { aliases: ['production-oriented internationalization'] })
const STAGES = entity('theory:stages', 'THEORY', 'Stage models of internationalization', { aliases: ['stage theory'] })
const KNOWLEDGE = entity('construct:market-knowledge', 'CONSTRUCT', 'Market knowledge')
const CHANGE = entity('construct:change', 'CONSTRUCT', 'Resistance to change')
const FIRM = entity('case:firm-a', 'CASE', 'Firm A')
const STUDY = entity('paper:study', 'PAPER', 'Production first', { citation: 'Fontana & Poggi 2008' })
const OLD = entity('paper:old', 'PAPER', 'The process', { citation: 'Johanson & Vahlne 1977' })
const ANN = entity('author:ann', 'AUTHOR', 'Ann Berg')
const finding = (form: string, sign?: string) => entity('finding:slow', 'FINDING', 'Resistance slowed the move.', { facts: { form, ...(sign === undefined ? {} : { sign }) } })
const EFFECT = finding('EFFECT', 'NEGATIVE')

/** Type, ends, properties, and the sentence from either end. */
const SENTENCES: readonly (readonly [RelationType, EntityRow, EntityRow, RelationRow['properties'], string, string])[] = [
  ['WROTE', ANN, STUDY, { order: 1 }, 'Ann Berg wrote Fontana & Poggi 2008', 'Fontana & Poggi 2008 was written by Ann Berg'],
  ['CITES', STUDY, OLD, {}, 'Fontana & Poggi 2008 cites Johanson & Vahlne 1977', 'Johanson & Vahlne 1977 is cited by Fontana & Poggi 2008'],
  ['PROPOSES', OLD, UPPSALA, {}, 'Johanson & Vahlne 1977 proposes the Uppsala model', 'The Uppsala model is proposed by Johanson & Vahlne 1977'],
  ['APPLIES', STUDY, UPPSALA, {}, 'Fontana & Poggi 2008 applies the Uppsala model', 'The Uppsala model is applied by Fontana & Poggi 2008'],
  ['TESTS', STUDY, UPPSALA, { outcome: 'PARTLY_SUPPORTED' }, 'Fontana & Poggi 2008 tests the Uppsala model and finds it supported in part', 'The Uppsala model is tested by Fontana & Poggi 2008, which finds it supported in part'],
  ['CRITIQUES', STUDY, UPPSALA, {}, 'Fontana & Poggi 2008 criticises the Uppsala model', 'The Uppsala model is criticised by Fontana & Poggi 2008'],
  ['REVIEWS', STUDY, UPPSALA, {}, 'Fontana & Poggi 2008 reviews the Uppsala model', 'The Uppsala model is reviewed by Fontana & Poggi 2008'],
  ['REVISES', STUDY, UPPSALA, {}, 'Fontana & Poggi 2008 revises the Uppsala model', 'The Uppsala model is revised by Fontana & Poggi 2008'],
  ['BUILDS_ON', POI, UPPSALA, {}, 'Production-oriented internationalisation builds on the Uppsala model', 'The Uppsala model is a basis of production-oriented internationalisation'],
  ['EXTENDS', STAGES, UPPSALA, {}, 'Stage models of internationalization extend the Uppsala model', 'The Uppsala model is extended by stage models of internationalization'],
  ['CHALLENGES', POI, STAGES, {}, 'Production-oriented internationalisation challenges stage models of internationalization', 'Stage models of internationalization are challenged by production-oriented internationalisation'],
  ['INTEGRATES', POI, UPPSALA, {}, 'Production-oriented internationalisation integrates the Uppsala model', 'The Uppsala model is integrated by production-oriented internationalisation'],
  ['COMPLEMENTS', POI, UPPSALA, {}, 'Production-oriented internationalisation complements the Uppsala model', 'The Uppsala model complements production-oriented internationalisation'],
  ['DEFINES', UPPSALA, KNOWLEDGE, { role: 'MECHANISM' }, 'The Uppsala model defines market knowledge as a mechanism', 'Market knowledge is defined by the Uppsala model as a mechanism'],
  ['DROPS', POI, KNOWLEDGE, {}, 'Production-oriented internationalisation drops market knowledge', 'Market knowledge is dropped by production-oriented internationalisation'],
  ['KIND_OF', CHANGE, KNOWLEDGE, {}, 'Resistance to change is a kind of market knowledge', 'Market knowledge has resistance to change as a kind'],
  ['PART_OF', CHANGE, KNOWLEDGE, {}, 'Resistance to change is a part of market knowledge', 'Market knowledge has resistance to change as a part'],
  ['REDEFINES', CHANGE, KNOWLEDGE, {}, 'Resistance to change redefines market knowledge', 'Market knowledge is redefined by resistance to change'],
  ['STUDIES', STUDY, FIRM, {}, 'Fontana & Poggi 2008 studies Firm A', 'Firm A is studied by Fontana & Poggi 2008'],
  ['EXHIBITS', FIRM, CHANGE, { mode: 'AVOIDS', step: 2 }, 'Firm A avoids resistance to change at step 2', 'Resistance to change is avoided by Firm A at step 2'],
  ['ILLUSTRATES', FIRM, POI, {}, 'Firm A illustrates production-oriented internationalisation', 'Production-oriented internationalisation is illustrated by Firm A'],
  ['REPORTS', STUDY, EFFECT, { stance: 'DISPUTES' }, 'Fontana & Poggi 2008 disputes the finding “Resistance slowed the move”', 'The finding “Resistance slowed the move” is disputed by Fontana & Poggi 2008'],
  ['CAUSE', EFFECT, CHANGE, {}, 'The finding “Resistance slowed the move” names resistance to change as a cause (negative)', 'Resistance to change is named as a cause in the finding “Resistance slowed the move” (negative)'],
  ['EFFECT', EFFECT, KNOWLEDGE, {}, 'The finding “Resistance slowed the move” names market knowledge as an effect (negative)', 'Market knowledge is named as an effect in the finding “Resistance slowed the move” (negative)'],
  ['MODERATOR', EFFECT, KNOWLEDGE, { moderation: 'WEAKENS' }, 'The finding “Resistance slowed the move” names market knowledge as a moderator that weakens the effect', 'Market knowledge is named as a moderator that weakens the effect in the finding “Resistance slowed the move”'],
  ['MEDIATOR', EFFECT, KNOWLEDGE, {}, 'The finding “Resistance slowed the move” names market knowledge as a mediator', 'Market knowledge is named as a mediator in the finding “Resistance slowed the move”'],
  ['CONDITION', EFFECT, KNOWLEDGE, {}, 'The finding “Resistance slowed the move” holds under the condition market knowledge', 'Market knowledge is the condition under which the finding “Resistance slowed the move” holds'],
  ['CONCERNS', finding('RESEARCH_GAP'), UPPSALA, {}, 'The research gap “Resistance slowed the move” concerns the Uppsala model', 'The Uppsala model is the subject of the research gap “Resistance slowed the move”'],
  ['SUPPORTS', EFFECT, POI, {}, 'The finding “Resistance slowed the move” supports production-oriented internationalisation', 'Production-oriented internationalisation is supported by the finding “Resistance slowed the move”'],
  ['CONTRADICTS', EFFECT, UPPSALA, {}, 'The finding “Resistance slowed the move” contradicts the Uppsala model', 'The Uppsala model is contradicted by the finding “Resistance slowed the move”'],
  ['OBSERVED_IN', finding('EVENT'), FIRM, {}, 'The event “Resistance slowed the move” took place in Firm A', 'In Firm A this took place: “Resistance slowed the move”'],
]

describe('a sentence', () => {
  test('is written here for every relation type', () => {
    expect(SENTENCES.map(([type]) => type).sort()).toEqual([...RELATION_TYPES].sort())
    for (const [type, from, to] of SENTENCES) expect(RELATIONS[type].ends).toContainEqual([from.kind, to.kind])
  })

  test.each(SENTENCES)('of %s reads well from either end', (type, from, to, properties, ahead, back) => {
    const row = relation(type, from, to, properties)
    expect(sentence(row, from, to)).toBe(ahead)
    expect(sentence(row, from, to, false)).toBe(back)
    expect(sentence(row, to, from, false)).toBe(back)
  })

  test('says the role, stage, outcome and stance that are recorded, and nothing where none is', () => {
    expect(sentence(relation('DEFINES', UPPSALA, KNOWLEDGE, { role: 'STAGE', order: 3 }), UPPSALA, KNOWLEDGE)).toBe('The Uppsala model defines market knowledge as stage 3')
    expect(sentence(relation('DEFINES', UPPSALA, KNOWLEDGE), UPPSALA, KNOWLEDGE)).toBe('The Uppsala model defines market knowledge')
    expect(sentence(relation('TESTS', STUDY, UPPSALA), STUDY, UPPSALA, false)).toBe('The Uppsala model is tested by Fontana & Poggi 2008')
    expect(sentence(relation('TESTS', STUDY, UPPSALA, { outcome: 'INCONCLUSIVE' }), STUDY, UPPSALA)).toBe('Fontana & Poggi 2008 tests the Uppsala model and leaves the result open')
    expect(sentence(relation('EXHIBITS', FIRM, CHANGE), FIRM, CHANGE)).toBe('Firm A exhibits resistance to change')
  })
})

const receipt = (more: Partial<ReceiptRow> = {}): ReceiptRow =>
  ({ id: 'r', relation: '', paper: 'paper:study', via: null, through: [], locator: 'section 4', note: null, basis: 'PASSAGE', corpus: 'small', ...more })
const PAPERS = new Map([STUDY, OLD].map(paper => [paper.id, paper]))

describe('an explanation', () => {
  test('is one sourced sentence a step, in the order of reading', () => {
    const illustrates = relation('ILLUSTRATES', FIRM, POI)
    const challenges = relation('CHALLENGES', POI, UPPSALA)
    expect(explanation([
      { relation: illustrates, from: FIRM, to: POI, forward: true, receipts: [receipt()] },
      { relation: challenges, from: POI, to: UPPSALA, forward: true, receipts: [receipt({ paper: 'paper:old', via: 'paper:study', basis: 'SECOND_HAND' }), receipt()] },
    ], PAPERS)).toBe(
      'Firm A illustrates production-oriented internationalisation [Fontana & Poggi 2008, section 4]. '
      + 'Production-oriented internationalisation challenges the Uppsala model [Johanson & Vahlne 1977, as cited in Fontana & Poggi 2008, section 4; and 1 more].',
    )
  })

  test('quotes a finding once, in the step that leads to it', () => {
    const event = finding('EVENT')
    const seen = { relation: relation('OBSERVED_IN', event, FIRM), from: FIRM, to: event, forward: false, receipts: [] }
    const against = { relation: relation('CONTRADICTS', event, UPPSALA), from: event, to: UPPSALA, forward: true, receipts: [] }
    expect(explanation([seen, against], PAPERS)).toBe('In Firm A this took place: “Resistance slowed the move”. That event contradicts the Uppsala model.')
    expect(explanation([against], PAPERS)).toBe('The event “Resistance slowed the move” contradicts the Uppsala model.')
  })

  test('says what a receipt rests on', () => {
    expect(citation(receipt({ basis: 'GENERAL', locator: null }), PAPERS)).toBe('generally attributed to Fontana & Poggi 2008')
    expect(citation(receipt({ basis: 'RECORD', locator: null }), PAPERS)).toBe('bibliographic record of Fontana & Poggi 2008')
    expect(citation(receipt({ basis: 'INFERRED' }), PAPERS)).toBe('Fontana & Poggi 2008, section 4, inferred')
    expect(citation(receipt({ paper: 'paper:lost' }), PAPERS)).toBe('paper:lost, section 4')
  })
})

describe('a name within a sentence', () => {
  test.each([
    ['Uppsala model', 'the Uppsala model'], ['Uppsala model, revisited', 'the Uppsala model, revisited'], ['Resource-based view', 'the resource-based view'], ['Theory of the growth of the firm', 'the theory of the growth of the firm'],
    ['Internalization theory', 'internalization theory'], ['Dynamic capabilities', 'dynamic capabilities'], ['Bilkey and Tesar’s export model', 'Bilkey and Tesar’s export model'], ['Network view of internationalization', 'the network view of internationalization'],
  ])('%s is %s', (name, within) => {
    // As curators write it elsewhere: in lower case where it is no proper name.
    expect(called(entity('theory:x', 'THEORY', name, { aliases: /^(Uppsala|Bilkey)/.test(name) ? [] : [name.toLowerCase()] }))).toBe(within)
  })
})

describe('docs/paths.md', () => {
  const text = readFileSync('docs/paths.md', 'utf8')
  test('states every weight as it is in use', () => {
    const rows = new Map([...text.matchAll(/^\| ([A-Z_, ]+) \| (0\.\d+|1) \|/gm)].flatMap(([, names = '', weight]) => names.split(', ').map(name => [name.trim(), Number(weight)] as const)))
    expect(Object.fromEntries(rows)).toEqual({ ...STEP_WEIGHTS, ...KIND_WEIGHTS, ...BASIS_WEIGHTS })
    const above = new Map([...text.matchAll(/^\| ([A-Z, ]+) \| (?:0\.\d+|1) \| (\d+) \|/gm)].flatMap(([, names = '', count]) => names.split(', ').map(name => [name.trim(), Number(count)] as const)))
    expect(Object.fromEntries(above)).toEqual(COMMON_ABOVE)
    expect(text).toContain(`${HUB_DEGREE.toLocaleString('en')} relations`)
  })
})
