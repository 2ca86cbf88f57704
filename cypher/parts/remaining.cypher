// «label» is a label of entities or of the books. Whether there is one at all.
MATCH (n:`«label»`)
WITH n LIMIT 1
RETURN count(n) AS some
