// Removes records.
// access: write
// param ids: string[]
UNWIND $ids AS id
MATCH (n:`Record` {id: id})
DETACH DELETE n
