// Relations of entities seen from them, a page each, by type as in the model, then by the order asked.
UNWIND «ids» AS id
CALL {
  WITH id
  MATCH (n:`Entity` {id: id})«pattern»(o:`Entity`)
  WITH r, o, $ranks[type(r)] AS k0, «key» AS k1
  WHERE «where»
  WITH r, o, k0, k1
  ORDER BY k0, k1 IS NULL, k1 «direction», r.id
  LIMIT «take»
  RETURN r, o, k0, k1
}
WITH id, r, o, k0, k1
ORDER BY id, k0, k1 IS NULL, k1 «direction», r.id
RETURN «place» AS place, id AS asked, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS relation, properties(o) AS other, k0, k1
