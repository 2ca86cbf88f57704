// Removes words that name nothing any more.
// access: write
// param ids: string[]
UNWIND $ids AS id
MATCH (t:`Term` {id: id})
DETACH DELETE t
