// Entities by current or former id; an id that names nothing has no row.
// access: read
// param ids: string[]
// row asked: string
// row entity: map
MATCH (n:`Entity`) WHERE n.id IN $ids
RETURN n.id AS asked, properties(n) AS entity
UNION ALL
MATCH (f:`Former`) WHERE f.id IN $ids
MATCH (n:`Entity` {id: f.current})
RETURN f.id AS asked, properties(n) AS entity
