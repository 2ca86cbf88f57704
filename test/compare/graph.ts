import { fileURLToPath } from 'node:url'
import { loadFolder } from '../../seed/load.ts'
import type { Engine } from '../../server/engine/engine.ts'
import { createApply } from '../../server/store/apply/create.ts'

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
