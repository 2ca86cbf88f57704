// Best basis among the receipts of an entity's relations, as its place in the model's order.
OPTIONAL MATCH (n)-[r]-(:`Entity`)
WITH min($ranks[r.basis]) AS value, n
