// Sets how many entities words name.
// access: write
// param rows: map[]
UNWIND $rows AS row
MATCH (t:`Term` {id: row.id})
SET t = row
