// Sets the graph's version, the model it was written by, and whether an apply is between its batches; no apply is at work from now on.
// access: write
// param version: string
// param model: string
// param applying: boolean
MERGE (g:`Graph` {id: 'graph'})
SET g.version = $version, g.model = $model, g.applying = $applying, g.turn = null, g.turnAt = null
