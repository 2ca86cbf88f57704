// Replaces all properties of records.
// access: write
// param rows: map[]
UNWIND $rows AS row
MATCH (n:`Record` {id: row.id})
SET n = row
