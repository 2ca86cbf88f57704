// How many receipts were read in some papers.
// access: read
// param papers: string[]
// row paper: string
// row receipts: integer
UNWIND $papers AS paper
MATCH (r:`Receipt` {via: paper})
RETURN r.via AS paper, count(r) AS receipts
