// Adds receipts.
// access: write
// param rows: map[]
UNWIND $rows AS row
CREATE (n:`Receipt`)
SET n = row
