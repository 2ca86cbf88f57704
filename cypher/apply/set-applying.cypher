// Says that an apply is between its batches: which one, and when it wrote last, in ms since 1970; null when it gave up.
// access: write
// param turn: string?
// param at: integer?
MATCH (g:`Graph` {id: 'graph'})
SET g.applying = true, g.turn = $turn, g.turnAt = $at
