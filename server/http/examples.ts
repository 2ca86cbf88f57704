/** Worked examples for GraphiQL, general enough for any corpus: each says what it shows. */
export const EXAMPLES: readonly { readonly name: string; readonly query: string }[] = [
  {
    name: 'Start',
    query: `# What is in this graph: counts, corpora, and the questions its curators suggest.
query Start {
  stats { nodes { kind count } relations { type count } receiptShare passageShare version reference }
  corpora { id title licence entities }
  tours { title question steps { address sentence } }
}
`,
  },
  {
    name: 'Search',
    query: `# Typos, accents, prefixes and other names are understood. Results come with the words that matched.
query Search($words: String = "internationalisation") {
  search(query: $words, first: 10) {
    totalCount
    edges { score node { id kind name } matches { field pieces { text matched } } }
    didYouMean { id name }
  }
}
`,
  },
  {
    name: 'Theories',
    query: `# Theories by year, who proposed them, and what they define.
query Theories {
  theories(first: 20, orderBy: [{ field: YEAR }, { field: NAME }]) {
    totalCount
    facets(by: [FAMILY, FORM]) { field values { label count } missing }
    edges {
      cursor
      node { id name year form family proposedBy { citation } constructs { role order construct { id name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    name: 'Receipts',
    query: `# Every relation says who says so, and where. Take any id from another tab.
query Receipts($first: Int = 5) {
  theories(first: 1, orderBy: [{ field: DEGREE, direction: DESC }]) {
    nodes {
      name
      relations(first: $first) {
        totalCount
        edges { reading other { id name } node { sentence receipts { words locator basis note paper { id citation } } } }
      }
    }
  }
}
`,
  },
  {
    name: 'Findings',
    query: `# One flat table of claims: what leads to what, with which sign, according to whom.
query Findings {
  findings(filter: { form: { in: [EFFECT, PROPOSITION] }, not: { sign: { isNull: true } } }, first: 50) {
    totalCount
    facets(by: [SIGN, METHOD]) { field values { label count } }
    nodes { id statement sign method causes { name } effects { name } cases { name countries } reportedBy { citation } receipts { locator } }
  }
}
`,
  },
  {
    name: 'Papers',
    query: `# Papers of a decade, most cited here first, ready for a reference list.
query Papers {
  papers(filter: { year: { gte: 1990, lt: 2000 } }, orderBy: [{ field: CITED_BY, direction: DESC }], first: 20) {
    totalCount
    nodes { id citation title venue doi reference(format: BIBTEX) }
  }
}
`,
  },
]
