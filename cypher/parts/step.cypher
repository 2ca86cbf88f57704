// A step of a traversal: by a relation r to its far end m.

// piece from-each: several starts instead of one
UNWIND $ids AS one

// piece kind: only to some kinds
m.kind IN «kinds»

// piece kind-or-id: only to some kinds, and to some entities whatever their kind
(m.kind IN «kinds» OR m.id IN «ids»)

// piece relation-as-of: only by what is dated up to a year, or not dated
(r.since IS NULL OR r.since <= «year»)

// piece end-as-of: only to what is dated up to a year, or not dated
(m.since IS NULL OR m.since <= «year»)

// piece above-floor: only to what has many relations
m.degree >= $floor

// piece where: the conditions of a step
WHERE «conditions»

// piece and: conditions beside those of the statement
AND «conditions»

// piece nearest-first: the best connected first
ORDER BY degree DESC, id
