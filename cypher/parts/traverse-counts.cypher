// How many neighbours entities have, by kind.
UNWIND $ids AS one
MATCH (n:`Entity` {id: one})«pattern»(m)
«where»
RETURN one AS id, m.kind AS kind, count(DISTINCT m) AS count
