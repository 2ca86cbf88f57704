// Sets the graph's version, the model it was written by, and whether an apply is between its batches.
// access: write
// param version: string
// param model: string
// param applying: boolean
MERGE (g:`Graph` {id: 'graph'})
SET g.version = $version, g.model = $model, g.applying = $applying
