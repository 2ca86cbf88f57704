// How many entities of one kind a filter lets through.
MATCH (n:`«label»`)
WHERE «filter»
RETURN count(n) AS count
