// How many relations entities have, by kind of the far end.
UNWIND $ids AS one
MATCH (n:`Entity` {id: one})«pattern»(m)
«where»
RETURN one AS id, m.kind AS kind, count(r) AS count
