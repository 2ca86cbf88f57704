/** The notebooks, executed by a real Jupyter against a running Stemma. */
import { type ChildProcess, execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseAddress } from '../../client/state/address.ts'
import { freePort, startServer, stop } from '../fixtures/server.ts'

interface Cell { readonly cell_type: string; readonly source: readonly string[]; readonly outputs?: readonly { readonly output_type: string; readonly data?: Readonly<Record<string, string[] | string>> }[] }
const FOLDER = 'docs/notebooks'
const notebooks = readdirSync(FOLDER).filter(name => name.endsWith('.ipynb'))
const python = process.env.STEMMA_TEST_PYTHON ?? '.venv/bin/python'
const cellsOf = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { cells: Cell[] }).cells
/** The tables of a notebook as text: what a reader of the committed outputs sees. */
const tables = (cells: readonly Cell[]) => cells.flatMap(cell => (cell.outputs ?? []).filter(output => output.data?.['text/html'] !== undefined).map(output => [output.data?.['text/plain'] ?? ''].flat().join('')))

let server: ChildProcess
let origin = ''
const scratch = mkdtempSync(join(tmpdir(), 'stemma-notebooks-'))
beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  server = await startServer(port, scratch)
})
afterAll(async () => {
  await stop(server)
  rmSync(scratch, { recursive: true, force: true })
})

/** The links of a notebook, as they are committed. */
const linksOf = (cells: readonly Cell[]) => cells.flatMap(cell => (cell.outputs ?? []).flatMap(output => /\]\(http:\/\/127\.0\.0\.1:4000(\/.*)\)$/.exec([output.data?.['text/markdown'] ?? ''].flat().join(''))?.[1] ?? []))

describe.each(notebooks)('%s', name => {
  test('links every table to its view or its question, in addresses that the page takes as they are; its columns have names', () => {
    const cells = cellsOf(join(FOLDER, name))
    const links = linksOf(cells)
    expect(links).toHaveLength(tables(cells).length)
    for (const link of links) {
      if (link.startsWith('/graphql?')) expect(() => parse(new URLSearchParams(link.slice(link.indexOf('?'))).get('query') ?? '')).not.toThrow()
      else expect(parseAddress(link)).toMatchObject({ notices: [] })
    }
    // The address asks for as many ways as the table has.
    const ways = links.find(link => link.startsWith('/paths/'))
    const asked = /paths\([^)]*first: (\d+)/.exec(cells.map(cell => cell.source.join('')).join('\n'))?.[1]
    if (ways !== undefined) expect(parseAddress(ways).place?.keys['first'] ?? '5').toBe(asked ?? '5')
    expect(cells.some(cell => cell.source.join('').includes('"": '))).toBe(false)
    expect(readFileSync(join(FOLDER, name), 'utf8')).not.toMatch(/"\/(?:home|root|tmp|Users|work)\//)
  })

  test('runs from top to bottom, and its tables are those that are committed', async () => {
    const jupyter = join(dirname(python), 'jupyter')
    await promisify(execFile)(jupyter, ['nbconvert', '--to', 'notebook', '--execute', '--output-dir', scratch, join(FOLDER, name)], { env: { ...process.env, STEMMA_URL: origin } })
    const executed = cellsOf(join(scratch, name))
    const committed = cellsOf(join(FOLDER, name))
    expect(tables(executed).length).toBeGreaterThan(0)
    expect(tables(executed)).toEqual(tables(committed))
  })
})
