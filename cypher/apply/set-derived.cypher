// Replaces what the apply keeps on entities beside their facts; null takes it away.
// access: write
// param rows: map[]
UNWIND $rows AS row
MATCH (n:`Entity` {id: row.id})
SET n += row
