// Receipts in which some papers speak.
// access: read
// param papers: string[]
// row id: string
// row relation: string
// row paper: string
UNWIND $papers AS paper
MATCH (r:`Receipt` {paper: paper})
RETURN r.id AS id, r.relation AS relation, r.paper AS paper
