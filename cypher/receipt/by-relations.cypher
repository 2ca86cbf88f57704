// Receipts of relations, best basis first, then year of the paper; a bounded number each.
// access: read
// param ids: string[]
// param take: integer
// row receipt: map
UNWIND $ids AS id
CALL {
  WITH id
  MATCH (c:`Receipt` {relation: id})
  WITH c
  ORDER BY c.rank, c.paperYear IS NULL, c.paperYear, c.id
  LIMIT $take
  RETURN c
}
RETURN properties(c) AS receipt
