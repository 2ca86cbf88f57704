// Entities that the first words name, the strongest field first, with all of the words asked that name them.
// access: read
// param first: string[]
// param terms: string[]
// param kinds: string[]
// param take: integer
// row id: string
// row degree: integer
// row nameKey: string?
// row aliasKeys: string[]?
// row abbreviation: string?
// row words: string[]
// row weights: number[]
UNWIND $first AS word
MATCH (t:`Term` {id: word})-[r:`NAMES`]->(n:`Entity`)
WHERE n.kind IN $kinds
WITH n, max(r.weight) AS weight
ORDER BY weight DESC, n.degree DESC, n.id
LIMIT $take
MATCH (n)<-[r:`NAMES`]-(t:`Term`)
WHERE t.id IN $terms
RETURN n.id AS id, n.degree AS degree, n.nameKey AS nameKey, n.aliasKeys AS aliasKeys, n.abbreviation AS abbreviation, collect(t.id) AS words, collect(r.weight) AS weights
