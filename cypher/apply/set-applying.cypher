// Says that an apply is between its batches.
// access: write
// param version: string
MERGE (g:`Graph` {id: 'graph'})
ON CREATE SET g.version = $version
SET g.applying = true
