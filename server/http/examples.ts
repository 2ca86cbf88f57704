/** Worked examples for GraphiQL, general enough for any corpus: each says what it shows. Lines are short, so that none runs under the editor's buttons. */
export interface Example {
  readonly name: string
  readonly query: string
  /** Variables made of the best connected theories of the graph, two at most; null when there are too few. */
  readonly variables?: (theories: readonly string[]) => Readonly<Record<string, unknown>> | null
}

const pair = (theories: readonly string[]): readonly [string, string] | null => {
  const [one, other] = theories
  return one === undefined || other === undefined ? null : [one, other]
}

/** The words of an id, as one would type them; any word where there is none. */
const wordsOf = (id: string): string => id.slice(id.indexOf(':') + 1).replaceAll('-', ' ') || 'theory'

/** The examples in the order of their tabs. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'Start',
    query: `# What is in this graph: counts, corpora,
# and the tours that its curators suggest.
query Start {
  stats {
    nodes { kind count }
    relations { type count }
    receiptShare
    passageShare
    version
    reference
  }
  corpora { id title licence entities }
  tours {
    title
    question
    steps { address sentence }
  }
}
`,
  },
  {
    name: 'Search',
    query: `# Typos, accents, prefixes and other names are
# understood; what matched is marked.
query Search($words: String!) {
  search(query: $words, first: 10) {
    totalCount
    edges {
      score
      node { id kind name }
      matches { field pieces { text matched } }
    }
    didYouMean { id name }
  }
}
`,
    variables: ([theory]) => ({ words: wordsOf(theory ?? '') }),
  },
  {
    name: 'Theories',
    query: `# Theories by year, who proposed them,
# and what they define.
query Theories {
  theories(
    first: 20
    orderBy: [{ field: YEAR }, { field: NAME }]
  ) {
    totalCount
    facets(by: [FAMILY, FORM]) {
      field
      values { label count }
      missing
    }
    nodes {
      id
      name
      year
      form
      family
      proposedBy { id citation }
      constructs {
        role
        order
        construct { id name }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    name: 'Lineage',
    query: `# What a theory descends from and what came
# of it, each line with who says so.
query Lineage($ids: [ID!]!) {
  lineage(ids: $ids, depth: 4) {
    nodes { id name year }
    relations {
      sentence
      receipts { words locator basis }
    }
    truncated
    unknown { id suggestions { id name } }
  }
}
`,
    variables: ([theory]) => (theory === undefined ? null : { ids: [theory] }),
  },
  {
    name: 'Ways',
    query: `# How two entries connect, the most telling
# way first: sentences with references.
query Ways($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 3) {
    paths {
      length
      explanation
      references { reference }
    }
    truncated
  }
}
`,
    variables: theories => {
      const two = pair(theories)
      return two === null ? null : { from: two[0], to: two[1] }
    },
  },
  {
    name: 'Compare',
    query: `# What a later theory keeps, adds, redefines
# or drops, and what both have in common.
query Compare($ids: [ID!]!) {
  compare(ids: $ids) {
    theories { id name year }
    changes {
      kind
      before { construct { name } }
      after { construct { name } }
      relation { sentence receipts { words } }
    }
    shared { id name kind }
    only { theory { name } entities { id name } }
  }
}
`,
    variables: theories => (pair(theories) === null ? null : { ids: theories.slice(0, 2) }),
  },
  {
    name: 'Receipts',
    query: `# Every relation says who says so, and where.
query Receipts($first: Int = 5) {
  theories(
    first: 1
    orderBy: [{ field: DEGREE, direction: DESC }]
  ) {
    nodes {
      name
      relations(first: $first) {
        totalCount
        nodes {
          sentence
          receipts {
            words
            locator
            basis
            note
            paper { id citation }
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Findings',
    query: `# One flat table of claims: what leads to what,
# with which sign, according to whom.
query Findings {
  findings(
    filter: {
      form: { in: [EFFECT, PROPOSITION] }
      not: { sign: { isNull: true } }
    }
    first: 50
  ) {
    totalCount
    facets(by: [SIGN, METHOD]) {
      field
      values { label count }
    }
    nodes {
      id
      statement
      sign
      method
      causes { name }
      effects { name }
      cases { name countries }
      reportedBy { citation }
      receipts { locator }
    }
  }
}
`,
  },
  {
    name: 'Papers',
    query: `# Papers of a decade, most cited here first,
# ready for a reference list.
query Papers {
  papers(
    filter: { year: { gte: 1990, lt: 2000 } }
    orderBy: { field: CITED_BY, direction: DESC }
    first: 20
  ) {
    totalCount
    nodes {
      id
      citation
      title
      venue
      doi
      reference(format: BIBTEX)
    }
  }
}
`,
  },
]

/** A tab of the editor. */
export interface Tab { readonly query: string; readonly variables?: string }
/** Examples as tabs of the editor, on theories of this graph. */
export const tabsOn = (theories: readonly string[]): Tab[] => EXAMPLES.flatMap(({ query, variables }): Tab[] => {
  if (variables === undefined) return [{ query }]
  const given = variables(theories)
  return given === null ? [] : [{ query, variables: JSON.stringify(given, null, 2) }]
})
