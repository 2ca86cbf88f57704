/**
 * All suites, one after the other; a machine with Node alone is enough. What cannot run here is said loudly and counted as skipped.
 * Its last line is `N passed, N failed, N skipped`, counted over all suites. `--fast`: types, lint, rules and unit tests only.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const fast = process.argv.includes('--fast')
const scratch = mkdtempSync(join(tmpdir(), 'stemma-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const summary = []

/** Runs a command with its output shown; resolves to its exit code. */
const run = (command, args, env = {}) =>
  new Promise(resolve => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    child.on('error', () => resolve(127))
    child.on('exit', code => resolve(code ?? 1))
  })
const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

function count(name, passed, failed, skipped, since) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  summary.push(`${failed > 0 ? 'FAILED ' : skipped > 0 && passed === 0 ? 'SKIPPED' : 'ok     '} ${name.padEnd(44)} ${passed} passed, ${failed} failed, ${skipped} skipped, ${((Date.now() - since) / 1000).toFixed(0)} s`)
}

/** A check that passes or fails as one. */
async function check(name, command, args) {
  console.log(`\n== ${name}`)
  const since = Date.now()
  const code = await run(command, args)
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, 0, since)
}

function skip(name, why, since = Date.now()) {
  console.log(`\n== ${name}\n!! SKIPPED: ${why}`)
  count(name, 0, 0, 1, since)
}

/** A vitest run, counted test by test (those whose name has `only` in it). A run that ends without a report is one failure. */
async function vitest(name, args, env = {}, only = '') {
  console.log(`\n== ${name}`)
  const since = Date.now()
  const report = join(scratch, `${summary.length}.json`)
  const code = await run('npx', ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env)
  if (!existsSync(report)) return count(name, 0, 1, 0, since)
  const tests = JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(file => file.assertionResults).filter(test => test.fullName.includes(only))
  const passed = tests.filter(test => test.status === 'passed').length
  const failed = tests.filter(test => test.status === 'failed').length
  count(name, passed, failed + (code !== 0 && failed === 0 ? 1 : 0), tests.length - passed - failed, since)
}

/** Starts a Neo4j for the suites; null with the reason when this machine cannot run one. */
async function startNeo4j() {
  if (!has('java', '-version') || !has('mvn', '-version')) return { why: 'Java 17 and Maven are needed for a real Neo4j; install them to run this half.' }
  const port = '17687'
  const env = { ...process.env, NEO4J_HOME: join(scratch, 'neo4j'), NEO4J_LIB: join(ROOT, '.data', 'neo4j', 'lib'), NEO4J_BOLT_PORT: port, NEO4J_PASSWORD: 'stemma-test' }
  const child = spawn(process.execPath, ['server/tools/neo4j.mjs'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env })
  const ended = new Promise(resolve => child.on('exit', resolve))
  const ready = new Promise(resolve => {
    child.stdout.on('data', data => String(data).includes('answers at') && resolve(true))
    child.on('exit', () => resolve(false))
  })
  if (!(await ready)) return { failed: true }
  return { uri: `bolt://127.0.0.1:${port}`, stop: async () => (child.kill('SIGTERM'), ended) }
}

/** Finds Chromium, or installs Debian's when this is root on Debian; null with what to do otherwise. */
function findChromium() {
  const names = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  const find = () => names.find(path => path !== undefined && existsSync(path))
  if (find() === undefined && process.getuid?.() === 0 && has('apt-get', '--version')) {
    console.log('Installing Chromium from Debian packages …')
    spawnSync('sh', ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return find()
}

/** A virtual environment of the project's own with what notebooks need; null with what to do when this machine has no Python. */
function preparePython() {
  const python = join(ROOT, '.venv', 'bin', 'python')
  const stamp = join(ROOT, '.venv', '.requirements')
  const wanted = readFileSync(join(ROOT, 'test/tools/requirements.txt'), 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python
  if (!has('python3', '-m', 'venv', '--help')) return null
  console.log('Making .venv with Jupyter and pandas, once …')
  const made = spawnSync('python3', ['-m', 'venv', '.venv'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (made.status !== 0) return null
  const installed = spawnSync(python, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', 'test/tools/requirements.txt'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (installed.status !== 0) return null
  writeFileSync(stamp, wanted)
  return python
}

await check('types', 'npx', ['tsc', '--noEmit'])
await check('lint and import rules', 'npx', ['oxlint', '--type-aware', '--deny-warnings'])
await check('unused code', 'npx', ['knip'])
await check('generated files', 'npm', ['run', '--silent', 'generate', '--', '--check'])
if (fast) {
  await vitest('unit, contract, API, seed (embedded)', ['--project', 'node'])
} else {
  await check('the page and the server build', process.execPath, ['server/tools/prepare.mjs'])
  await vitest('unit, contract, API, seed (embedded)', ['--project', 'node'])
  const neo4j = await startNeo4j()
  if (neo4j.why !== undefined) skip('contract, API, seed (Neo4j)', neo4j.why)
  else if (neo4j.failed) count('contract, API, seed (Neo4j)', 0, 1, 0, Date.now())
  else {
    await vitest('contract, API, seed (Neo4j)', ['--project', 'node', '-t', '\\[neo4j\\]'], { STEMMA_TEST_NEO4J_URI: neo4j.uri }, '[neo4j]')
    await neo4j.stop()
  }
  const python = preparePython()
  if (python === null) skip('the README and the notebooks', 'Python 3.9 or later with venv, and PyPI, are needed. On Debian: sudo apt-get install python3-venv.')
  else await vitest('the README and the notebooks', ['--project', 'docs'], { STEMMA_TEST_PYTHON: python })
  const chromium = findChromium()
  if (chromium === undefined) skip('the page in Chromium', 'no Chromium found. On Debian: sudo apt-get install chromium; elsewhere set CHROMIUM_PATH.')
  else await vitest('the page in Chromium', ['--project', 'e2e'], { CHROMIUM_PATH: chromium })
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)
