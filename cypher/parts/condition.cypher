// Conditions of a filter. Each is true or false, never null: what is not recorded meets none but `absent`.

// piece always: what a filter that asks nothing comes to
true

// piece never: what a list of no possibility comes to
false

// piece all: two conditions that must both hold
«one» AND «other»

// piece any: two conditions of which one must hold
«one» OR «other»

// piece not: a condition that must not hold
NOT («one»)

// piece absent: a fact that is not recorded
«row».«property» IS NULL

// piece absent-list: a list of facts that is empty or not recorded
size(coalesce(«row».«property», [])) = 0

// piece compared: a recorded fact beside a value
(«row».«property» IS NOT NULL AND «row».«property» «sign» «value»)

// piece one-of: a recorded fact that is one of some
(«row».«property» IS NOT NULL AND «row».«property» IN «value»)

// piece folded-contains: a text whose folded twin has the value within
(«row».«property» IS NOT NULL AND «row».«property» CONTAINS «value»)

// piece plain-contains: a text of plain ASCII, which has no folded twin
(«row».«property» IS NOT NULL AND toLower(«row».«property») CONTAINS «value»)

// piece flag: a fact that is false where it is not recorded
coalesce(«row».«property», false) = «value»

// piece id-is: an entity by its id
«row».id = «value»

// piece id-in: one of some entities, by id
«row».id IN «value»

// piece kind-in: an entity of one of some kinds
«row».kind IN «value»

// piece basis-in: a relation whose best receipt is of one of some bases
«row».basis IN «value»

// piece name-is: an entity of this name, or of this among its other names
(«row».«property» = «value» OR «value» IN coalesce(«row».«list», []))

// piece name-in: an entity of one of some names, its other names too
(«row».«property» IN «value» OR any(x IN coalesce(«row».«list», []) WHERE x IN «value»))

// piece name-contains: an entity that has the value within a name, folded
(«row».«property» CONTAINS «value» OR any(x IN coalesce(«row».«list», []) WHERE x CONTAINS «value»))

// piece list-has: a list of facts with this one in it
«value» IN coalesce(«row».«property», [])

// piece list-has-one-of: a list of facts with one of some in it
any(x IN coalesce(«row».«property», []) WHERE x IN «value»)

// piece list-contains: a list of facts with the value within one of them
any(x IN coalesce(«row».«property», []) WHERE toLower(x) CONTAINS «value»)
