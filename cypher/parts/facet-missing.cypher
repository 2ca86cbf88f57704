// Rows without a value of one field under a filter.
MATCH (n:`«label»`)
WHERE «filter» AND «absent»
RETURN '«field»' AS field, [] AS values, 0 AS total, count(n) AS missing
