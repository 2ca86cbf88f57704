// «label» is a label of entities or of the books. Removes a batch of them.
MATCH (n:`«label»`)
WITH n LIMIT $limit
DETACH DELETE n
