/** Everything that can be wrong in seed files: code, weight and meaning. docs/guides/curator.md lists them; a test holds the two together. */
export const PROBLEM_CODES = {
  BAD_FILE: { severity: 'ERROR', meaning: 'A file cannot be read: too large, not UTF-8, not a plain file, or the folder is missing.' },
  BAD_YAML: { severity: 'ERROR', meaning: 'The text is no YAML.' },
  DUPLICATE_KEY: { severity: 'ERROR', meaning: 'A key stands twice in one map.' },
  ALIAS: { severity: 'ERROR', meaning: 'YAML anchors, aliases, merges and tags are not used in seeds.' },
  WRONG_TYPE: { severity: 'ERROR', meaning: 'A value is of another type than its key takes.' },
  EMPTY_VALUE: { severity: 'ERROR', meaning: 'A value is empty; what is not known is left out.' },
  TOO_LONG: { severity: 'ERROR', meaning: 'A text or list is longer than is stored.' },
  UNKNOWN_KEY: { severity: 'ERROR', meaning: 'A key, kind or property is none that is known here.' },
  UNKNOWN_VALUE: { severity: 'ERROR', meaning: 'A value is none of its closed list.' },
  UNKNOWN_WORD: { severity: 'ERROR', meaning: "A word is not in the manifest's vocabulary." },
  BAD_MANIFEST: { severity: 'ERROR', meaning: 'The manifest is missing or lacks what every corpus has.' },
  BAD_SLUG: { severity: 'ERROR', meaning: 'A slug is not a-z, 0-9 and single hyphens, at most 100 characters.' },
  BAD_ID: { severity: 'ERROR', meaning: 'An id is not kind:slug.' },
  AMBIGUOUS_KIND: { severity: 'ERROR', meaning: 'A slug could be of several kinds; the full id says which.' },
  DANGLING_ID: { severity: 'ERROR', meaning: 'An id is mentioned and defined nowhere.' },
  FORMER_ID: { severity: 'ERROR', meaning: 'A former id is misused: mentioned, still defined, in a circle, or without a current entry.' },
  DUPLICATE_ENTITY: { severity: 'ERROR', meaning: 'Two records state facts of one entity.' },
  DUPLICATE_TOUR: { severity: 'ERROR', meaning: 'Two corpora have a tour of one id.' },
  FORBIDDEN_ENDS: { severity: 'ERROR', meaning: 'The model does not allow this relation between these kinds.' },
  SELF_RELATION: { severity: 'ERROR', meaning: 'A relation leads from an entity to itself.' },
  CONFLICTING_PROPERTIES: { severity: 'ERROR', meaning: 'One statement has two different values of a property.' },
  CONFLICTING_RECEIPTS: { severity: 'ERROR', meaning: 'Two receipts of the same paper, way and place say different things.' },
  MISSING_FACT: { severity: 'ERROR', meaning: 'A fact that every entry of its kind or form has is missing.' },
  MISSING_RECEIPT: { severity: 'ERROR', meaning: 'A statement says not who says so.' },
  BAD_RECEIPT: { severity: 'ERROR', meaning: 'The parts of a receipt contradict one another.' },
  BAD_DOI: { severity: 'ERROR', meaning: 'A DOI is not 10.…/… in lower case, without resolver.' },
  BAD_URL: { severity: 'ERROR', meaning: 'An address is not http or https.' },
  BAD_ADDRESS: { severity: 'ERROR', meaning: 'An address of the start page or of a tour leads to no view, or says what its view does not understand.' },
  BAD_ISBN: { severity: 'ERROR', meaning: 'An ISBN has a wrong length or check digit.' },
  BAD_ORCID: { severity: 'ERROR', meaning: 'An ORCID has a wrong form or check digit.' },
  BAD_COUNTRY: { severity: 'ERROR', meaning: 'A country is no ISO 3166-1 alpha-2 code.' },
  BAD_LANGUAGE: { severity: 'ERROR', meaning: 'A language is no BCP 47 tag.' },
  BAD_YEAR: { severity: 'ERROR', meaning: 'A year is not possible, or a period ends before it begins.' },
  CYCLE: { severity: 'ERROR', meaning: 'Kinds of, or parts of, lead back to where they start.' },
  EMPTY_FILE: { severity: 'WARNING', meaning: 'A file says nothing.' },
  BAD_LOCATOR: { severity: 'WARNING', meaning: 'A locator uses other words than the closed vocabulary.' },
  MISSING_LOCATOR: { severity: 'WARNING', meaning: 'A receipt that rests on a paper in hand does not say where.' },
  DUPLICATE_RECEIPT: { severity: 'WARNING', meaning: 'A receipt stands twice.' },
  DUPLICATE_DOI: { severity: 'WARNING', meaning: 'Two papers have one DOI.' },
  AMBIGUOUS_STATEMENT: { severity: 'WARNING', meaning: 'A statement without role, outcome or step stands beside one with it.' },
  LATER_CITED: { severity: 'WARNING', meaning: 'A paper cites one of a later year.' },
  LATER_THEORY: { severity: 'WARNING', meaning: 'A theory builds on, extends, challenges or integrates a later one.' },
  FACT_NOT_APPLICABLE: { severity: 'WARNING', meaning: 'A fact does not go with the form of its entry.' },
  UNKNOWN_ADDRESS: { severity: 'WARNING', meaning: 'An address of the start page or of a tour names an entry that is defined nowhere, or a relation that nothing states.' },
} as const satisfies Record<string, { severity: 'ERROR' | 'WARNING'; meaning: string }>

/** Code of a problem. */
export type ProblemCode = keyof typeof PROBLEM_CODES
type Severity = 'ERROR' | 'WARNING'

/** Where something is written; line and column from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something wrong in seed files, for the curator who meets it. */
export interface Problem extends Place {
  readonly code: ProblemCode
  readonly severity: Severity
  /** What is wrong. */
  readonly message: string
  /** What would be right. */
  readonly hint: string | null
  /** Id it is about. */
  readonly id: string | null
}

/** Collects problems, all of them, in the order of files and lines. */
export class Problems {
  readonly #all: Problem[] = []
  readonly #seen = new Set<string>()

  /** Notes a problem; the same one at the same place is noted once. */
  add(code: ProblemCode, place: Place, message: string, hint: string | null = null, id: string | null = null): void {
    const key = `${place.file}:${place.line}:${place.column}:${code}:${message}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#all.push({
      code,
      severity: PROBLEM_CODES[code].severity,
      file: place.file,
      line: place.line,
      column: place.column,
      message,
      hint,
      id,
    })
  }

  get hasErrors(): boolean {
    return this.#all.some(problem => problem.severity === 'ERROR')
  }

  /** All problems, by file, line and column. */
  sorted(): Problem[] {
    const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
    return [...this.#all].sort((a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.code, b.code))
  }
}
