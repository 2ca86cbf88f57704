// How many findings papers report, each once: one that a paper asserts and disputes hangs on it by two relations.
// access: read
// param papers: string[]
// row paper: string
// row count: integer
UNWIND $papers AS id
MATCH (p:`Entity` {id: id})-[:`REPORTS`]->(f:`Finding`)
RETURN p.id AS paper, count(DISTINCT f.id) AS count
