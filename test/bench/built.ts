/** What is measured on the built product: start, memory, size of the page. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort, startServer, stop } from '../fixtures/server.ts'
import { atMost, type Figure, plain } from './table.ts'

const FIRST_QUESTION = '{ search(query: "a", first: 5) { edges { node { id name } } } }'
const CLIENT = 'dist/client'
const kilobytes = (bytes: number) => Math.round(bytes / 1000)
const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

/** Resident memory of a process, in bytes. */
const memoryOf = (pid: number) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024

async function start(data: string) {
  const port = await freePort()
  const began = performance.now()
  const server = await startServer(port, data)
  const ready = performance.now() - began
  const question = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: FIRST_QUESTION }) }
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, question)
  const { errors } = (await response.json()) as { errors?: unknown }
  const answered = performance.now() - began
  const memory = server.pid === undefined ? Number.NaN : memoryOf(server.pid)
  await stop(server)
  if (errors !== undefined) throw new Error(`the first question failed: ${JSON.stringify(errors)}`)
  return { ready, answered, memory }
}

/** Start of the built server, cold and warm, with the shipped corpus. */
export async function startUp(data: string): Promise<Figure[]> {
  if (!existsSync('dist/server/main.js')) return [plain('start-up', 'not built: npm start builds')]
  rmSync(data, { recursive: true, force: true })
  const cold = await start(data)
  const warm = await start(data)
  return [
    plain('first start, with the seeds applied, to the first answer', `${(cold.answered / 1000).toFixed(2)} s`),
    atMost('warm start to the first answer', warm.answered / 1000, 's', 3, (warm.answered / 1000).toFixed(2)),
    atMost('memory of the server with the shipped corpus', kilobytes(warm.memory) / 1000, 'MB', 300, String(Math.round(kilobytes(warm.memory) / 1000))),
  ]
}

/** JavaScript and CSS that the page loads before its first view, and the chunks that come later. */
export function clientSize(): Figure[] {
  const page = join(CLIENT, 'index.html')
  if (!existsSync(page)) return [plain('client', 'not built: npm start builds')]
  const html = readFileSync(page, 'utf8')
  const initial = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(match => match[1] ?? '')
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + gzipped(join(CLIENT, file)), 0)
  const scripts = initial.filter(file => file.endsWith('.js'))
  const later = readdirSync(join(CLIENT, 'assets')).map(file => `assets/${file}`).filter(file => file.endsWith('.js') && !scripts.includes(file))
  const largest = later.map(file => ({ file, bytes: gzipped(join(CLIENT, file)) })).sort((a, b) => b.bytes - a.bytes).slice(0, 3)
  const named = ({ file, bytes }: { readonly file: string; readonly bytes: number }) => `${file.slice(7).replace(/-[\w-]{8}\.js$/, '')} ${kilobytes(bytes)}`
  return [
    atMost('JavaScript before the first view, gzip', kilobytes(sum(scripts)), 'kB', 250, String(kilobytes(sum(scripts)))),
    plain('CSS before the first view, gzip', `${kilobytes(sum(initial.filter(file => file.endsWith('.css'))))} kB`),
    plain(`later chunks, gzip (${largest.map(named).join(', ')} …)`, `${kilobytes(sum(later))} kB`),
  ]
}
