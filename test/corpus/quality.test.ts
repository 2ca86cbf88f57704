/** What must hold of every entry, receipt and address of the shipped corpus. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseAddress } from '../../client/state/address.ts'
import type { SeedReceipt, SeedRecord } from '../../server/model/record.ts'
import { describeOnEngines } from '../contract/engines.ts'
import type { TestApp } from '../fixtures/app.ts'
import { answer, shippedApp, shippedCorpus } from './graph.ts'

const corpus = shippedCorpus()
const { ask: asked, tours } = corpus.manifest
const relations = corpus.records.flatMap(record => record.relations)
const ids = new Set([...corpus.records.map(({ id }) => id), ...relations.map(({ id }) => id)])
const DOCUMENTS = new Set(['poi-traditional-smes', 'louart-martin-2012', 'puthusserry-et-al-2020', 'gemser-brand-sorge-post', 'davcik-rd-smes'].map(slug => `paper:${slug}`))
const restsOnDocument = ({ paper, via, basis }: SeedReceipt) => basis !== 'GENERAL' && basis !== 'RECORD' && DOCUMENTS.has(via ?? paper)
const having = (prefix: string, lacks: (id: string) => boolean) => corpus.records.filter(({ id }) => id.startsWith(prefix) && lacks(id)).map(({ id }) => id)
const addresses = [...new Set([...asked, ...tours.flatMap(({ steps }) => steps)].map(({ address }) => address))]

describe('the shipped corpus', () => {
  it('gives every relation a receipt', () => {
    expect(relations.filter(({ receipts }) => receipts.length === 0)).toEqual([])
  })

  it('gives every receipt that rests on a document a locator, and no page that nobody read', () => {
    const receipts = relations.flatMap(relation => relation.receipts.map(receipt => ({ relation: relation.id, ...receipt })))
    expect(receipts.filter(receipt => restsOnDocument(receipt) && receipt.locator === undefined)).toEqual([])
    expect(receipts.filter(({ locator, paper, via }) => locator !== undefined && !DOCUMENTS.has(via ?? paper))).toEqual([])
  })

  it('has no theory without a proposing paper, no construct or case without a finding or a definition', () => {
    const to = (type: readonly string[]) => new Set(relations.filter(relation => type.includes(relation.type)).map(relation => relation.to))
    const proposed = to(['PROPOSES'])
    const used = to(['DEFINES', 'CAUSE', 'EFFECT', 'MEDIATOR', 'MODERATOR', 'CONDITION', 'CONCERNS'])
    const observed = to(['OBSERVED_IN'])
    expect(having('theory:', id => !proposed.has(id))).toEqual([])
    expect(having('construct:', id => !used.has(id))).toEqual([])
    expect(having('case:', id => !observed.has(id))).toEqual([])
  })

  it('sums up every theory, construct and case, in names that fit a canvas', () => {
    const own = (record: SeedRecord) => ['THEORY', 'CONSTRUCT', 'CASE'].includes(record.kind) && record.properties !== null
    expect(corpus.records.filter(record => own(record) && record.properties?.['summary'] === undefined).map(({ id }) => id)).toEqual([])
    expect(corpus.records.filter(record => own(record) && String(record.properties?.['name']).length > 45).map(({ id }) => id)).toEqual([])
  })

  it('states every finding in one sentence', () => {
    const statements = corpus.records.filter(({ kind }) => kind === 'FINDING').map(({ properties }) => String(properties?.['name']))
    expect(statements.filter(statement => statement.length > 170 || /[.!?] \p{Lu}/u.test(statement) || !statement.endsWith('.'))).toEqual([])
  })

  it('states a figure once, with a receipt for each place that gives it', () => {
    const figures = new Map<string, string[]>()
    for (const { id, properties, relations: own } of corpus.records) {
      if (properties?.['form'] !== 'OBSERVATION' || properties['value'] === undefined) continue
      const cases = own.filter(({ type }) => type === 'OBSERVED_IN').map(({ to }) => to)
      const figure = [cases, ...['measure', 'year', 'yearTo', 'value', 'unit', 'qualifier', 'place', 'scope'].map(name => properties[name] ?? '')].join('|')
      figures.set(figure, [...(figures.get(figure) ?? []), id])
    }
    expect([...figures.values()].filter(same => same.length > 1)).toEqual([])
  })

  it('has eight to twelve tours of several steps', () => {
    expect(tours.length).toBeGreaterThanOrEqual(8)
    expect(tours.length).toBeLessThanOrEqual(12)
    for (const { steps } of tours) expect(steps.length).toBeGreaterThanOrEqual(4)
  })

  it('leads only to views and entries that there are', () => {
    for (const address of addresses) {
      const reading = parseAddress(address)
      expect(reading.place, address).not.toBeNull()
      if (reading.place === null) continue
      expect(reading.notices, address).toEqual([])
      const { subjects, keys } = reading.place
      expect([...subjects, keys['sel'] ?? subjects[0] ?? ''].filter(id => !ids.has(id)), address).toEqual([])
    }
  })
})

describeOnEngines('the shipped graph', open => {
  let app: TestApp
  beforeAll(async () => {
    app = await shippedApp(await open())
  })

  it('has a receipt for all it says', async () => {
    const { stats } = await answer<{ stats: { receiptShare: number; nodes: { kind: string; count: number }[] } }>(app, '{ stats { receiptShare nodes { kind count } } }')
    expect(stats.receiptShare).toBe(1)
    const least: Record<string, number> = { THEORY: 25, CONSTRUCT: 150, PAPER: 160, AUTHOR: 200, CASE: 25, FINDING: 150 }
    for (const { kind, count } of stats.nodes) expect(count, kind).toBeGreaterThanOrEqual(least[kind] ?? 0)
  })

  it.each(addresses.filter(address => address.startsWith('/paths/')))('connects what %s asks for', async address => {
    const { place } = parseAddress(address)
    const [from, to] = place?.subjects ?? []
    const types = place?.keys['relations']?.split(',').map(type => type.toUpperCase())
    const { paths } = await answer<{ paths: { paths: { length: number }[] } }>(app, 'query ($from: ID!, $to: ID!, $types: [RelationType!]) { paths(from: $from, to: $to, relations: $types, first: 3) { paths { length } } }', { from, to, types })
    expect(paths.paths.length).toBeGreaterThan(0)
  })

  it('explains its ways as docs/paths.md shows them', async () => {
    const shown = [...readFileSync('docs/paths.md', 'utf8').matchAll(/^`paths\(from: "(.+?)", to: "(.+?)"\)`\n\n((?:>.*\n)+)/gm)]
    expect(shown).toHaveLength(2)
    for (const [, from = '', to = '', text = ''] of shown) {
      const told = [...text.matchAll(/^> \d\. (.+)$/gm)].map(([, words]) => words)
      const { paths } = await answer<{ paths: { paths: { explanation: string }[] } }>(app, 'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { paths { explanation } } }', { from, to })
      expect(told, `${from} to ${to}`).toEqual(paths.paths.slice(0, 3).map(way => way.explanation))
    }
  })
})
