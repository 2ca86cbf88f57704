// «type» is a type of relation.
UNWIND $rows AS row
MATCH (a:`Entity` {id: row.from})
MATCH (b:`Entity` {id: row.to})
CREATE (a)-[r:`«type»`]->(b)
SET r = row.properties
