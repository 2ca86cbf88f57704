// The counts that the apply keeps.
// access: read
// row id: string
// row value: integer
MATCH (c:`Count`)
RETURN c.id AS id, c.value AS value
