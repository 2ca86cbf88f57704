// How many findings papers report, each once: one that a paper asserts and disputes hangs on it by two relations.
// access: read
// param papers: string[]
// row paper: string
// row count: integer
MATCH (p:`Paper`)-[:`REPORTS`]->(f:`Finding`) WHERE p.id IN $papers
RETURN p.id AS paper, count(DISTINCT f.id) AS count
