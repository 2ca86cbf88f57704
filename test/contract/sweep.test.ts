import neo4j, { type Plan } from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { openNeo4j } from '../../server/engine/neo4j/index.ts'
import { statements } from '../../server/store/statements.generated.ts'
import { describeOnEngines, describeOnNeo4j, neo4jSettings } from './engines.ts'
import { type Call, recording } from './recorder.ts'
import { walk } from './walk.ts'

const columns = (call: Call) => Object.keys(call.rows[0] ?? {}).sort()
/** A value with the keys of its maps in order: engines list properties in an order of their own. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item)]))
}
const text = (value: unknown) => JSON.stringify(canonical(value))
/** A row whose lists were collected without an order: lists of one length belong together, so they are sorted as tuples. */
const bagged = (row: unknown) => {
  const entries = Object.entries(row as Record<string, unknown>)
  const lists = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  const tuples = [...new Set(lists.map(([, list]) => list.length))].map(length => {
    const together = lists.filter(([, list]) => list.length === length)
    return Array.from({ length }, (_, index) => text(together.map(([, list]) => list[index]))).sort()
  })
  return text([entries.filter(([, value]) => !Array.isArray(value)), lists.map(([name]) => name), tuples])
}
/** Rows in their order where the statement gives one, otherwise as a bag; what is collected without an order is a bag too. */
const inOrder = ({ rows, statement: { text: words } }: Call) => {
  const lines = rows.map(/\bcollect\(/.test(words) ? bagged : text)
  return /\bORDER BY\b/.test(words) ? lines : lines.sort()
}
/** Parameters with lists, at any depth, as bags: what a statement is asked for follows from unordered rows of the one before. */
const asBag = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(item => text(asBag(item))).sort()
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asBag(item)]))
}
/** One call as one line, for comparing. */
const told = (call: Call) => text([call.statement.name, asBag(call.params), inOrder(call)])
/** As much of a line as a reader wants to see of a difference. */
const excerpt = (line: string) => line.slice(0, 600)

// The moment of an apply and the name of its turn are parameters of statements: one clock and one name for both engines.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') })
  vi.spyOn(crypto, 'randomUUID').mockReturnValue('00000000-0000-4000-8000-000000000000')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the sweep', () => {
  test('runs every statement of cypher/', async () => {
    const { engine, calls } = recording(await openEmbedded(null))
    await engine.applySchema()
    await walk(engine)
    await engine.close()
    const run = new Set(calls.map(call => call.statement.name))
    expect(Object.keys(statements).filter(name => !run.has(name))).toEqual([])
  })

  test('gets from every statement the columns that its header promises', async () => {
    const { readFileSync } = await import('node:fs')
    const { engine, calls } = recording(await openEmbedded(null))
    await engine.applySchema()
    await walk(engine)
    await engine.close()
    const answered = calls.filter(call => call.rows.length > 0 && call.statement.name in statements)
    const wrong = answered.filter(call => {
      const header = readFileSync(`cypher/${call.statement.name}.cypher`, 'utf8')
      return columns(call).join() !== [...header.matchAll(/^\/\/ row (\w+):/gm)].map(match => match[1]).sort().join()
    })
    expect([...new Set(wrong.map(call => call.statement.name))]).toEqual([])
  })
})

describeOnEngines('the sweep', (open, name) => {
  test('gives equal rows in equal order, statement by statement', async () => {
    const reference = recording(await openEmbedded(null))
    await reference.engine.applySchema()
    await walk(reference.engine)
    await reference.engine.close()
    const here = recording(await open())
    await walk(here.engine)
    // Statements of one operation run side by side, so calls are compared as a bag.
    const expected = new Set(reference.calls.map(told))
    const given = new Set(here.calls.map(told))
    const more = [...given].filter(line => !expected.has(line)).map(excerpt)
    const less = [...expected].filter(line => !given.has(line)).map(excerpt)
    expect({ engine: name, more, less }).toEqual({ engine: name, more: [], less: [] })
  })
})

const operators = ({ operatorType, children }: Plan): string[] => [operatorType, ...children.flatMap(operators)]

describeOnNeo4j('what an apply asks', () => {
  const driver = neo4j.driver(neo4jSettings.uri, neo4j.auth.basic(neo4jSettings.username, neo4jSettings.password))
  beforeAll(async () => {
    const engine = await openNeo4j(neo4jSettings)
    await engine.applySchema()
    await engine.close()
  })
  afterAll(() => driver.close())

  test.each(Object.entries(statements).filter(([name]) => name.startsWith('apply/')))('is looked up, and no label is read through: %s', async (_, { text: words }) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${words}`)
    if (summary.plan === false) throw new Error('EXPLAIN gives a plan')
    expect(operators(summary.plan).filter(one => /(?:NodeByLabel|AllNodes|RelationshipType\w*)Scan/.test(one))).toEqual([])
  })
})
