import { CompareDocument, type CompareQuery } from '../../client/api/generated.ts'
import type { Answer } from '../../client/views/compare/sections.ts'
import { fileURLToPath } from 'node:url'
import { loadFolder } from '../../seed/load.ts'
import { createApp } from '../../server/app.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import type { Engine } from '../../server/engine/engine.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { createStore } from '../../server/store/create.ts'
import { type Call, recording } from '../contract/recorder.ts'

/**
 * Brings in three theories in a line (first 1977, second 2009, third 2015), an undated rival and a stranger that shares nothing.
 * @throws Error naming the first problem of the corpus
 */
export async function descentGraph(engine: Engine): Promise<Engine> {
  const { corpus, problems } = loadFolder(fileURLToPath(new URL('corpus/descent', import.meta.url)))
  const [first] = problems
  if (corpus === null || first !== undefined) throw new Error(`${first?.file}:${first?.line} ${first?.message}`)
  await engine.applySchema()
  const { status, problems: refused } = await createApply(engine).apply([corpus])
  if (status !== 'APPLIED') throw new Error(`not applied: ${refused[0]?.message}`)
  return engine
}

interface Told { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }
export interface Answered<Data> { readonly data: Data; readonly errors?: readonly Told[] }
/** The app over the descent graph, without a port, and every statement that it runs. */
export interface Api {
  ask<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Answered<Data>>
  readonly calls: Call[]
  close(): Promise<void>
}

export async function openApi(): Promise<Api> {
  const { engine, calls } = recording(await descentGraph(await openEmbedded(null)))
  const app = createApp({ store: createStore(engine), host: '127.0.0.1', clientDirectory: null, log: error => { throw error } })
  return {
    calls,
    close: () => engine.close(),
    async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
      const body = JSON.stringify({ query, variables })
      const response = await app.fetch(new Request('http://127.0.0.1/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body }))
      return await response.json() as Answered<Data>
    },
  }
}

/** The comparison of theories as the page asks for it, by the slugs of their ids. */
export async function comparisonOf(api: Api, ...slugs: readonly string[]): Promise<Answer> {
  const { data } = await api.ask<CompareQuery>(CompareDocument.toString(), { ids: slugs.map(slug => `theory:${slug}`), asOf: null })
  if (data.compare === null) throw new Error('no answer')
  return data.compare
}
