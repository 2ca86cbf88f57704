// Ids of relations that name papers in a receipt, by id, a page each.
// access: read
// param papers: string[]
// param after: string
// param take: integer
// row paper: string
// row relation: string
UNWIND $papers AS paper
CALL {
  WITH paper
  MATCH (c:`Receipt` {paper: paper})
  WHERE c.relation > $after
  WITH DISTINCT c.relation AS relation
  ORDER BY relation
  LIMIT $take
  RETURN relation
}
RETURN paper, relation
