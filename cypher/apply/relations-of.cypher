// Some relations of an entity.
// access: read
// param id: string
// param limit: integer
// row id: string
MATCH (:`Entity` {id: $id})-[r]-(:`Entity`)
RETURN r.id AS id
ORDER BY id LIMIT $limit
