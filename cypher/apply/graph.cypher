// The graph's version, the model it was written by, and whether an apply is between its batches.
// access: read
// row version: string
// row model: string?
// row applying: boolean
MATCH (g:`Graph` {id: 'graph'})
RETURN g.version AS version, g.model AS model, g.applying AS applying
