// Lets words no longer name entities.
// access: write
// param rows: map[]
UNWIND $rows AS row
MATCH (n:`Entity` {id: row.entity})<-[r:`NAMES`]-(t:`Term`)
WHERE t.id = row.term
DELETE r
