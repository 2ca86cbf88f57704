// Replaces all properties of receipts.
// access: write
// param rows: map[]
UNWIND $rows AS row
MATCH (n:`Receipt` {id: row.id})
SET n = row
