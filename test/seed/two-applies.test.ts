import { expect, it } from 'vitest'
import type { Engine } from '../../server/engine/engine.ts'
import { openNeo4j } from '../../server/engine/neo4j/index.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { describeOnEngines, neo4jSettings } from '../contract/engines.ts'
import { smallCorpus } from '../fixtures/small.ts'
import { soundCorpus } from './corpus-text.ts'
import { dump, nodeOf } from './dump.ts'

const one = soundCorpus({ 'a.yaml': 'papers: {p: {title: Shared word of P, year: 1990}}\ntheories: {a: {name: Shared word A}}' }, 'one')
const two = soundCorpus({ 'a.yaml': 'papers: {q: {title: Shared word of Q, year: 1990}}\ntheories: {b: {name: Shared word B}}' }, 'two')

/** Resolves when it is told to. */
function signal() {
  let tell = (): void => undefined
  return { told: new Promise<void>(resolve => (tell = resolve)), tell: () => tell() }
}

/** An engine whose transactions that write wait for `before`, with their number from 1, and that tells of each statement that writes. */
const watched = (engine: Engine, before: (nth: number) => Promise<void>, onWrite: (name: string) => Promise<void> | void = () => undefined): Engine => {
  let nth = 0
  return {
    ...engine,
    async write(work) {
      await before(++nth)
      return engine.write(tx =>
        work({
          async run(statement, params) {
            if (statement.access === 'write') await onWrite(statement.name)
            return tx.run(statement, params)
          },
        }),
      )
    },
  }
}
const narrow = (engine: Engine): Engine => ({ ...engine, capabilities: { ...engine.capabilities, atomicApplyLimit: 120 } })

describeOnEngines('two applies of two processes', (open, name) => {
  /** The same graph as another process has it: the embedded one has a single process, whose engine both ports share. */
  const again = async (engine: Engine) => (name === 'neo4j' ? openNeo4j(neo4jSettings) : engine)

  /** An apply in batches that waits before its third, until it is told to go on, and the engine of another process. */
  async function pausedBetweenBatches() {
    const engine = await open()
    const other = await again(engine)
    const [between, go] = [signal(), signal()]
    const paused = watched(narrow(engine), async nth => {
      if (nth !== 3) return
      between.tell()
      await go.told
    })
    const running = createApply(paused).apply([smallCorpus()])
    await between.told
    return { engine, other, running, go }
  }

  it('in one transaction each: the second waits, and no count is lost', async () => {
    const plain = await open()
    for (const corpus of [one, two]) await createApply(plain).apply([corpus])
    const expected = await dump(plain)
    const engine = await open()
    const other = await again(engine)
    const [inside, asked] = [signal(), signal()]
    // The first stays inside its transaction until the second has sent its first statement. An embedded graph lets nobody in before that.
    const first = watched(engine, async () => undefined, async statement => {
      inside.tell()
      if (name === 'neo4j' && statement === 'apply/set-counts') await asked.told
    })
    const second = watched(other, async () => undefined, () => asked.tell())
    const running = createApply(first).apply([one])
    await inside.told
    const reports = await Promise.all([running, createApply(second).apply([two])])
    expect(reports.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED'])
    expect(await dump(engine)).toEqual(expected)
    if (other !== engine) await other.close()
  })

  it('in batches: the second is refused while the first is between two, and is let in afterwards', async () => {
    const plain = await open()
    for (const corpus of [smallCorpus(), one]) await createApply(plain).apply([corpus])
    const expected = await dump(plain)
    const { engine, other, running, go } = await pausedBetweenBatches()
    await expect(createApply(other).apply([one])).rejects.toMatchObject({ name: 'ApplyRunning', message: 'Another apply is running; ask again when it has ended.' })
    go.tell()
    expect((await running).status).toBe('APPLIED')
    expect((await createApply(other).apply([one])).status).toBe('APPLIED')
    expect(await dump(engine)).toEqual(expected)
    if (other !== engine) await other.close()
  })

  it('takes over from one that stopped between two batches, and that one writes nothing more', async () => {
    const plain = await open()
    await createApply(plain).apply([smallCorpus()])
    const expected = await dump(plain)
    const { engine, other, running, go } = await pausedBetweenBatches()
    const minuteLater = () => Date.now() + 60_000
    expect((await createApply(narrow(other), minuteLater).apply([smallCorpus()])).status).toBe('APPLIED')
    go.tell()
    await expect(running).rejects.toMatchObject({ name: 'ApplyRunning', message: 'Another apply took over while this one paused; ask again when it has ended.' })
    expect(await dump(engine)).toEqual(expected)
    expect(await nodeOf(engine, 'Graph', 'graph')).toMatchObject({ applying: false })
    if (other !== engine) await other.close()
  })
})
