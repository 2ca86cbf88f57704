// Sets the counts that the apply keeps.
// access: write
// param rows: map[]
UNWIND $rows AS row
MERGE (c:`Count` {id: row.id})
SET c.value = row.value
