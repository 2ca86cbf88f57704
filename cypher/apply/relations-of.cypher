// Some relations of some entities; these have no more than `limit` together.
// access: read
// param ids: string[]
// param limit: integer
// row id: string
UNWIND $ids AS entity
MATCH (n:`Entity` {id: entity})-[r]-(:`Entity`)
RETURN r.id AS id
ORDER BY id LIMIT $limit
