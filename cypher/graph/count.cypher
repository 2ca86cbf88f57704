// One count that the apply keeps.
// access: read
// param id: string
// row value: integer
MATCH (c:`Count` {id: $id})
RETURN c.value AS value
