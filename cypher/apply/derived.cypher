// What the apply keeps on entities beside their facts.
// access: read
// param ids: string[]
// row id: string
// row year: integer?
// row since: integer?
// row neighborCounts: string[]?
UNWIND $ids AS id
MATCH (n:`Entity` {id: id})
RETURN n.id AS id, n.year AS year, n.since AS since, n.neighborCounts AS neighborCounts
