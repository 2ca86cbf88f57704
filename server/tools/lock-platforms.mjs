/**
 * Adds to package-lock.json the optional builds for other platforms that the machine which wrote it could not see; without them `npm ci` refuses the lock
 * (EUSAGE). Run it after every `npm install`. With --check it writes nothing and fails when an entry lacks or an entry names a registry's host.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
const check = process.argv.includes('--check')
const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const PLATFORM = /(android|darwin|freebsd|linux|openharmony|win32)-(arm-eabi|arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64)/

/** What the lock says of a build that is not installed here: version, platform, optional. */
function entryOf(name, version) {
  const [, os, cpu] = PLATFORM.exec(name) ?? []
  if (os === undefined) return null
  const libc = /-musl/.test(name) ? ['musl'] : os === 'linux' && /-gnu/.test(name) ? ['glibc'] : undefined
  return { version, cpu: [cpu.replace('-eabi', '')], ...(libc ? { libc } : {}), optional: true, os: [os] }
}

const missing = []
for (const [path, item] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(item.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] !== undefined || lock.packages[`${path}/node_modules/${name}`] !== undefined) continue
    const entry = entryOf(name, range.replace(/^[\^~]/, ''))
    if (entry === null) continue
    missing.push(name)
    lock.packages[`node_modules/${name}`] = { ...entry, ...(item.dev ? { dev: true } : {}) }
  }
}
for (const item of Object.values(lock.packages)) if (item.resolved?.startsWith('http')) missing.push(item.resolved)
if (check && missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.length} entries (${missing.slice(0, 3).join(', ')} …): run node server/tools/lock-platforms.mjs and commit it.`)
  process.exit(1)
}
if (!check) {
  for (const item of Object.values(lock.packages)) if (item.resolved?.startsWith('http')) delete item.resolved
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: ${missing.length} entries added.`)
}
