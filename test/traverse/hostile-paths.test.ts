/** The hardest question there is, two hubs at the greatest length, asked through GraphQL: it is cut at its bound, and says so. */
import { beforeAll, expect, test } from 'vitest'
import { loadGraph } from '../bench/load.ts'
import { randomFrom } from '../bench/random.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { appOn, type TestApp } from '../fixtures/app.ts'
import { graphOf } from './graph.ts'

const LEAVES = 4000
/** Statements that one question may take; each reads a frontier of up to 6,000 relations, and all of them some 112,000. */
const STATEMENTS = 80

/** A crowd around two hubs that cite one another through it, thick with citations, and joined to nothing else. */
function crowd(name: string, random: () => number): string[] {
  const leaf = () => `paper:${name}-${Math.floor(random() * LEAVES)}`
  const around = Array.from({ length: LEAVES }, (_, place) => [`paper:${name}-${place} CITES paper:${name}-hub`, `paper:${name}-${place} CITES paper:${name}-rival`]).flat()
  const between = Array.from({ length: 12 * LEAVES }, () => [leaf(), leaf()] as const).filter(([from, to]) => from !== to).map(([from, to]) => `${from} CITES ${to}`)
  return [...new Set([...around, ...between])]
}

interface Cut { readonly paths: { readonly paths: readonly { readonly length: number; readonly explanation: string }[]; readonly nearest: { readonly length: number } | null; readonly truncated: boolean; readonly explored: number } }
const ASK = 'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 8, first: 20) { paths { length explanation } nearest { length } truncated explored } }'

describeOnEngines('two hubs at the greatest length', open => {
  let app: TestApp
  beforeAll(async () => {
    const engine = await open()
    const random = randomFrom(3)
    await loadGraph(engine, 'two crowds', () => graphOf([...crowd('one', random), ...crowd('two', random)]))
    app = appOn(engine)
  })
  const ask = async (from: string, to: string) => {
    const { data, errors } = await app.ask<Cut>(ASK, { from, to })
    expect(errors).toEqual([])
    expect(app.calls.length).toBeLessThan(STATEMENTS)
    return data.paths
  }

  test('that are joined: shortest ways come, and that there may be more', async () => {
    const { paths, truncated, explored } = await ask('paper:one-hub', 'paper:one-rival')
    expect(truncated).toBe(true)
    expect(paths[0]?.length).toBe(2)
    expect(paths[0]?.explanation).toMatch(/\.$/)
    expect(explored).toBeGreaterThan(LEAVES)
  })

  test('that are not joined: no way was found, which is not that there is none', async () => {
    const { paths, nearest, truncated } = await ask('paper:one-hub', 'paper:two-hub')
    expect([paths, nearest, truncated]).toEqual([[], null, true])
  })
})
