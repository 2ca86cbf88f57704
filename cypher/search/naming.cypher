// Entities that any of some words name: those called as typed, then by the word as typed, by the strongest field and by degree. Lists of equal length, an
// entity once for each word.
// access: read
// param words: string[]
// param typed: string
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
UNWIND $words AS word
MATCH (t:`Term` {id: word})-[r:`NAMES`]->(n:`Entity`)
WHERE n.kind IN $kinds
WITH n, word, r.weight AS weight, n.degree AS degree, n.id AS id,
  CASE WHEN n.nameKey = $typed THEN 0 WHEN $typed IN n.aliasKeys THEN 1 WHEN word = $typed THEN 2 ELSE 3 END AS place
ORDER BY place, weight DESC, degree DESC, id, word
LIMIT $take
RETURN collect(id) AS ids, collect(degree) AS degrees, collect(coalesce(n.nameKey, '')) AS nameKeys, collect(coalesce(n.aliasKeys, [])) AS aliasKeys,
  collect(coalesce(n.abbreviation, '')) AS abbreviations, collect(coalesce(n.citation, '')) AS citations, collect(word) AS words, collect(weight) AS weights
