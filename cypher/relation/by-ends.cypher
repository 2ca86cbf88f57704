// Relations of one type between two entities; the caller picks by id.
// access: read
// param rows: map[]
// row asked: string
// row type: string
// row from: string
// row to: string
// row relation: map
UNWIND $rows AS row
MATCH (a:`Entity` {id: row.source})-[r]->(b:`Entity` {id: row.target})
WHERE type(r) = row.type
RETURN row.asked AS asked, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS relation
