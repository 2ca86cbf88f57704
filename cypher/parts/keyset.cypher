// Pages by the sort keys k0, k1 … of the last row seen, and by id where they are equal. Nulls are last in both directions.

// piece keys: the keys beside the row
WITH n«read»

// piece key: one key beside the row
, «read» AS k«place»

// piece name: one key by name
, k«place»

// piece sort: one key in the order
k«place» IS NULL, k«place» «direction»,

// piece is-null: a key that is null, as that of the last row
k«place» IS NULL

// piece equal: a key that equals that of the last row
(k«place» IS NOT NULL AND k«place» = «value»)

// piece past: a key past that of the last row
(k«place» IS NULL OR k«place» «sign» «value»)

// piece id-past: an id past that of the last row
«row».id «sign» «value»
