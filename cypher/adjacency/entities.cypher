// Entities after one, the best connected first: lists of equal length. An undated one has the year given for it.
// access: read
// param degree: integer
// param after: string
// param take: integer
// param undated: integer
// row ids: string[]
// row kinds: string[]
// row degrees: integer[]
// row since: integer[]
MATCH (n:`Entity`)
WHERE n.degree < $degree OR (n.degree = $degree AND n.id > $after)
WITH n.id AS id, n.kind AS kind, n.degree AS degree, coalesce(n.since, $undated) AS since
ORDER BY degree DESC, id
LIMIT $take
RETURN collect(id) AS ids, collect(kind) AS kinds, collect(degree) AS degrees, collect(since) AS since
