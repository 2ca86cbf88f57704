/** GraphQL against its own statements: the same operation in process, from the request to the text of the answer, over HTTP, and its statements straight on the engine. */
import type { Engine } from '../../server/engine/engine.ts'
import { createApp } from '../../server/app.ts'
import { listen } from '../../server/http/listen.ts'
import type { Adjacencies } from '../../server/store/adjacency/kept.ts'
import { createStore } from '../../server/store/create.ts'
import { type Call, recording } from '../contract/recorder.ts'
import { beside, median } from './measure.ts'
import type { Figure } from './table.ts'

const ROUNDS = 60
/** Rounds before: a server that is asked all day runs code that is compiled. */
const WARM = 30
const HOST = '127.0.0.1'
/** To reach: so much over the engine at 50 rows, so many times the engine at 500. */
const OVER = 1
const TIMES = 1.5

const page = (first: number) => `{ papers(first: ${first}) { edges { node { id title year } } } }`
const around = (id: string, limit: number) =>
  `{ neighborhood(ids: ["${id}"], limit: ${limit}) { nodes { id kind name } relations { type from { id } to { id } } hidden { id kind count } } }`

/** @param center an entity with many neighbours. @throws Error when an operation answers with errors */
export async function overhead(engine: Engine, adjacencies: Adjacencies, center: string): Promise<Figure[]> {
  const options = { host: HOST, clientDirectory: null, log: (error: unknown) => console.error(error) }
  const app = createApp({ ...options, store: createStore(engine, adjacencies) })
  const watched = recording(engine)
  const watchedApp = createApp({ ...options, store: createStore(watched.engine, adjacencies) })
  const served = await listen(request => app.fetch(request), HOST, 0, options.log)
  const ask = (query: string, address: string) =>
    new Request(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
  /** Reads an answer to its end; what it says is looked at afterwards: that is the client's work, as making the request is. */
  const read = async (response: Response) => {
    const text = await response.text()
    return () => {
      const { errors } = JSON.parse(text) as { errors?: unknown }
      if (errors !== undefined) throw new Error(`the operation failed: ${JSON.stringify(errors)}`)
    }
  }
  const straight = async (calls: readonly Call[]) => engine.read(async tx => {
    for (const { statement, params } of calls) await tx.run(statement, params)
  })
  const figures: Figure[] = []
  try {
    for (const [what, query, rows] of [
      ['a page of 50', page(50), 50], ['a page of 500', page(500), 500], ['a neighbourhood of 50', around(center, 50), 50], ['a neighbourhood of 500', around(center, 500), 500],
    ] as const) {
      // The second time is what every later time is: vocabularies are read, statements planned.
      ;(await read(await watchedApp.fetch(ask(query, served.address))))()
      watched.calls.length = 0
      ;(await read(await watchedApp.fetch(ask(query, served.address))))()
      const calls = [...watched.calls]
      const requests = Array.from({ length: WARM + ROUNDS }, () => ask(query, served.address))
      const { base: direct, others: [inProcess, overHttp] } = await beside(ROUNDS, () => straight(calls), [
        async round => read(await app.fetch(requests[round] ?? ask(query, served.address))),
        async () => read(await fetch(ask(query, served.address))),
      ], WARM)
      const [base, own, over, http] = [median(direct), median(inProcess?.times ?? []), median(inProcess?.over ?? []), median(overHttp?.times ?? [])]
      const target = rows === 50 ? `at most ${OVER} ms over` : `at most ${TIMES} times`
      figures.push({
        what: `${what}: GraphQL against its ${calls.length} statements`,
        measured: `${own.toFixed(1)} : ${base.toFixed(1)} ms, ${(own / base).toFixed(2)} times, ${over.toFixed(1)} over; HTTP ${http.toFixed(1)}`,
        target, reached: rows === 50 ? over <= OVER : own / base <= TIMES,
      })
    }
  } finally {
    await served.close()
  }
  return figures
}
