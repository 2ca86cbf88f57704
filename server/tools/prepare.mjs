/** Makes a fresh clone ready to start, with Node alone: installs when package-lock.json asks for it, builds what is stale. Depends on no package. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const OLDEST = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Stemma needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node}.`)
  process.exit(1)
}

const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Runs a command; on failure prints what it said and ends with its code. What is built is for use: React's development build is twice the size. */
function run(label, command, args) {
  const since = Date.now()
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}\n${label} failed${error ? `: ${error.message}` : ''}.`)
    process.exit(status ?? 1)
  }
  console.log(`  ${label.padEnd(34)}${seconds(since)}`)
}

/** Digest of every file below some paths: a build is stale when this is not what it was built from. */
function digest(paths) {
  const hash = createHash('sha256')
  const add = path => {
    if (!existsSync(join(ROOT, path))) return
    const entries = readdirSync(join(ROOT, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const below = `${path}/${entry.name}`
      if (entry.isDirectory()) add(below)
      else hash.update(below).update(readFileSync(join(ROOT, below)))
    }
  }
  for (const path of paths) {
    if (path.includes('.')) hash.update(path).update(existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path)) : '')
    else add(path)
  }
  return hash.digest('hex')
}

/** Runs `build` unless the stamp says that it ran on the same files. */
function whenStale(name, paths, build) {
  const stamp = join(ROOT, 'dist', `.${name}`)
  const now = digest(paths)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  build()
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(stamp, now)
}

/** Whether node_modules holds what package-lock.json lists (builds for other platforms apart). */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const { packages: there } = JSON.parse(readFileSync(record, 'utf8'))
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  return Object.entries(wanted).every(([path, item]) => path === '' || item.optional === true || there[path]?.version === item.version)
}

if (!isInstalled()) {
  console.log('Installing what package-lock.json lists …')
  run('installed packages', 'npm', ['ci', '--no-audit', '--no-fund', '--include=dev'])
}
if (!process.argv.includes('--install-only')) {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']
  whenStale('client-built', ['client', 'vite.config.ts', 'server/tools/prepare.mjs', 'package-lock.json'], () => run('built the page', process.execPath, vite))
  whenStale('server-built', ['server', 'seed', 'cypher', 'vite.server.config.ts', 'package-lock.json'], () =>
    run('built the server', process.execPath, [...vite, '--config', 'vite.server.config.ts']))
}
