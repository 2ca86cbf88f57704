// The graph's version and whether an apply of several batches runs.
// access: read
// row version: string
// row applying: boolean?
MATCH (g:`Graph` {id: 'graph'})
RETURN g.version AS version, g.applying AS applying
