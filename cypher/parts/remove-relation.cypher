// «type» is a type of relation.
UNWIND $rows AS row
MATCH (a:`Entity` {id: row.from})-[r:`«type»`]->(b:`Entity` {id: row.to})
WHERE r.id = row.id
DELETE r
