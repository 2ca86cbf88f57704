// Adds records.
// access: write
// param rows: map[]
UNWIND $rows AS row
CREATE (n:`Record`)
SET n = row
