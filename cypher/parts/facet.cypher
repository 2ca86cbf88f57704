// How the values of a field are read from a row n, and when it has none.

// piece property: a fact
WITH n.«property» AS value

// piece no-property: the fact is not recorded
n.«property» IS NULL

// piece list: each of a list of facts
UNWIND coalesce(n.«property», []) AS value

// piece no-list: the list is empty or not recorded
size(coalesce(n.«property», [])) = 0

// piece decade: decade of a year
WITH n.year - n.year % 10 AS value

// piece no-decade: the year is not recorded
n.year IS NULL

// piece evidence: best basis among the receipts of an entity's relations, as its place in the model's order
OPTIONAL MATCH (n)-[r]-(:`Entity`)
WITH min($ranks[r.basis]) AS value, n

// piece no-evidence: the entity has no relation, so no receipt
n.degree = 0
