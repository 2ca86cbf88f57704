// Current ids of former ids.
// access: read
// param ids: string[]
// row former: string
// row current: string
MATCH (f:`Former`) WHERE f.id IN $ids
RETURN f.id AS former, f.current AS current
