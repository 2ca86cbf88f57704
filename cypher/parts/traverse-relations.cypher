// Relations by id, grouped by the entity they start from: a start with the ids of its relations that are wanted.
UNWIND $rows AS row
MATCH (n:`Entity` {id: row.source})«pattern»(m:`Entity`)
WHERE r.id IN row.ids
RETURN properties(r) AS relation
