// Receipts that were read in some papers.
// access: read
// param papers: string[]
// row id: string
// row relation: string
// row paper: string
UNWIND $papers AS paper
MATCH (r:`Receipt` {via: paper})
RETURN r.id AS id, r.relation AS relation, r.via AS paper
