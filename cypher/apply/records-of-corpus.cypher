// All that a corpus says.
// access: read
// param corpus: string
// row body: string
MATCH (r:`Record` {corpus: $corpus})
RETURN r.body AS body
