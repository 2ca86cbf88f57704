// Neighbours of entities, the best connected first: one level of a neighbourhood or of a lineage. A neighbour comes once a relation.
UNWIND $ids AS one
MATCH (n:`Entity` {id: one})«pattern»(m)
«where»
RETURN m.id AS id, m.degree AS degree
«order»
LIMIT $take
