/** The README's three examples, run as their readers would: a link, a Python cell, a seed file. */
import { execFile, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startServer, stop } from '../fixtures/server.ts'

const python = process.env.STEMMA_TEST_PYTHON ?? '.venv/bin/python'
const readme = readFileSync('README.md', 'utf8')
const CORPUS = 'seed/data/sme-internationalisation'
/** Fenced blocks of a language under a heading, in order. */
function blocks(heading: string, language: string): string[] {
  const from = readme.indexOf(`## ${heading}`)
  const section = readme.slice(from, readme.indexOf('\n## ', from + 1))
  return [...section.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(match => match[1] ?? '')
}

let server: ChildProcess
let origin = ''
const data = mkdtempSync(join(tmpdir(), 'stemma-readme-'))
beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  server = await startServer(port, data)
})
afterAll(async () => {
  await stop(server)
  rmSync(data, { recursive: true, force: true })
})

describe('the README', () => {
  test('names a link that the server answers with the page, and whose question has an answer', async () => {
    const [, path = ''] = /^ {4}http:\/\/127\.0\.0\.1:4000(\/\S+)$/m.exec(readme) ?? []
    const page = await fetch(origin + path)
    expect(page.headers.get('content-type')).toContain('text/html')
    const [, , from = '', to = ''] = path.split('/')
    const body = JSON.stringify({ query: 'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { paths { explanation } } }', variables: { from, to } })
    const answer = await (await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json() as { data: { paths: { paths: { explanation: string }[] } } }
    expect(answer.data.paths.paths[0]?.explanation).toContain('Uppsala')
  })

  test('has a Python cell that prints the table beside it', async () => {
    const [cell = ''] = blocks('For analysts', 'python')
    const [table = ''] = blocks('For analysts', 'text')
    const { stdout } = await promisify(execFile)(python, ['-c', cell.replace('http://127.0.0.1:4000', origin)])
    expect(stdout.trimEnd()).toBe(table.trimEnd())
  })

  test('has a seed file whose plan is the one beside it, and whose slip is met as it says', () => {
    const folder = join(data, 'sme-internationalisation')
    cpSync(CORPUS, folder, { recursive: true })
    const [file = ''] = blocks('For curators', 'yaml')
    const [plan = '', slip = ''] = blocks('For curators', 'text')
    const seed = (command: string) => spawnSync('npx', ['tsx', 'seed/main.ts', command, folder], { encoding: 'utf8', env: { ...process.env, DATA_DIR: data } })
    writeFileSync(join(folder, 'my-reading.yaml'), file)
    const planned = seed('plan')
    expect(planned.stdout.split('\n').filter(line => /^ {2}[+~-]/.test(line)).join('\n')).toBe(plan.trimEnd())
    expect(planned.status).toBe(0)
    writeFileSync(join(folder, 'my-reading.yaml'), file.replace('reviews: international-entrepreneurship', 'reviews: international-entrepeneurship'))
    const checked = seed('check')
    expect(`${checked.stdout}${checked.stderr}`).toContain(slip.trimEnd())
    expect(checked.status).toBe(1)
  })
})
