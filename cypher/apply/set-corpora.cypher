// Sets what is applied of corpora.
// access: write
// param rows: map[]
UNWIND $rows AS row
MERGE (c:`Corpus` {id: row.id})
SET c = row
