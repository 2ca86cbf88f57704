// How many relations entities have.
// access: read
// param ids: string[]
// row id: string
// row degree: integer
UNWIND $ids AS one
MATCH (n:`Entity` {id: one})
RETURN n.id AS id, n.degree AS degree
