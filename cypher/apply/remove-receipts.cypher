// Removes receipts.
// access: write
// param ids: string[]
UNWIND $ids AS id
MATCH (n:`Receipt` {id: id})
DETACH DELETE n
