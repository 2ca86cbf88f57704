/** What the chooser of neighbours says beside a kind is a phrase, for every relation type of the model and both of its directions. */
import { describe, expect, it } from 'vitest'
import { phraseOf } from '../../client/views/network/phrases.ts'
import { RELATIONS, RELATION_TYPES, type RelationType } from '../../server/model/relations.ts'

/** By type: what stands beside what the entry leads to, and beside what leads to it. */
const PHRASES: Readonly<Record<RelationType, readonly [outward: string, inward: string]>> = {
  WROTE: ['what this author wrote', 'who wrote it'],
  CITES: ['what it cites', 'what cites it'],
  PROPOSES: ['what it proposes', 'what proposes it'],
  APPLIES: ['what it applies', 'what applies it'],
  TESTS: ['what it tests', 'what tests it'],
  CRITIQUES: ['what it criticises', 'what criticises it'],
  REVIEWS: ['what it reviews', 'what reviews it'],
  REVISES: ['what it revises', 'what revises it'],
  BUILDS_ON: ['what it builds on', 'what builds on it'],
  EXTENDS: ['what it extends', 'what extends it'],
  CHALLENGES: ['what it challenges', 'what challenges it'],
  INTEGRATES: ['what it integrates', 'what integrates it'],
  COMPLEMENTS: ['what complements it', 'what complements it'],
  DEFINES: ['what it defines', 'what defines it'],
  DROPS: ['what it drops', 'what drops it'],
  KIND_OF: ['what it is a kind of', 'what is a kind of it'],
  PART_OF: ['what it is a part of', 'what is a part of it'],
  REDEFINES: ['what it redefines', 'what redefines it'],
  STUDIES: ['what it studies', 'what studies it'],
  EXHIBITS: ['what it exhibits', 'what exhibits it'],
  ILLUSTRATES: ['what it illustrates', 'what illustrates it'],
  REPORTS: ['what it reports', 'what reports it'],
  CAUSE: ['what it names as cause', 'what names it as cause'],
  EFFECT: ['what it names as effect', 'what names it as effect'],
  MODERATOR: ['what it names as moderator', 'what names it as moderator'],
  MEDIATOR: ['what it names as mediator', 'what names it as mediator'],
  CONDITION: ['what it holds under', 'what holds under it'],
  CONCERNS: ['what it concerns', 'what concerns it'],
  SUPPORTS: ['what it supports', 'what supports it'],
  CONTRADICTS: ['what it contradicts', 'what contradicts it'],
  OBSERVED_IN: ['what it was observed in', 'what was observed in it'],
}
const line = (type: RelationType, outward: boolean) => ({ reading: RELATIONS[type].reading, inverseReading: RELATIONS[type].inverse, outward })

describe('phrases of the chooser', () => {
  it.each(RELATION_TYPES)('%s reads both ways between each pair of kinds', type => {
    for (const [from, to] of RELATIONS[type].ends) expect([phraseOf(from, to, [line(type, true)]), phraseOf(to, from, [line(type, false)])]).toEqual(PHRASES[type])
  })

  it('join what several lines say, and say once what means the same both ways', () => {
    expect(phraseOf('THEORY', 'FINDING', [line('CONCERNS', false), line('SUPPORTS', false)])).toBe('what concerns it or supports it')
    expect(phraseOf('CONSTRUCT', 'FINDING', [line('CAUSE', false), line('EFFECT', false), line('CONCERNS', false)])).toBe('what names it as cause, names it as effect or concerns it')
    expect(phraseOf('THEORY', 'THEORY', [line('BUILDS_ON', true), line('CHALLENGES', true), line('EXTENDS', false)])).toBe('what extends it, what it builds on or challenges')
    expect(phraseOf('THEORY', 'THEORY', [line('COMPLEMENTS', true), line('COMPLEMENTS', false)])).toBe('what complements it')
    expect(phraseOf('PAPER', 'PAPER', [])).toBe('')
  })
})
