// Removes entities that nothing mentions any more.
// access: write
// param ids: string[]
UNWIND $ids AS id
MATCH (n:`Entity` {id: id})
DETACH DELETE n
