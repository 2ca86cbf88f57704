// All relations that start at entities: lists of equal length. An undated one has the year given for it.
// access: read
// param ids: string[]
// param undated: integer
// row ids: string[]
// row since: integer[]
UNWIND $ids AS one
MATCH (n:`Entity` {id: one})-[r]->(m:`Entity`)
RETURN collect(r.id) AS ids, collect(coalesce(r.since, $undated)) AS since
