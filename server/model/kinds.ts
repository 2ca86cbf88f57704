import type { EnumName } from './enums.ts'

/** What a property holds. An enum is named; `texts` is a list of text. Absent is absent, never ''. */
export type PropertyType = 'text' | 'texts' | 'integer' | 'number' | 'boolean' | EnumName

/** One property of a kind or of a relation. */
export interface PropertyModel {
  readonly name: string
  readonly type: PropertyType
  readonly meaning: string
  readonly unit?: string
  /** Forms for which it must be recorded; ['*'] is: always. */
  readonly requiredFor?: readonly string[]
  /** The manifest's vocabulary that its words come from. */
  readonly vocabulary?: 'families' | 'categories' | 'industries' | 'methods'
}

/** One of the six kinds of entity. */
export interface KindModel {
  /** Prefix of ids, and the label's singular in words. */
  readonly prefix: string
  /** Label of its nodes in the graph. */
  readonly label: string
  readonly name: string
  readonly plural: string
  /** Key of its records in a seed file. */
  readonly seedKey: string
  readonly meaning: string
  readonly properties: readonly PropertyModel[]
}

/** Properties that all kinds share. */
export const SHARED_PROPERTIES: readonly PropertyModel[] = [
  { name: 'name', type: 'text', meaning: 'Title of a paper, statement of a finding, name of the rest.', requiredFor: ['*'] },
  { name: 'aliases', type: 'texts', meaning: 'Other names and spellings.' },
  { name: 'summary', type: 'text', meaning: 'In our own words.' },
  { name: 'remarks', type: 'text', meaning: 'What a curator doubts or decided.' },
]

const KIND_MODELS = {
  THEORY: {
    prefix: 'theory', label: 'Theory', name: 'theory', plural: 'theories', seedKey: 'theories', meaning: 'Theory, model, framework, perspective or typology.',
    properties: [
      { name: 'form', type: 'TheoryForm', meaning: 'Form.' },
      { name: 'abbreviation', type: 'text', meaning: 'Abbreviation.' },
      { name: 'year', type: 'integer', meaning: 'Year of the proposing paper, or as recorded.' },
      { name: 'family', type: 'text', meaning: 'Family; the lanes of a lineage.', vocabulary: 'families' },
    ],
  },
  CONSTRUCT: {
    prefix: 'construct', label: 'Construct', name: 'construct', plural: 'constructs', seedKey: 'constructs', meaning: 'A concept that theories define and findings relate.',
    properties: [
      { name: 'category', type: 'text', meaning: 'Category.', vocabulary: 'categories' },
      { name: 'code', type: 'text', meaning: "Label in its source: 10, D', a." },
    ],
  },
  PAPER: {
    prefix: 'paper', label: 'Paper', name: 'paper', plural: 'papers', seedKey: 'papers', meaning: 'A publication.',
    properties: [
      { name: 'title', type: 'text', meaning: 'Title; absent when only author and year are known.' },
      { name: 'year', type: 'integer', meaning: 'Year of publication.' },
      { name: 'type', type: 'PaperType', meaning: 'Kind of publication.' },
      { name: 'venue', type: 'text', meaning: 'Journal, book or site it is in.' },
      { name: 'volume', type: 'text', meaning: 'Volume.' },
      { name: 'issue', type: 'text', meaning: 'Issue.' },
      { name: 'pages', type: 'text', meaning: 'Pages as printed.' },
      { name: 'publisher', type: 'text', meaning: 'Publisher of a book, thesis or report.' },
      { name: 'edition', type: 'text', meaning: 'Edition.' },
      { name: 'editors', type: 'texts', meaning: 'Editors of the book it is in, family name first.' },
      { name: 'language', type: 'text', meaning: 'Language, BCP 47.' },
      { name: 'doi', type: 'text', meaning: 'DOI in lower case, without resolver.' },
      { name: 'url', type: 'text', meaning: 'Address on the web, http or https.' },
      { name: 'isbn', type: 'text', meaning: 'ISBN, digits only.' },
      { name: 'retracted', type: 'boolean', meaning: 'True when the publisher retracted it.' },
    ],
  },
  AUTHOR: {
    prefix: 'author', label: 'Author', name: 'author', plural: 'authors', seedKey: 'authors', meaning: 'A person.',
    properties: [
      { name: 'family', type: 'text', meaning: 'Family name.' },
      { name: 'given', type: 'text', meaning: 'Given names.' },
      { name: 'orcid', type: 'text', meaning: 'ORCID, 0000-0000-0000-0000.' },
    ],
  },
  CASE: {
    prefix: 'case', label: 'Case', name: 'case', plural: 'cases', seedKey: 'cases', meaning: 'A firm, or a sample of firms, that a paper studies.',
    properties: [
      { name: 'form', type: 'CaseForm', meaning: 'Firm or sample.' },
      { name: 'countries', type: 'texts', meaning: 'Countries, ISO 3166-1 alpha-2.' },
      { name: 'region', type: 'text', meaning: 'Region within it.' },
      { name: 'industries', type: 'texts', meaning: 'Industries.', vocabulary: 'industries' },
      { name: 'employees', type: 'integer', meaning: 'Employees when studied.', unit: 'persons' },
      { name: 'founded', type: 'integer', meaning: 'Year founded.' },
      { name: 'sampleSize', type: 'integer', meaning: 'Firms in a sample; absent for a firm.', unit: 'firms' },
    ],
  },
  FINDING: {
    prefix: 'finding', label: 'Finding', name: 'finding', plural: 'findings', seedKey: 'findings', meaning: 'One claim of one paper.',
    properties: [
      { name: 'statement', type: 'text', meaning: 'The claim, in our own words.', requiredFor: ['*'] },
      { name: 'form', type: 'FindingForm', meaning: 'Form.', requiredFor: ['*'] },
      { name: 'sign', type: 'Sign', meaning: 'Sign of an effect, proposition or assumption.', requiredFor: ['EFFECT', 'PROPOSITION'] },
      { name: 'method', type: 'text', meaning: 'How it was found.', vocabulary: 'methods' },
      { name: 'year', type: 'integer', meaning: 'Year, or first year of a period, that it is about; not the year of the paper.', requiredFor: ['EVENT'] },
      { name: 'yearTo', type: 'integer', meaning: 'Last year of a period.' },
      { name: 'measure', type: 'text', meaning: 'What was measured.', requiredFor: ['OBSERVATION'] },
      { name: 'value', type: 'number', meaning: 'The figure.' },
      { name: 'valueText', type: 'text', meaning: 'The figure as the paper puts it (about 30, more than half).' },
      { name: 'unit', type: 'text', meaning: 'Unit of the figure.' },
      { name: 'qualifier', type: 'Qualifier', meaning: 'How exact the figure is; absent is as printed.' },
      { name: 'place', type: 'text', meaning: "Country (ISO) or place it is about, where it is not the case's own." },
      { name: 'scope', type: 'text', meaning: 'What the figure covers (home market, abroad, group).' },
    ],
  },
} as const satisfies Record<string, KindModel>

export type Kind = keyof typeof KIND_MODELS
/** The six kinds, in the order in which they are listed everywhere. */
export const KINDS: Readonly<Record<Kind, KindModel>> = KIND_MODELS
/** Their names in that order. */
export const KIND_NAMES = Object.keys(KIND_MODELS) as Kind[]

/** All properties of a kind, the shared ones first. */
export const propertiesOf = (kind: Kind): readonly PropertyModel[] => [...SHARED_PROPERTIES, ...KINDS[kind].properties]
