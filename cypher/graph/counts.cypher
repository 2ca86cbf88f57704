// Some of the counts that the apply keeps.
// access: read
// param ids: string[]
// row id: string
// row value: integer
MATCH (c:`Count`) WHERE c.id IN $ids
RETURN c.id AS id, c.value AS value
