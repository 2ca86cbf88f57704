// The corpora in this graph, by id.
// access: read
// row id: string
// row manifest: string
// row version: string
// row appliedAt: string
// row entities: integer
// row relations: integer
MATCH (c:`Corpus`)
RETURN c.id AS id, c.manifest AS manifest, c.version AS version, c.appliedAt AS appliedAt, c.entities AS entities, c.relations AS relations
ORDER BY id
