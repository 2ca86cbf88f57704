// Sets where former ids lead.
// access: write
// param rows: map[]
UNWIND $rows AS row
MERGE (f:`Former` {id: row.id})
SET f.current = row.current
