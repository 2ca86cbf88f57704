// Receipts with papers between the one that speaks and the one that was read.
// access: read
// row id: string
// row relation: string
// row through: string[]
MATCH (r:`Receipt`)
WHERE r.through IS NOT NULL
RETURN r.id AS id, r.relation AS relation, r.through AS through
