// Relations from entities to some entities: from the side where few relations leave, so that a much cited paper is not read through.
UNWIND $ids AS one
MATCH (n:`Entity` {id: one})«pattern»(m)
WHERE m.id IN $among «and»
RETURN properties(r) AS relation
