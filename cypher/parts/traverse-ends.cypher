// Relations of entities as ids, with the number of relations of each far end: one frontier of a search. Two lists of equal length.
UNWIND $ids AS one
MATCH (n:`Entity` {id: one})«pattern»(m)
«where»
RETURN one AS id, collect(r.id) AS relations, collect(m.degree) AS degrees
