/** What pages can be ordered and counted by: the closed lists behind GraphQL's order and facet enums. Property names, never user text. */
import type { Kind } from '../model/kinds.ts'

/** A sort key: an expression of cypher/parts, or a property of the node. Text keys are the folded twins that the apply keeps. */
export interface OrderField {
  readonly meaning: string
  readonly keys: readonly ({ readonly property: string } | { readonly part: string })[]
}

const property = (name: string, meaning: string): OrderField => ({ meaning, keys: [{ property: name }] })
const NAME = property('nameKey', 'Name.')
const DEGREE = property('degree', 'Relations.')

/** Fields by kind; the page of a kind is ordered by at most three of them, then by id. */
export const ORDER_FIELDS: Readonly<Record<Kind, Readonly<Record<string, OrderField>>>> = {
  THEORY: { NAME, YEAR: property('year', 'Year.'), FAMILY: property('family', 'Family.'), DEGREE },
  CONSTRUCT: { NAME, CATEGORY: property('category', 'Category.'), DEGREE },
  PAPER: {
    TITLE: property('titleKey', 'Title.'), YEAR: property('year', 'Year.'), VENUE: property('venueKey', 'Venue.'),
    CITED_BY: property('citedBy', 'Cited here.'), DEGREE,
  },
  AUTHOR: {
    NAME: { meaning: 'Family name, then given.', keys: [{ part: 'order-author-family' }, { property: 'givenKey' }] },
    PAPERS: property('papers', 'Papers here.'),
  },
  CASE: {
    NAME, COUNTRY: { meaning: 'Country.', keys: [{ part: 'order-case-country' }] }, EMPLOYEES: property('employees', 'Employees.'),
    FOUNDED: property('founded', 'Founded.'),
  },
  FINDING: {
    ID: { meaning: 'Id (by paper).', keys: [] }, YEAR: property('year', 'Year observed.'),
    PAPER_YEAR: { meaning: 'Year of the paper.', keys: [{ part: 'order-finding-paper-year' }] }, VALUE: property('value', 'Value.'),
  },
}

/** How a field is read from a row: a property, each of a list, or by a piece of cypher/parts/facet. */
export type FacetSource = { readonly property: string } | { readonly list: string } | { readonly part: 'decade' | 'evidence' }
/** A field that rows are counted by. `on` says for which kinds, and how it is read. */
export interface FacetModel { readonly meaning: string; readonly on: Partial<Readonly<Record<Kind, FacetSource>>> }

/** Fields that rows can be counted by, and for which kinds: the enum FacetField. */
export const FACET_FIELDS = {
  YEAR: { meaning: 'Year.', on: { THEORY: { property: 'year' }, PAPER: { property: 'year' }, FINDING: { property: 'year' }, CASE: { property: 'founded' } } },
  DECADE: { meaning: 'Decade.', on: { THEORY: { part: 'decade' }, PAPER: { part: 'decade' }, FINDING: { part: 'decade' } } },
  FORM: { meaning: 'Type or form.', on: { THEORY: { property: 'form' }, PAPER: { property: 'type' }, CASE: { property: 'form' }, FINDING: { property: 'form' } } },
  VENUE: { meaning: 'Venue.', on: { PAPER: { property: 'venue' } } },
  FAMILY: { meaning: 'Family.', on: { THEORY: { property: 'family' }, AUTHOR: { property: 'family' } } },
  CATEGORY: { meaning: 'Category.', on: { CONSTRUCT: { property: 'category' } } },
  COUNTRY: { meaning: 'Country.', on: { CASE: { list: 'countries' } } },
  INDUSTRY: { meaning: 'Industry.', on: { CASE: { list: 'industries' } } },
  METHOD: { meaning: 'Method.', on: { FINDING: { property: 'method' } } },
  SIGN: { meaning: 'Sign.', on: { FINDING: { property: 'sign' } } },
  CORPUS: {
    meaning: 'Corpus.',
    on: { THEORY: { list: 'corpora' }, CONSTRUCT: { list: 'corpora' }, PAPER: { list: 'corpora' }, AUTHOR: { list: 'corpora' }, CASE: { list: 'corpora' }, FINDING: { list: 'corpora' } },
  },
  EVIDENCE: {
    meaning: 'Best receipt basis.',
    on: { THEORY: { part: 'evidence' }, CONSTRUCT: { part: 'evidence' }, PAPER: { part: 'evidence' }, CASE: { part: 'evidence' }, FINDING: { part: 'evidence' } },
  },
} as const satisfies Record<string, FacetModel>

export type FacetField = keyof typeof FACET_FIELDS
/** Facet fields that suit a kind. */
export const facetFieldsOf = (kind: Kind): FacetField[] => (Object.keys(FACET_FIELDS) as FacetField[]).filter(field => kind in FACET_FIELDS[field].on)
