// The earliest year of any relation of some entities.
// access: read
// param ids: string[]
// row id: string
// row since: integer?
UNWIND $ids AS id
MATCH (n:`Entity` {id: id})-[r]-(:`Entity`)
RETURN n.id AS id, min(r.since) AS since
