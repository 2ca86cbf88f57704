// How many receipts some papers speak in.
// access: read
// param papers: string[]
// row paper: string
// row receipts: integer
UNWIND $papers AS paper
MATCH (r:`Receipt` {paper: paper})
RETURN r.paper AS paper, count(r) AS receipts
