// The digest of every record of a corpus.
// access: read
// param corpus: string
// row entity: string
// row digest: string
MATCH (r:`Record` {corpus: $corpus})
RETURN r.entity AS entity, r.digest AS digest
