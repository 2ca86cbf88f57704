// How many entities some words name.
// access: read
// param ids: string[]
// row id: string
// row entities: integer
UNWIND $ids AS id
MATCH (t:`Term` {id: id})
RETURN t.id AS id, t.entities AS entities
