// «label» is a label of entities or of the books.
MATCH (n:`«label»`)
RETURN n.id AS id
LIMIT 1
