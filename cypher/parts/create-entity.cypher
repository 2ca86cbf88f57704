// «label» is the label of a kind.
UNWIND $rows AS row
CREATE (n:`Entity`:`«label»`)
SET n = row
