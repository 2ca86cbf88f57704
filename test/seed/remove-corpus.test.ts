import { expect, it } from 'vitest'
import { createApply } from '../../server/store/apply/create.ts'
import type { CompiledCorpus } from '../../server/model/record.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { recording } from '../contract/recorder.ts'
import { edit, soundCorpus, twoCorpora } from './corpus-text.ts'
import { dump, nodeOf } from './dump.ts'

function both(second: string): readonly [CompiledCorpus, CompiledCorpus] {
  const [c, d] = twoCorpora(second)
  if (c === undefined || d === undefined) throw new Error('two corpora')
  return [c, d]
}

describeOnEngines('a corpus that is taken out', open => {
  it('goes with all that it alone says, and leaves the graph that would be without it', async () => {
    const [c, d] = both('read: q-1980\ntheories: {b: {buildsOn: {to: a, at: section 2}}, e: {name: E, extends: {to: a, at: section 3}}}')
    const alone = await open()
    await createApply(alone).apply([c])
    const expected = (await dump(alone)).filter(line => !line.startsWith('Corpus'))
    const engine = await open()
    const port = createApply(engine)
    await port.apply([c, d])
    expect((await port.plan([c])).corpora).toEqual({ removed: [], beside: ['d'] })
    const planned = await port.plan([c], { remove: ['d'], maxRemovals: 0 })
    expect([planned.status, planned.corpora, planned.counts]).toEqual(['PLANNED', { removed: ['d'], beside: [] }, expect.objectContaining({ added: 0, changed: 0, removed: 2 })])
    expect(planned.changes.map(({ action, id }) => `${action} ${id}`)).toContain('REMOVE theory:e')
    const applied = await port.apply([c], { remove: ['d'], maxRemovals: 0 })
    expect([applied.status, applied.after]).toEqual(['APPLIED', planned.after])
    expect((await dump(engine)).filter(line => !line.startsWith('Corpus'))).toEqual(expected)
    expect(await nodeOf(engine, 'Corpus', 'd')).toBeUndefined()
    expect((await port.apply([c])).corpora).toEqual({ removed: [], beside: [] })
  })

  it('stays where another one rests on it, or where the graph has none of that name', async () => {
    const [c, d] = both('read: q-1980\ntheories: {e: {name: E, extends: {to: a, at: section 3}}}')
    const engine = await open()
    const port = createApply(engine)
    await port.apply([c, d])
    const before = await dump(engine)
    const refused = await port.apply([d], { remove: ['c'] })
    expect([refused.status, refused.problems.map(({ code, id }) => `${code} ${id}`).sort()]).toEqual(['REFUSED', ['STILL_MENTIONED paper:q-1980', 'STILL_MENTIONED theory:a']])
    const unknown = await port.apply([c, d], { remove: ['e'] })
    expect(unknown.problems).toEqual([{ code: 'UNKNOWN_CORPUS', id: null, message: 'e is no corpus of the graph, so it cannot be removed', hint: 'there are c, d' }])
    expect(await dump(engine)).toEqual(before)
  })

  it('may be the last one', async () => {
    const [c] = both('theories: {}')
    const engine = await open()
    await createApply(engine).apply([c])
    expect((await createApply(engine).apply([], { remove: ['c'] })).status).toBe('APPLIED')
    expect((await dump(engine)).filter(line => !/^(Graph|Count)/.test(line))).toEqual([])
  })
})

