// What theories have: relations to constructs, papers, cases and findings, with the number of relations of each far end. Two lists of equal length a
// theory and side, by relation id; of a theory with more than `most` on a side a part, as the engine meets them.
// access: read
// param ids: string[]
// param asOf: integer?
// param most: integer
// row theory: string
// row relations: string[]
// row degrees: integer[]
UNWIND $ids AS one
CALL {
  WITH one
  MATCH (:`Entity` {id: one})-[r:`DEFINES`|`DROPS`]->(m:`Construct`)
  WHERE $asOf IS NULL OR ((r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf))
  RETURN r, m
  LIMIT $most
}
WITH one, r, m
ORDER BY r.id
RETURN one AS theory, collect(r.id) AS relations, collect(m.degree) AS degrees
UNION ALL
UNWIND $ids AS one
CALL {
  WITH one
  MATCH (:`Entity` {id: one})<-[r:`PROPOSES`|`REVISES`|`APPLIES`|`TESTS`|`CRITIQUES`|`REVIEWS`|`ILLUSTRATES`|`CONCERNS`|`SUPPORTS`|`CONTRADICTS`]-(m:`Entity`)
  WHERE $asOf IS NULL OR ((r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf))
  RETURN r, m
  LIMIT $most
}
WITH one, r, m
ORDER BY r.id
RETURN one AS theory, collect(r.id) AS relations, collect(m.degree) AS degrees
