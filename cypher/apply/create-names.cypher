// Lets words name entities.
// access: write
// param rows: map[]
UNWIND $rows AS row
MATCH (t:`Term` {id: row.term})
MATCH (n:`Entity` {id: row.entity})
CREATE (t)-[:`NAMES` {weight: row.weight, field: row.field}]->(n)
