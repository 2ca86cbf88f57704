/** Runs every generator: statements, SDL, the client's types, the seed schema. With --check nothing is written; drift fails. */
import { spawnSync } from 'node:child_process'

const GENERATORS = [['server/tools/generate.ts'], ['server/tools/print-schema.ts'], ['server/tools/codegen.ts'], ['seed/main.ts', 'schema']]
const check = process.argv.includes('--check') ? ['--check'] : []
const { status } = spawnSync('node', ['server/tools/lock-platforms.mjs', ...check], { stdio: 'inherit' })
let failed = status !== 0
for (const [script, ...args] of GENERATORS) {
  const { status } = spawnSync('npx', ['tsx', script, ...args, ...check], { stdio: 'inherit' })
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
