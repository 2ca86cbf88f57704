// Which apply is between its batches, and when it wrote last, in ms since 1970; null when none is.
// access: read
// row turn: string?
// row at: integer?
MATCH (g:`Graph` {id: 'graph'})
RETURN g.turn AS turn, g.turnAt AS at
