import { fileURLToPath } from 'node:url'
import type { Engine } from '../../server/engine/engine.ts'
import type { CompiledCorpus } from '../../server/model/record.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { loadFolder } from '../../seed/load.ts'
import { appOn, type TestApp } from '../fixtures/app.ts'

/** The shipped corpus, compiled. @throws Error naming its first problem */
export function shippedCorpus(): CompiledCorpus {
  const { corpus, problems } = loadFolder(fileURLToPath(new URL('../../seed/data/sme-internationalisation', import.meta.url)))
  const [first] = problems
  if (corpus === null || first !== undefined) throw new Error(`the shipped corpus has a problem: ${first?.file}:${first?.line} ${first?.message}`)
  return corpus
}

/** The app on a graph that holds the shipped corpus and nothing else. */
export async function shippedApp(engine: Engine): Promise<TestApp> {
  const { status, problems } = await createApply(engine).apply([shippedCorpus()])
  if (status !== 'APPLIED') throw new Error(`the shipped corpus was not applied: ${problems[0]?.message}`)
  return appOn(engine)
}

/** The nodes of a connection. */
export interface Nodes<N> { readonly totalCount: number; readonly edges: readonly { readonly node: N }[] }
export const nodesOf = <N>(connection: Nodes<N>): N[] => connection.edges.map(({ node }) => node)

/** Asks one operation that must not err. @throws Error with what was said */
export async function answer<D>(app: TestApp, query: string, variables: Record<string, unknown> = {}): Promise<D> {
  const { data, errors } = await app.ask<D>(query, variables)
  if (errors[0] !== undefined) throw new Error(errors[0].message)
  return data
}
