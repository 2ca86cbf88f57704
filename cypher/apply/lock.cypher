// Takes the graph for one apply: whoever comes second waits here until the first has committed, and reads what it wrote.
// access: write
// param version: string
MERGE (g:`Graph` {id: 'graph'})
ON CREATE SET g.version = $version
SET g.applying = coalesce(g.applying, false)
