// Adds words to the vocabulary.
// access: write
// param rows: map[]
UNWIND $rows AS row
CREATE (t:`Term`)
SET t = row
