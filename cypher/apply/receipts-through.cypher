// How many receipts have some papers between the one that speaks and the one that was read.
// access: read
// param papers: string[]
// row paper: string
// row receipts: integer
MATCH (r:`Receipt` {chained: true})
UNWIND r.through AS paper
WITH r, paper
WHERE paper IN $papers
RETURN paper, count(r) AS receipts
