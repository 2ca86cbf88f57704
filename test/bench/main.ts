/**
 * npm run bench: the figures that Stemma promises, measured in one run, with the target beside each. Fails on errors only: a figure depends on what else the
 * machine does. The generated graph is kept under .data/bench. With NEO4J_URI (and NEO4J_USERNAME, NEO4J_PASSWORD) the same is measured there: the
 * database must be empty or hold the bench's graph, which stays in it.
 */
import { mkdirSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { loadFolder } from '../../seed/load.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import type { Engine } from '../../server/engine/engine.ts'
import { openNeo4j } from '../../server/engine/neo4j/index.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { createStore } from '../../server/store/create.ts'
import { EMPTY_VERSION, readState } from '../../server/store/stats.ts'
import { emptyNeo4j } from '../contract/empty.ts'
import { clientSize, startUp } from './built.ts'
import { generateGraph, LARGE, subjectsOf } from './graph.ts'
import { loadGraph } from './load.ts'
import { readyAdjacencies } from './adjacency.ts'
import { overhead } from './overhead.ts'
import { panning } from './panning.ts'
import { print } from './table.ts'
import { ROUNDS, traversals } from './traversals.ts'
import { ways } from './ways.ts'

const FOLDER = '.data/bench'
const CORPUS = 'seed/data/sme-internationalisation'
/** Changes with the generator and with what the apply keeps: an older graph under .data/bench stays beside the new one. */
const LAYOUT = 4
const VERSION = `bench ${LAYOUT} ${JSON.stringify(LARGE)}`
const SIZES = `${LARGE.nodes.toLocaleString('en')} nodes, ${LARGE.relations.toLocaleString('en')} relations, a hub of ${LARGE.hub.toLocaleString('en')}`

const graph = () => generateGraph(LARGE)

/** The corpus as shipped, and what GraphQL costs on it. @throws Error when the seeds have a problem */
async function onCorpus(engine: Engine): Promise<void> {
  const { corpus, problems } = loadFolder(CORPUS)
  if (corpus === null) throw new Error(`${CORPUS}: ${problems[0]?.message}`)
  await engine.applySchema()
  const { status } = await createApply(engine).apply([corpus])
  if (status !== 'APPLIED') throw new Error(`${CORPUS} was not applied: ${status}`)
  const { adjacencies } = await readyAdjacencies(engine)
  const { rows } = await createStore(engine).page({ kind: 'PAPER', orderBy: [{ field: 'DEGREE', direction: 'DESC' }], first: 1 })
  print(`The shipped corpus, ${engine.name}`, await overhead(engine, adjacencies, rows[0]?.entity.id ?? ''))
}

async function onGenerated(engine: Engine, target: number): Promise<void> {
  const began = performance.now()
  if (await loadGraph(engine, VERSION, graph)) console.log(`\n(loaded the generated graph into ${engine.name} in ${((performance.now() - began) / 1000).toFixed(0)} s)`)
  const { adjacencies, stepsIn, figure } = await readyAdjacencies(engine)
  const subjects = subjectsOf(graph(), ROUNDS)
  print(`${SIZES}, ${engine.name}`, [
    figure, ...await overhead(engine, adjacencies, subjects.hub), ...await traversals(engine, subjects, adjacencies),
    ...await ways(engine, graph(), createStore(engine, adjacencies), stepsIn, target),
  ])
}

mkdirSync(FOLDER, { recursive: true })
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start. Pairs are p50 / p95.`)

print('The built product', [...await startUp(`${FOLDER}/start`), ...clientSize(), ...await panning(`${FOLDER}/start`)])

const inMemory = await openEmbedded(null)
await onCorpus(inMemory)
await inMemory.close()
const embedded = await openEmbedded(`${FOLDER}/generated-${LAYOUT}`)
await onGenerated(embedded, 10)
await embedded.close()

const { NEO4J_URI: uri, NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = process.env
if (uri === undefined || uri === '') {
  console.log('\nNeo4j: not measured. npm run neo4j starts one; then NEO4J_URI and NEO4J_PASSWORD say where it is.')
} else {
  const settings = { uri, username, password, ...(database === undefined ? {} : { database }) }
  const neo4j = await openNeo4j(settings)
  try {
    await neo4j.applySchema()
    const { version } = await readState(neo4j)
    if (version !== EMPTY_VERSION && version !== VERSION) throw new Error(`${uri} holds another graph (version ${version}); the bench needs an empty database.`)
    if (version === EMPTY_VERSION) {
      await onCorpus(neo4j)
      await emptyNeo4j(settings)
    } else console.log('\nThe shipped corpus on Neo4j: not measured, because the database keeps the generated graph; empty it to measure both.')
    await onGenerated(neo4j, 40)
  } finally {
    await neo4j.close()
  }
}
console.log(`\nLoad ${(loadavg()[0] ?? 0).toFixed(1)} at the end; above ${availableParallelism()} the times include waiting for others.`)