describeOnEngines('what an apply asks of the graph', open => {
  it('is the same number of statements for one entry that goes and for many, and finds what rests on each', async () => {
    const papers = (count: number) => Array.from({ length: count }, (_, index) => `p${index}: {title: P ${index}, year: 1990, cites: r}`).join(', ')
    const corpus = (count: number) => soundCorpus({ 'a.yaml': `papers: {r: {title: R, year: 1980}, h: {title: H, year: 2000}, ${papers(count)}}\ntheories: {t: {name: T}, u: {name: U}}` })
    // Another corpus reads p1 for p0 through p2: three papers that only receipts name.
    const visitor = soundCorpus({ 'a.yaml': 'papers: {v: {title: V, year: 2010}}\nread: v\ntheories: {w: {name: W}, x: {name: X, buildsOn: {to: w, at: section 1}}}' }, 'visitor')
    const quoting = { ...visitor, version: 'quoting', records: visitor.records.map(record => ({ ...record, relations: record.relations.map(relation => relation.type === 'BUILDS_ON' ? { ...relation, receipts: [{ paper: 'paper:p0', basis: 'SECOND_HAND', via: 'paper:p1', through: ['paper:p2'], locator: 'section 1' }] as const } : relation) })) }
    const engine = await open()
    const { engine: watched, calls } = recording(engine)
    const port = createApply(watched)
    await port.apply([corpus(60), quoting])
    const asked = async (count: number) => {
      calls.length = 0
      const { problems } = await port.plan([corpus(count)], { maxRemovals: 100 })
      return { statements: calls.length, rows: calls.filter(({ statement }) => statement.name.startsWith('apply/receipts')).flatMap(({ rows }) => rows).length, problems: problems.map(({ code, id, message }) => `${code} ${id}: ${message}`) }
    }
    const [few, many] = [await asked(58), await asked(3)]
    expect([few.problems, many.problems, many.statements]).toEqual([[], [], few.statements])
    const all = await asked(0)
    expect(all.problems).toEqual(['p0', 'p1', 'p2'].map(slug => `STILL_MENTIONED paper:${slug}: paper:${slug} would go, and a receipt of another statement still rests on it`))
    expect([all.statements, all.rows]).toEqual([few.statements, expect.any(Number)])
    expect(all.rows).toBeLessThanOrEqual(60 + 3)
  })
})

describeOnEngines('what rests on an entry that would go', open => {
  it('is named where its relations are few, and counted where they are many: they are not read', async () => {
    const citing = Array.from({ length: 201 }, (_, index) => `n${index}: {title: N ${index}, year: 2000, cites: ${index === 0 ? '[q-1980, p-1990]' : 'q-1980'}}`).join(', ')
    const [c, d] = both(`papers: {${citing}}`)
    const { engine, calls } = recording(await open())
    const port = createApply(engine)
    await port.apply([c, d])
    calls.length = 0
    const { problems } = await port.plan([d], { remove: ['c'] })
    expect(problems.map(({ message, hint }) => [message, hint]).sort()).toEqual([
      ['paper:p-1990 would go, and paper:n0~CITES~paper:p-1990 still rests on it', 'remove that statement first, or keep the entry'],
      ['paper:q-1980 would go, and 201 relations of other corpora still rest on it', 'remove those statements first, or keep the entry'],
    ])
    expect(calls.filter(({ statement }) => statement.name === 'apply/relations-of').map(({ rows }) => rows.length <= 3)).toEqual([true])
  })

  it('is told in the plural where a paper that would go speaks in several receipts', async () => {
    const [c, d] = both('theories: {e: {name: E, extends: [{to: a, says: q-1980}]}, f: {name: F, extends: [{to: a, says: q-1980}]}}')
    const port = createApply(await open())
    await port.apply([c, d])
    const without = edit(c, records => records.filter(({ id }) => id !== 'paper:q-1980'))
    expect((await port.plan([without])).problems.map(({ message }) => message)).toEqual(['paper:q-1980 would go, and 2 receipts of other statements still rest on it'])
  })
})

describeOnEngines('a second apply while one runs', open => {
  it('is refused, and is let in afterwards', async () => {
    const [c] = both('theories: {}')
    const port = createApply(await open())
    const first = port.apply([c])
    expect(port.running).toBe(true)
    await expect(port.apply([c])).rejects.toMatchObject({ name: 'ApplyRunning', message: 'Another apply is running; ask again when it has ended.' })
    expect((await first).status).toBe('APPLIED')
    expect([port.running, (await port.apply([c])).counts.unchanged]).toEqual([false, c.records.length])
  })
})
