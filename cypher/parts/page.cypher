// A page of entities of one kind in keyset order.
MATCH (n:`«label»`)
WHERE «filter»
«keys»
WHERE «after»
WITH n«names»
ORDER BY «order»n.id «idDirection»
LIMIT $take
RETURN properties(n) AS entity«names»
ORDER BY «order»n.id «idDirection»
