import { db, run, time, hub, t0 } from './_pre.tmp.ts'
import { RELATION_TYPES } from '../../server/model/relations.ts'
const N = 30
const T = RELATION_TYPES.map(t => '`' + t + '`').join('|')
const rows = await run(`MATCH (n:\`Entity\` {id: $id})-[r:${T}]-(m) RETURN m.id AS id, m.degree AS degree ORDER BY degree DESC, id LIMIT $n`, { id: hub, n: 101 })
const top = rows.map(r => r.id)
await time('by-ids IN', N, () => run('MATCH (n:`Entity`) WHERE n.id IN $ids RETURN n.id AS asked, properties(n) AS entity UNION ALL MATCH (f:`Former`) WHERE f.id IN $ids MATCH (n:`Entity` {id: f.current}) RETURN f.id AS asked, properties(n) AS entity', { ids: top }))
await time('by-ids IN single', N, () => run('MATCH (n:`Entity`) WHERE n.id IN $ids RETURN n.id AS asked, properties(n) AS entity', { ids: top }))
await time('by-ids UNWIND', N, () => run('UNWIND $ids AS one MATCH (n:`Entity` {id: one}) RETURN one AS asked, properties(n) AS entity', { ids: top }))
await time('among props', N, () => run(`UNWIND $ids AS one MATCH (n:\`Entity\` {id: one})-[r:${T}]->(m) WHERE m.id IN $ids RETURN properties(r) AS relation`, { ids: top }))
await time('among id', N, () => run(`UNWIND $ids AS one MATCH (n:\`Entity\` {id: one})-[r:${T}]->(m) WHERE m.id IN $ids RETURN r.id AS relation`, { ids: top }))
db.close()
