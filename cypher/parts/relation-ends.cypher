// Relations of given types seen from entities, in their own order (place or step), then by year and name of the other end; a bounded number each.
UNWIND $rows AS row
CALL {
  WITH row
  MATCH (n:`Entity` {id: row.id})-[r:«types»]-(o:`Entity`)
  WHERE type(r) = row.type AND (row.outward AND startNode(r).id = row.id OR row.inward AND endNode(r).id = row.id)
  WITH r, o, coalesce(r.order, r.step) AS place, coalesce(o.year, o.since) AS year
  ORDER BY place IS NULL, place, year IS NULL, year, o.nameKey, r.id
  LIMIT $take
  RETURN r, o, place, year
}
RETURN row.key AS key, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS relation, properties(o) AS other
ORDER BY key, place IS NULL, place, year IS NULL, year, o.nameKey, r.id
