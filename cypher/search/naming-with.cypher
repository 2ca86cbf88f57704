// Entities that any of the first words name, the strongest field first, with every one of the other words that names them too: lists of equal length.
// access: read
// param first: string[]
// param words: string[]
// param kinds: string[]
// param take: integer
// row ids: string[]
// row degrees: integer[]
// row nameKeys: string[]
// row aliasKeys: any[]
// row abbreviations: string[]
// row citations: string[]
// row words: string[]
// row weights: number[]
UNWIND $first AS word
MATCH (t:`Term` {id: word})-[r:`NAMES`]->(n:`Entity`)
WHERE n.kind IN $kinds
WITH n, max(r.weight) AS weight
ORDER BY weight DESC, n.degree DESC, n.id
LIMIT $take
MATCH (n)<-[r:`NAMES`]-(t:`Term`)
WHERE t.id IN $words
RETURN collect(n.id) AS ids, collect(n.degree) AS degrees, collect(coalesce(n.nameKey, '')) AS nameKeys, collect(coalesce(n.aliasKeys, [])) AS aliasKeys,
  collect(coalesce(n.abbreviation, '')) AS abbreviations, collect(coalesce(n.citation, '')) AS citations, collect(t.id) AS words, collect(r.weight) AS weights
