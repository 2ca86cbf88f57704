// How many relations name papers in a receipt.
// access: read
// param papers: string[]
// row paper: string
// row count: integer
MATCH (c:`Receipt`) WHERE c.paper IN $papers
RETURN c.paper AS paper, count(DISTINCT c.relation) AS count
