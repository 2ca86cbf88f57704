// Replaces all properties of entities.
// access: write
// param rows: map[]
UNWIND $rows AS row
MATCH (n:`Entity` {id: row.id})
SET n = row
