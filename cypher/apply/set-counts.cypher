// Sets the counts that the apply keeps; those of one year say what they count and which year.
// access: write
// param rows: map[]
UNWIND $rows AS row
MERGE (c:`Count` {id: row.id})
SET c += row
