// All words that name entities, and how many each names: two lists of equal length.
// access: read
// row words: string[]
// row entities: integer[]
MATCH (t:`Term`)
RETURN collect(t.id) AS words, collect(t.entities) AS entities
