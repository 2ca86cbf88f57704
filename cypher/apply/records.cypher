// What every corpus says of some entities.
// access: read
// param entities: string[]
// row corpus: string
// row entity: string
// row body: string
UNWIND $entities AS entity
MATCH (r:`Record` {entity: entity})
RETURN r.corpus AS corpus, r.entity AS entity, r.body AS body
