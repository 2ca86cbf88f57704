// With whom authors wrote, most papers first, a bounded number each.
// access: read
// param ids: string[]
// param take: integer
// row asked: string
// row author: map
// row papers: integer
// row first: integer?
// row last: integer?
UNWIND $ids AS id
CALL {
  WITH id
  MATCH (:`Entity` {id: id})-[:`WROTE`]->(p:`Paper`)<-[:`WROTE`]-(o:`Author`)
  WHERE o.id <> id
  WITH o, count(p) AS papers, min(p.year) AS first, max(p.year) AS last
  ORDER BY papers DESC, o.nameKey, o.id
  LIMIT $take
  RETURN o, papers, first, last
}
RETURN id AS asked, properties(o) AS author, papers, first, last
ORDER BY asked, papers DESC, o.nameKey, o.id
