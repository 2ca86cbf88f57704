/** What only an engine with files of its own can get wrong: real files, a second process, damage. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import type { Params, Statement } from '../../server/engine/engine.ts'

const folders: string[] = []
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'stemma-files-'))
  folders.push(path)
  return path
}
afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})
const statement = (text: string, access: 'read' | 'write'): Statement<Params, Record<string, unknown>> => ({ name: 'suite/statement', text, access, integers: [] })
const create = statement('CREATE (n:`Count` {id: $id})', 'write')
const all = statement('MATCH (n:`Count`) RETURN n.id AS id', 'read')

describe('the embedded graph on disk', () => {
  test('is there again after a close, in a folder that had to be made', async () => {
    const path = join(folder(), 'made', 'here')
    const first = await openEmbedded(path)
    await first.applySchema()
    await first.write(tx => tx.run(create, { id: 'kept' }))
    await first.close()
    await first.close()
    const second = await openEmbedded(path)
    expect(await second.read(tx => tx.run(all, {}))).toEqual([{ id: 'kept' }])
    await second.close()
  })

  test('keeps every acknowledged write of a process that was killed', async () => {
    const path = folder()
    const script = `
      import { openEmbedded } from './server/engine/embedded/index.ts'
      const engine = await openEmbedded(${JSON.stringify(path)})
      for (let n = 0; n < 25; n += 1) await engine.write(tx => tx.run({ name: 's', access: 'write', integers: [], text: 'CREATE (n:\`Count\` {id: $id})' }, { id: 'n' + n }))
      console.log('written')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>(resolve => child.stdout.on('data', data => String(data).includes('written') && resolve()))
    const gone = new Promise(resolve => child.on('exit', resolve))
    child.kill('SIGKILL')
    await gone
    const engine = await openEmbedded(path)
    expect(await engine.read(tx => tx.run(all, {}))).toHaveLength(25)
    await engine.close()
  })

  test('in use elsewhere: says so, and what to do', async () => {
    const path = folder()
    const first = await openEmbedded(path)
    await expect(openEmbedded(path)).rejects.toMatchObject({ code: 'LOCKED', message: expect.stringContaining('in use by another process') })
    await first.close()
  })

  test('damaged: says so, and that the seed files rebuild it', async () => {
    const path = folder()
    writeFileSync(join(path, 'graph'), 'this is no graph '.repeat(100))
    await expect(openEmbedded(path)).rejects.toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('move the file away and start again') })
  })

  test('in a folder that cannot be made: says so', async () => {
    const path = folder()
    writeFileSync(join(path, 'file'), '')
    await expect(openEmbedded(join(path, 'file', 'data'))).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('cannot be made') })
  })
})
