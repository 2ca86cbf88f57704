// Values of one field under a filter, most frequent first.
MATCH (n:`«label»`)
WHERE «filter»
WITH n
«read»
WITH value, count(*) AS rows
WHERE value IS NOT NULL
WITH value, rows
ORDER BY rows DESC, value
WITH collect({value: toString(value), count: rows}) AS listed
RETURN '«field»' AS field, listed[..100] AS values, size(listed) AS total, 0 AS missing
