/**
 * A real Neo4j 5.26 Community without Docker, under .data/neo4j: resolved once with Maven, run with Java 17 or later.
 * `npm run neo4j` keeps it in the foreground; Ctrl-C or SIGTERM stops it cleanly. Exits with 3 when Java or Maven is missing.
 * Settings: NEO4J_HOME (.data/neo4j), NEO4J_BOLT_PORT (7687), NEO4J_PASSWORD (made once and kept in the home, mode 0600).
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const home = resolve(process.env.NEO4J_HOME ?? '.data/neo4j')
const port = process.env.NEO4J_BOLT_PORT ?? '7687'
const uri = `bolt://127.0.0.1:${port}`
const VERSION = '5.26.12'
const MISSING = 3

const fail = (message, code = 1) => {
  console.error(message)
  process.exit(code)
}
const missing = ['java', 'mvn'].filter(command => spawnSync(command, ['-version'], { stdio: 'ignore' }).status !== 0)
if (missing.length > 0) fail(`Neo4j needs ${missing.join(' and ')} here; install Java 17 (or later) and Maven and try again.`, MISSING)

/** Maven's description of what to fetch: the server and its web half, without which the entry point does not start. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>stemma</groupId><artifactId>neo4j-runtime</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`
const CONF = `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
`

for (const folder of ['conf', 'data', 'logs', 'plugins', 'import', 'run']) mkdirSync(join(home, folder), { recursive: true })
writeFileSync(join(home, 'conf', 'neo4j.conf'), CONF)
writeFileSync(join(home, 'pom.xml'), POM)

const lib = join(process.env.NEO4J_LIB ?? join(home, 'lib'))
const complete = join(lib, `.complete-${VERSION}`)
if (!existsSync(complete)) {
  console.log(`Fetching Neo4j ${VERSION} with Maven, about 115 MB, once …`)
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
  const { status } = spawnSync('mvn', ['-q', '-B', '-f', join(home, 'pom.xml'), goal, `-DoutputDirectory=${lib}`, '-DincludeScope=runtime'], { stdio: 'inherit' })
  if (status !== 0) fail('Maven could not fetch Neo4j; its message is above.')
  writeFileSync(complete, '')
}

const classPath = join(lib, '*')
const environment = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
const passwordFile = join(home, 'password')
if (!existsSync(passwordFile)) {
  const password = process.env.NEO4J_PASSWORD ?? randomBytes(12).toString('base64url')
  // Given in a file of arguments that only this user reads: what stands on the command line every user of the machine sees.
  const argumentFile = `${passwordFile}.arguments`
  writeFileSync(argumentFile, `--\n"${password.replaceAll(/["\\]/g, String.raw`\$&`)}"\n`, { mode: 0o600 })
  const { status, stderr } = spawnSync('java', ['-cp', classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${argumentFile}`], { env: environment, encoding: 'utf8' })
  rmSync(argumentFile)
  if (status !== 0) fail(`Neo4j refused the first password: ${stderr.trim()}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
}
const password = readFileSync(passwordFile, 'utf8')

const OPENS = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'].map(name => `--add-opens=${name}=ALL-UNNAMED`)
const server = spawn(
  'java',
  ['-Xmx1g', '-XX:+UseG1GC', ...OPENS, '-Dio.netty.tryReflectionSetAccessible=true', '-cp', classPath, 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
  { env: environment, stdio: ['ignore', 'ignore', 'inherit'], detached: true },
)
server.on('exit', code => process.exit(stopping ? 0 : (code ?? 1)))
let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  console.log('Stopping Neo4j …')
  server.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

const { default: neo4j } = await import('neo4j-driver')
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password))
const started = Date.now()
for (;;) {
  try {
    await driver.verifyConnectivity()
    break
  } catch (error) {
    if (String(error.code).startsWith('Neo.ClientError.Security')) {
      server.kill('SIGTERM')
      fail(`Neo4j refuses the password kept in ${passwordFile}. Remove ${home}/data and that file to start afresh.`)
    }
    if (Date.now() - started > 120_000) {
      server.kill('SIGTERM')
      fail(`Neo4j did not answer at ${uri} in two minutes; see ${join(home, 'logs')}.`)
    }
    await new Promise(wake => setTimeout(wake, 500))
  }
}
await driver.close()
console.log(`Neo4j ${VERSION} answers at ${uri} after ${((Date.now() - started) / 1000).toFixed(1)} s. To point Stemma at it:

    NEO4J_URI=${uri} NEO4J_USERNAME=neo4j NEO4J_PASSWORD="$(cat ${passwordFile})" npm start

Ctrl-C stops it.`)
