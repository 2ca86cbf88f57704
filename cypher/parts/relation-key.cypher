// By what the relations of one type are ordered on a page: something of the far end o.

// piece name: its name
o.nameKey

// piece latest: its year
coalesce(o.year, o.since)

// piece id: its id
o.id
