/** Closed lists of the model. GraphQL's enums, the seed schema and the checks are generated from here. Each value carries its one-line meaning. */
export const ENUMS = {
  Direction: { meaning: 'Which way relations are followed, seen from the entity.', values: { OUT: 'From the entity.', IN: 'To the entity.', BOTH: 'Both.' } },
  LineageDirection: { meaning: 'Which way a lineage is followed.', values: { ANCESTORS: 'What it comes from.', DESCENDANTS: 'What came of it.', BOTH: 'Both.' } },
  OrderDirection: { meaning: 'Ascending or descending.', values: { ASC: 'Smallest, earliest or A first.', DESC: 'Largest, latest or Z first.' } },
  TheoryForm: { meaning: 'Form of a theory.', values: { THEORY: 'Theory.', MODEL: 'Model.', FRAMEWORK: 'Framework.', PERSPECTIVE: 'Perspective or view.', TYPOLOGY: 'Typology.' } },
  ConstructRole: {
    meaning: 'Part that a construct plays in a theory.',
    values: {
      ELEMENT: 'Element.', STAGE: 'Stage; see order.', ANTECEDENT: 'Antecedent.', MECHANISM: 'Mechanism.', OUTCOME: 'Outcome.', MODERATOR: 'Moderator.',
      PHENOMENON: 'The phenomenon it explains.', CONTEXT: 'Context it holds in.', TYPE: 'A type it tells apart.',
    },
  },
  TestOutcome: {
    meaning: 'Result of a test of a theory.',
    values: { SUPPORTED: 'Supported.', PARTLY_SUPPORTED: 'Supported in part.', NOT_SUPPORTED: 'Not supported.', INCONCLUSIVE: 'The paper leaves it open.' },
  },
  Moderation: {
    meaning: 'What a moderator does to an effect.',
    values: { STRENGTHENS: 'Strengthens it.', WEAKENS: 'Weakens it.', REVERSES: 'Turns its sign.', SHAPES: 'Shapes it; how is not stated.' },
  },
  Stance: { meaning: 'How a paper reports a finding.', values: { ASSERTS: 'Asserts it.', DISPUTES: 'Names it to dispute it.' } },
  ExhibitMode: { meaning: 'How a case stands to a construct.', values: { SHOWS: 'Shows it.', AVOIDS: 'Avoids it, or does its opposite.' } },
  Qualifier: { meaning: 'How exact a figure is.', values: { ABOUT: 'About.', LESS_THAN: 'Less than.', MORE_THAN: 'More than.' } },
  PaperType: {
    meaning: 'Kind of publication; Paper.cslType gives the CSL word.',
    values: {
      ARTICLE: 'Journal article.', BOOK: 'Book.', CHAPTER: 'Chapter.', CONFERENCE_PAPER: 'Conference paper.', THESIS: 'Thesis.',
      WORKING_PAPER: 'Working paper or preprint.', REPORT: 'Report.', WEB_PAGE: 'Web page or post.', OTHER: 'Anything else.',
    },
  },
  CaseForm: { meaning: 'What a case is.', values: { FIRM: 'One firm.', SAMPLE: 'A sample of firms.' } },
  FindingForm: {
    meaning: 'Form of a finding; which facts it has is in Model (required, optional, never).',
    values: {
      EFFECT: 'Causes and effects with a sign, from data.', OBSERVATION: 'A figure of a case at a time: measure, value or valueText, year.',
      EVENT: 'Something that happened to a case: year, statement.', PROPOSITION: 'Causes and effects argued, not measured.',
      ASSUMPTION: 'A belief that the paper names in order to rest on it or to dispute it.',
      RESEARCH_GAP: 'What the paper says nobody has studied; concerns says what.',
    },
  },
  Sign: {
    meaning: 'Sign of an effect, proposition or assumption; null where none applies (an observation, an event, a gap).',
    values: {
      POSITIVE: 'More leads to more.', NEGATIVE: 'More leads to less.', NONE: 'No effect found.', MIXED: 'Differs within the paper.',
      INVERTED_U: 'First up, then down.', U_SHAPED: 'First down, then up.',
      UNSPECIFIED: 'An influence whose direction the paper leaves open (depends on, affects).',
    },
  },
  ReceiptBasis: {
    meaning: 'What a receipt rests on.',
    values: {
      PASSAGE: 'A passage of the paper states it.', SECOND_HAND: 'Read in another paper that cites it; see via.',
      INFERRED: 'The curator infers it from a passage that was read.', GENERAL: 'Generally attributed; no passage was read.',
      RECORD: 'The bibliographic record itself (who wrote, who cites).',
    },
  },
} as const

export type EnumName = keyof typeof ENUMS
export type EnumValue<E extends EnumName> = keyof (typeof ENUMS)[E]['values'] & string

export type Direction = EnumValue<'Direction'>
export type LineageDirection = EnumValue<'LineageDirection'>
export type ConstructRole = EnumValue<'ConstructRole'>
export type Stance = EnumValue<'Stance'>
export type ReceiptBasis = EnumValue<'ReceiptBasis'>

/** Best evidence first: the order in which receipts are listed, and what a relation's own basis is chosen by. */
export const BASIS_ORDER: readonly ReceiptBasis[] = ['PASSAGE', 'RECORD', 'SECOND_HAND', 'INFERRED', 'GENERAL']

/** Values of an enum of the model, in the model's order. */
export const enumValues = <E extends EnumName>(name: E): EnumValue<E>[] => Object.keys(ENUMS[name].values) as EnumValue<E>[]
