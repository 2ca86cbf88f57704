// Removes former ids.
// access: write
// param ids: string[]
UNWIND $ids AS id
MATCH (f:`Former` {id: id})
DETACH DELETE f
