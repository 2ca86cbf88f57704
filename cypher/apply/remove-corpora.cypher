// Removes what is kept of corpora.
// access: write
// param ids: string[]
UNWIND $ids AS id
MATCH (c:`Corpus` {id: id})
DETACH DELETE c
