// Theories that papers of authors propose, earliest first, a bounded number each.
// access: read
// param ids: string[]
// param take: integer
// row asked: string
// row theory: map
UNWIND $ids AS id
CALL {
  WITH id
  MATCH (:`Entity` {id: id})-[:`WROTE`]->(p:`Paper`)-[:`PROPOSES`]->(t:`Theory`)
  WITH DISTINCT t
  ORDER BY t.year, t.nameKey, t.id
  LIMIT $take
  RETURN t
}
RETURN id AS asked, properties(t) AS theory
